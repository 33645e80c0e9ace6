"""What the classes of the model look like from outside: their keys, their short forms, the types of both."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, get_args

from attrs import NOTHING, Attribute, Factory, fields, frozen, has, resolve_types

from samverkansdoc.model import Handling, Kanoniskt, Kommun, Part, Polis, Övrig

#: The kinds of party, by the key that tells them apart.
PARTS: dict[str, type[Part]] = {cls.TYP: cls for cls in (Kommun, Polis, Övrig)}
#: The key by which a file itself tells an editor where its schema is.
SCHEMA_KEY = "$schema"
#: What follows the canonical sections of a document.
_AFTER_THE_SECTIONS = ("avsnitt", "bilagor", "granskning")


@frozen(kw_only=True)
class Key:
    """A key of a class: its name, its type without ``None``, and what holds when it is not given."""

    name: str
    type: Any
    required: bool
    default: object = None


@cache
def keys(cls: type) -> dict[str, Key]:
    """The keys of a class of the model: those of its base classes first, and the sections as they stand on paper."""
    found = {attribute.name: _key(attribute) for attribute in fields(resolve_types(cls))}
    sections = [name for name in (*Kanoniskt, *_AFTER_THE_SECTIONS) if name in found and issubclass(cls, Handling)]
    return {name: found[name] for name in (*(name for name in found if name not in sections), *sections)}


def short_key(cls: type) -> Key | None:
    """The key whose value alone stands for the whole, if the class has a short form."""
    name = getattr(cls, "KORT", None)
    return keys(cls)[name] if name else None


def item_type(kind: Any) -> Any:
    """What a list holds; None for what is no list."""
    args = get_args(kind)
    return args[0] if len(args) == 2 and args[1] is ... else None  # noqa: PLR2004 - tuple[X, ...]


def is_text(kind: Any) -> bool:
    """Whether the type is written as one scalar rather than with keys or as a list."""
    return isinstance(kind, type) and not is_class(kind)


def is_class(kind: Any) -> bool:
    """Whether the type is a class of the model, written with keys."""
    return isinstance(kind, type) and has(kind) and kind.__module__.startswith("samverkansdoc.model")


def is_enum(kind: Any) -> bool:
    """Whether the type is a closed list of words."""
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def classes_in(kind: Any) -> tuple[type, ...]:
    """The classes of the model that a value of the type is, or holds as items."""
    if is_class(kind):
        return (kind,)
    return tuple(cls for arg in get_args(kind) for cls in classes_in(arg))


@cache
def classes(root: type) -> tuple[type, ...]:
    """The class and all that can stand below it, nearest first."""
    found: dict[type, None] = {root: None}
    queue = [root]
    for cls in queue:
        below = [sub for key in keys(cls).values() for sub in classes_in(key.type) if sub not in found]
        found.update(dict.fromkeys(below))
        queue.extend(dict.fromkeys(below))
    return tuple(found)


def _key(attribute: "Attribute[Any]") -> Key:
    default: Any = attribute.default
    if isinstance(default, Factory):  # type: ignore[arg-type]  # attrs types Factory as a function
        default = default.factory()
    return Key(
        name=attribute.name,
        type=_without_none(attribute.type),
        required=default is NOTHING,
        default=None if default is NOTHING else default,
    )


def _without_none(kind: Any) -> Any:
    options = [option for option in get_args(kind) if option is not NoneType]
    return options[0] if len(options) == 1 and NoneType in get_args(kind) else kind


def words(kind: type[StrEnum]) -> Iterator[str]:
    """The words of a closed list."""
    return (member.value for member in kind)
