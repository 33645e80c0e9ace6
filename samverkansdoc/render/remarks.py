"""A document as it is when nothing in it needs to be looked at again."""

from typing import Any

import attrs

from samverkansdoc.document import Dokument, PageBreak, Remark


def first_page(document: Dokument) -> Dokument:
    """A document of one page, without its remarks and what stands on another page for their sake."""
    ends = (index for index, block in enumerate(document.blocks) if isinstance(block, PageBreak))
    return attrs.evolve(document, blocks=_bare(document.blocks[: next(ends, len(document.blocks))]))


def _bare(value: Any) -> Any:
    """A part of the tree with passages as plain words."""
    if isinstance(value, tuple):
        return tuple(one for item in value for one in _unwrapped(item))
    if not attrs.has(type(value)):
        return value
    old = {name: getattr(value, name) for name in attrs.fields_dict(type(value))}
    new = {name: _bare(one) for name, one in old.items()}
    return value if new == old else attrs.evolve(value, **new)


def _unwrapped(item: Any) -> tuple[Any, ...]:
    return tuple(_bare(item.content)) if isinstance(item, Remark) else (_bare(item),)
