"""The places of a document that its references lead to."""

from collections.abc import Iterator
from typing import Any

import attrs

from samverkansdoc.document import Column, Dokument, Heading, Target


def anchors(document: Dokument) -> dict[str, str | None]:
    """Every anchor of the document, and the one to land at where what stands inside some nodes is drawn again.

    A heading comes again in the table of contents: one lands at the heading itself. The header of a table comes again
    on every page: one lands nowhere.
    """
    return dict(_landings(document.blocks, own=True, heading=None))


def _landings(value: Any, *, own: bool, heading: str | None) -> Iterator[tuple[str, str | None]]:
    if isinstance(value, Heading | Target):
        yield value.anchor, value.anchor if own else heading
    own = own and not isinstance(value, Heading | Column)
    heading = value.anchor if isinstance(value, Heading) else heading
    for child in _children(value):
        yield from _landings(child, own=own, heading=heading)


def _children(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        yield from value
    elif attrs.has(type(value)):
        yield from (getattr(value, name) for name in attrs.fields_dict(type(value)))
