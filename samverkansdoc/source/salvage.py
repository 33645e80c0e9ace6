"""What can be made of a file in which something is at fault, so that its other parts can be checked all the same.

What is at fault is left out; where something must stand, a stand-in does. Everything keeps its place: the second item
of a list is the second item still.
"""

from datetime import date
from typing import Any

from attrs import field, frozen

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import AnyPart, Handling, Undantag, Övrig
from samverkansdoc.source import values
from samverkansdoc.source.converter import listed, part_class, with_keys
from samverkansdoc.source.faults import Fault
from samverkansdoc.source.shapes import is_class, is_enum, item_type, keys, short_key
from samverkansdoc.source.tree import Plain
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import ReportingPeriod
from samverkansdoc.svenska.series import Series


def salvage(data: Plain, cls: type[Handling]) -> tuple[Handling, frozenset[Path]]:
    """The document, and the paths at which it has something else than the file."""
    salvager = _Salvager()
    made: Handling = salvager.instance(data, cls, ())
    return made, frozenset(salvager.mended)


def stand_in(kind: Any) -> Any:
    """The least harmless value of a type that a key may require or a list hold."""
    if kind == AnyPart:
        return stand_in(Övrig)
    if is_class(kind):
        return kind(**{key.name: stand_in(key.type) for key in keys(kind).values() if key.required})
    if (item := item_type(kind)) is not None:
        return (stand_in(item),)
    if is_enum(kind):
        return next(iter(kind))
    return _STAND_INS[kind] if kind in _STAND_INS else kind("–")


_STAND_INS: dict[Any, Any] = {
    date: date(2000, 1, 1),
    Period: Period.parse("2000"),
    Quantity: Quantity.parse("1 gång"),
    ReportingPeriod: ReportingPeriod.parse("2000"),
    Series: Series.parse("2000: 1"),
    Undantag: Undantag(),
}


@frozen
class _Salvager:
    """Reads as the converter does, but goes on after a fault and notes where it was."""

    mended: set[Path] = field(factory=set)

    def instance(self, value: Any, cls: Any, path: Path) -> Any:
        given = with_keys(value, short_key(cls))
        wanted = [key for key in keys(cls).values() if key.required or given.get(key.name) is not None]
        return cls(
            **{
                key.name: self._value_or(
                    stand_in(key.type) if key.required else key.default,
                    given.get(key.name),
                    key.type,
                    (*path, key.name),
                )
                for key in wanted
            }
        )

    def _value_or(self, otherwise: Any, value: Any, kind: Any, path: Path) -> Any:
        try:
            return self._value(value, kind, path)
        except Fault:
            self.mended.add(path)
            return otherwise

    def _value(self, value: Any, kind: Any, path: Path) -> Any:
        if kind == AnyPart:
            kind = part_class(value)
        if is_class(kind):
            return self.instance(value, kind, path)
        if (item := item_type(kind)) is None:
            return values.single(value, kind)
        items = enumerate(listed(value, item))
        return tuple(self._value_or(stand_in(item), one, item, (*path, index)) for index, one in items)
