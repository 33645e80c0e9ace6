"""A JSON Schema of the source files, made from the model: editors complete, explain and check with it.

Structure only: it accepts what the loader accepts, whatever invariants say of it. Texts may be numbers and truth
values too, since an editor's YAML types ``0112`` and ``ja`` where the loader keeps them as they were written.
"""

from datetime import date
from typing import Any, TypeAlias
from urllib.parse import quote

from samverkansdoc.diagnostics import RULE_ID
from samverkansdoc.model import AnyPart, Handling, Id, Undantag
from samverkansdoc.source.descriptions import Descriptions
from samverkansdoc.source.roots import DEFAULT_ROOT, KIND_KEY, ROOTS
from samverkansdoc.source.shapes import (
    PARTS,
    SCHEMA_KEY,
    Key,
    classes,
    is_class,
    is_enum,
    is_text,
    item_type,
    keys,
    short_key,
    words,
)
from samverkansdoc.source.values import INTEGER, LARGEST
from samverkansdoc.svenska.dates import FIRST_YEAR, LAST_YEAR
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import ReportingPeriod
from samverkansdoc.svenska.series import Series

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = "urn:samverkansdoc:schema:samverkansoverenskommelse"

_TEXT: list[str] = ["string", "number", "boolean"]
_DAY = r"^\s*([0-9]{4}[-‐‑][0-9]{2}[-‐‑][0-9]{2}|([Dd][Ee][Nn]\s+)?[0-9]{1,2}\s+[A-Za-z]+\.?\s+[0-9]{4})\s*$"
_VALUES: dict[Any, Schema] = {
    Id: {"type": _TEXT, "pattern": r"^\S+$"},
    int: {"type": ["integer", "string"], "minimum": 1, "maximum": LARGEST, "pattern": f"^{INTEGER}$"},
    bool: {
        "type": ["boolean", "string"],
        "pattern": "^([Jj][Aa]|[Nn][Ee][Jj]|[Ss][Aa][Nn][Tt]|[Ff][Aa][Ll][Ss][Kk][Tt]"
        "|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
    },
    date: {"type": ["string"], "pattern": _DAY},
    Period: {"type": ["string", "integer"], "minimum": FIRST_YEAR, "maximum": LAST_YEAR, "pattern": "[0-9]{4}"},
    Quantity: {"type": ["string"], "pattern": r"\S"},
    ReportingPeriod: {
        "type": ["string", "integer"],
        "minimum": FIRST_YEAR,
        "maximum": LAST_YEAR,
        "pattern": "[0-9]{4}",
    },
    Series: {"type": ["string", "object"], "pattern": r"\S", "additionalProperties": {"type": [*_TEXT, "null"]}},
    Undantag: {
        "type": ["object"],
        "propertyNames": {"pattern": f"^{RULE_ID}$"},
        "additionalProperties": {"type": _TEXT, "pattern": r"\S"},
    },
}


def schema() -> Schema:
    """The schema of a file, in draft 2020-12: of the document that its key ``dokument`` names."""
    told = Descriptions.read()
    roots: list[type] = list(ROOTS.values())
    found = {cls: None for root in roots for cls in classes(root)}
    first, *others = ROOTS.values()
    return {
        "$schema": DIALECT,
        "$id": NAME,
        "title": told.title(Handling),
        "description": told.about(Handling),
        "type": "object",
        **_chosen(others, otherwise=_reference(first)),
        "$defs": {cls.__name__: _class(cls, told) for cls in found},
    }


def _chosen(roots: list[type[Handling]], *, otherwise: Schema) -> Schema:
    """The schema of the class that the key names, or that of the class that needs no naming."""
    if not roots:
        return otherwise
    cls, *rest = roots
    named = {"properties": {KIND_KEY: {"const": str(cls.TYP)}}, "required": [KIND_KEY]}
    return {"if": named, "then": _reference(cls), "else": _chosen(rest, otherwise=otherwise)}


def _class(cls: type, told: Descriptions) -> Schema:
    known = keys(cls).values()
    with_keys = {
        "type": "object",
        "properties": {**_top_keys(cls, told), **{key.name: _property(key, cls, told) for key in known}},
        "required": [key.name for key in known if key.required],
        "additionalProperties": False,
    }
    short, heading = short_key(cls), {"title": told.title(cls), "description": told.about(cls)}
    if short is None:
        return heading | with_keys
    return heading | {"anyOf": [_short_form(short.type), with_keys]}


def _top_keys(cls: type, told: Descriptions) -> Schema:
    """The keys that stand at the top of a file and in no class: its schema, for editors, and what it holds."""
    if not issubclass(cls, Handling):
        return {}
    words = [str(cls.TYP), None] if cls is DEFAULT_ROOT else [str(cls.TYP)]
    kind = {"title": KIND_KEY.capitalize(), "description": told.kind(cls), "enum": words}
    return {SCHEMA_KEY: {"type": _TEXT}, KIND_KEY: kind}


def _short_form(kind: Any) -> Schema:
    """The value of a key that stands for the whole: where that is a list of things with keys, one alone will not do."""
    item = item_type(kind)
    return _value(kind) if item is None or is_text(item) else _many(item)


def _property(key: Key, cls: type, told: Descriptions) -> Schema:
    made: Schema = {"title": key.name.replace("_", " ").capitalize(), "description": told.of(cls, key.name)}
    made |= _value(key.type) if key.required else _or_nothing(_value(key.type))
    if is_enum(key.type) and key.default is not None:
        made["default"] = str(key.default)
    return made


def _value(kind: Any) -> Schema:
    if kind == AnyPart:
        return {"anyOf": [_reference(cls) for cls in PARTS.values()]}
    if is_class(kind):
        return _reference(kind)
    if (item := item_type(kind)) is not None:
        return _list(item)
    return {"enum": list(words(kind))} if is_enum(kind) else _VALUES.get(kind, {"type": _TEXT})


def _list(item: Any) -> Schema:
    """A list, or one item alone."""
    one = _value(item)
    if is_text(item):
        return one | {"type": ["array", *one["type"]], "items": one}
    return {"anyOf": [_many(item), *one.get("anyOf", [one])]}


def _many(item: Any) -> Schema:
    return {"type": ["array"], "items": _value(item)}


def _reference(cls: type) -> Schema:
    return {"$ref": f"#/$defs/{quote(cls.__name__)}"}


def _or_nothing(value: Schema) -> Schema:
    """The same, or an empty value, which counts as not given."""
    if "enum" in value:
        return {"enum": [*value["enum"], None]}
    if "type" in value:
        return value | {"type": [*value["type"], "null"]}
    return {"anyOf": [*value.get("anyOf", [value]), {"type": "null"}]}
