"""No input, however bad, gets anything but an agreement or findings in Swedish."""

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.diagnostics import InputError
from samverkansdoc.model import Överenskommelse
from samverkansdoc.source import loads
from samverkansdoc.source.loading import Format
from tests.source.generated import TRICKY

EXAMPLE = (Path(__file__).parents[2] / "examples" / "minimal.yaml").read_text(encoding="utf-8")
AS_JSON = json.dumps(yaml.load(EXAMPLE, Loader=yaml.BaseLoader), ensure_ascii=False, indent=1)
SOURCES: dict[Format, str] = {"yaml": EXAMPLE, "json": AS_JSON}
FORMATS = st.sampled_from(list(SOURCES))
PIECES = (
    *TRICKY,
    "\t",
    "\n",
    "\n\n",
    "  ",
    ": ",
    "- ",
    "&a ",
    "*a",
    "!t ",
    "<<: ",
    "? ",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    "'",
    "\x07",
    "\ufffe",
)


def check(text: str | bytes, form: Format) -> None:
    try:
        agreement = loads(text, format=form)
    except InputError as error:
        assert_told(error)
    else:
        assert isinstance(agreement, Överenskommelse)


def assert_told(error: InputError) -> None:
    assert error.diagnostics
    for found in error.diagnostics:
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", found.code)
        assert found.code != "invalid-value"
        assert re.fullmatch(r"[”A-ZÅÄÖ-].*[.?]", found.message, re.DOTALL), found.message
        assert found.span or found.code == "too-many-findings"
        str(found).encode()


@settings(max_examples=150, deadline=None)
@given(st.binary(), FORMATS)
def test_any_bytes(data: bytes, form: Format) -> None:
    check(data, form)


@settings(max_examples=150, deadline=None)
@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join), FORMATS)
def test_any_text(text: str, form: Format) -> None:
    check(text, form)


@settings(max_examples=400, deadline=None)
@given(st.data(), FORMATS)
def test_any_change_of_a_good_file(data: st.DataObject, form: Format) -> None:
    text = SOURCES[form]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(st.sampled_from(PIECES) | st.text(max_size=2)) + text[end:]
    check(text, form)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_change_of_the_lines_of_a_good_file(data: st.DataObject) -> None:
    lines = EXAMPLE.splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        index = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["drop", "double", "indent", "dedent", "swap"]))
        if change == "drop" and len(lines) > 1:
            del lines[index]
        elif change == "double":
            lines.insert(index, lines[index])
        elif change == "swap":
            lines[index], lines[-1] = lines[-1], lines[index]
        else:
            lines[index] = " " + lines[index] if change == "indent" else lines[index].removeprefix(" ")
    check("\n".join(lines), "yaml")


BOMBS = {
    "flow": "[" * 1_000_000,
    "braces": "{a: " * 200_000,
    "block": "".join(f"{' ' * depth}a:\n" for depth in range(2_000)),
    "dashes": "- " * 200_000,
    "questions": "? " * 200_000,
    "aliases": "a: &a [x]\n" + "".join(f"{name}: &{name} [*a, *a]\n" for name in "bcdefghi"),
    "quotes": '"' * 1_000_000,
    "colons": "a: " * 300_000,
    "long line": "titel: " + "x" * 4_000_000,
    "many keys": "".join(f"a{number}: 1\n" for number in range(100_000)),
    "many items": "parter:\n" + "- x\n" * 100_000,
    "same key": "a: 1\n" * 100_000,
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_bombs_do_not_go_off(bomb: str, form: Format) -> None:
    check(bomb, form)


def test_an_integer_of_very_many_digits_is_a_finding() -> None:
    check(EXAMPLE.replace("period: 2027–2030", "period: " + "9" * 10_000), "yaml")
    check(EXAMPLE + "undertecknande: {exemplar: " + "9" * 10_000 + "}", "yaml")
