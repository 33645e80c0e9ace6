"""Promises as cards, side by side."""

from collections.abc import Iterator, Sequence

from samverkansdoc.document import Promise, Promises
from samverkansdoc.render.word.flow import separator
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, paragraph, text_run
from samverkansdoc.render.word.style_ids import Style
from samverkansdoc.render.word.styles_promises import BETWEEN
from samverkansdoc.render.word.tables import column_widths, table_frame, table_row

_MOST_IN_A_ROW = 3
_FOUR = 4


def draw_promises(block: Promises, inliner: Inliner, width: float) -> list[Element]:
    """A table of one row for each row of cards, as wide as the text (millimetres): one is read before the next."""
    if not block.items:
        return []
    columns = _columns(len(block.items))
    widths = column_widths([1.0] * columns, width)
    drawn: list[Element] = []
    for first in range(0, len(block.items), columns):
        drawn += [separator()] if drawn else []
        drawn.append(_row(block.items[first : first + columns], inliner, widths))
    return drawn


def _columns(count: int) -> int:
    """Few promises stand in one row, four in two, more three a row."""
    return 2 if count == _FOUR else min(count, _MOST_IN_A_ROW)


def _row(promises: Sequence[Promise], inliner: Inliner, widths: Sequence[int]) -> Element:
    own = list(widths[: len(promises)])
    if len(own) < len(widths):
        # The paper between two cards takes half its width from each; the last card here has no other beside it.
        own[-1] -= round(BETWEEN / 2 * 20)
    frame = table_frame(Style.PROMISE_TABLE, own, name=", ".join(filter(None, (promise.actor for promise in promises))))
    frame.append(table_row([list(_card(promise, inliner)) for promise in promises], own))
    return frame


def _card(promise: Promise, inliner: Inliner) -> Iterator[Element]:
    if promise.actor is not None:
        yield paragraph(Style.PROMISE_ACTOR, [text_run(promise.actor)])
    text = inliner.runs(promise.text)
    if promise.figure is None:
        yield paragraph(Style.PROMISE_LEAD, text)
    else:
        bound = [text_run(f"{promise.bound} ")] if promise.bound else []
        yield paragraph(Style.PROMISE_COUNT, [*bound, text_run(promise.figure, Style.PROMISE_FIGURE)])
        yield from ([paragraph(Style.PROMISE_UNIT, [text_run(promise.unit)])] if promise.unit else [])
        yield from ([paragraph(Style.PROMISE_TEXT, text)] if text else [])
    yield from (paragraph(Style.PROMISE_FACT, inliner.runs(fact)) for fact in promise.facts)
