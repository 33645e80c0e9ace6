"""The schema accepts what the loader accepts, and nothing else; and explains every key."""

import json
from copy import deepcopy
from typing import Any, Literal
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from samverkansdoc.source import loads, schema
from samverkansdoc.source.descriptions import Descriptions
from samverkansdoc.source.roots import KIND_KEY, ROOTS
from samverkansdoc.source.shapes import SCHEMA_KEY, classes, keys
from tests.source.generated import around, documents
from tests.source.marked import findings

SMALL: dict[str, Any] = {
    "parter": [{"kommun": "Svedala", "undertecknare": ["A"]}, {"polis": "Trelleborg", "undertecknare": ["B"]}],
    "period": "2027-2030",
}
VALIDATOR = Draft202012Validator(schema())
ALL_ROOTS: list[type] = list(ROOTS.values())
CLASSES = tuple(dict.fromkeys(cls for root in ALL_ROOTS for cls in classes(root)))

#: Faults in single values that a pattern can only hint at.
BEYOND_PATTERNS = {"invalid-date", "invalid-period", "invalid-quantity", "invalid-reporting-period", "invalid-series"}
REPLACEMENTS: tuple[Any, ...] = (
    None, "", "text", "två ord", "2016", "2016-02-31", "ja", 0, 7, 1000, -1, 2.5, True, [], {}, [None], ["a"], [["a"]],
    [{}], {"x": 1}, {"rubrik": "a"}, {"mål": "a", "mal": "b"}, {"titel": None}, {"kommun": "a", "polis": "b"},
    {"text": ["a"]}, {"kommun": None, "undertecknare": "a"}, {"övrig": "a", "undertecknare": []}, {"organ": "a"},
    {"problem": [{"id": "a b"}]},
)  # fmt: skip
KEYS = sorted({key for cls in CLASSES for key in keys(cls)} | {"forord", "Mål", "x y", ""})


def codes(data: Any) -> set[str]:
    with patch("samverkansdoc.source.rules.invariants", return_value=()):
        return {found.code for found in findings(json.dumps(data), "json")}


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())
    assert {"$schema", "$id", "title", "description"} <= schema().keys()


@settings(max_examples=100, deadline=None)
@given(documents())
def test_what_the_model_allows_is_accepted_by_both(data: Any) -> None:
    assert not list(VALIDATOR.iter_errors(data))
    assert not codes(data)


@settings(max_examples=300, deadline=None)
@given(documents(), st.data())
def test_after_any_change_schema_and_loader_agree(data: Any, choice: st.DataObject) -> None:
    changed = deepcopy(data)
    for _ in range(choice.draw(st.integers(1, 2))):
        change(changed, choice)
    assert_agreement(changed)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_schema_and_loader_agree_on_any_value_of_any_key(cls: type) -> None:
    document, place = around(cls)
    assert not codes(document)
    least = dict(place)
    for key in [*keys(cls), "okänd"]:
        for value in REPLACEMENTS:
            place[key] = value
            assert_agreement(document)
        place.pop(key)
        assert_agreement(document)
        place.update(least)


def assert_agreement(data: Any) -> None:
    found = codes(data)
    if VALIDATOR.is_valid(data):
        assert found <= BEYOND_PATTERNS, data
    else:
        assert found, data


def change(data: Any, choice: st.DataObject) -> None:
    """Replace, add or take away something, anywhere below the top."""
    places = list(_containers(data))
    container = choice.draw(st.sampled_from(places))
    if isinstance(container, dict):
        other = st.sampled_from(KEYS)
        key = choice.draw(st.sampled_from(list(container)) | other if container else other)
        if key in container and choice.draw(st.integers(0, 3)) == 0:
            del container[key]
        else:
            container[key] = deepcopy(choice.draw(st.sampled_from(REPLACEMENTS)))
    else:
        container.insert(0, deepcopy(choice.draw(st.sampled_from(REPLACEMENTS))))


def _containers(data: Any) -> list[Any]:
    if not isinstance(data, dict | list):
        return []
    inner = data.values() if isinstance(data, dict) else data
    return [data, *(found for item in inner for found in _containers(item))]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_and_key_is_explained_in_swedish(cls: type) -> None:
    told = schema()["$defs"][cls.__name__]
    properties = dict(told["properties"] if "properties" in told else told["anyOf"][1]["properties"])
    properties.pop(SCHEMA_KEY, None)
    properties.pop(KIND_KEY, None)
    assert told["title"]
    assert told["description"].endswith(".")
    assert properties.keys() == keys(cls).keys()
    for name, explained in properties.items():
        assert explained["title"], name
        assert explained["description"].endswith("."), name


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_file_may_name_its_own_schema(form: Literal["yaml", "json"]) -> None:
    named = {SCHEMA_KEY: "../docs/avtal.schema.json", **SMALL}
    assert VALIDATOR.is_valid(named)
    assert loads(json.dumps(named), format=form) == loads(json.dumps(SMALL), format=form)


def test_nothing_is_explained_that_does_not_exist() -> None:
    bases = {
        base.__name__: base for cls in CLASSES for base in cls.__mro__ if base.__module__.startswith("samverkansdoc")
    }
    for name, table in Descriptions.read().tables.items():
        assert {"_titel", "_om"} <= table.keys(), name
        own = set(keys(bases[name])) - {
            key for base in bases[name].__mro__[1:] for key in getattr(base, "__annotations__", ())
        }
        assert table.keys() - {"_titel", "_om", "_dokument"} == own, name
