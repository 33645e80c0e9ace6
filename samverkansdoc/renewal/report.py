"""What was done, as lines for the terminal and as a text to keep."""

from collections.abc import Iterator

from samverkansdoc.renewal.result import Change, Mark, Renewal
from samverkansdoc.renewal.words import word


def summary(renewal: Renewal) -> str:
    """All changes and marks, a line each."""
    return "\n".join(_plain(renewal))


def report(renewal: Renewal, *, markdown: bool) -> str:
    """All changes and marks under headings."""
    title = word("rapport", "rubrik", fil=renewal.source)
    lead = word("rapport", "inledning", gammal=str(renewal.old), ny=str(renewal.new))
    if not markdown:
        return "\n".join([title, "=" * len(title), "", lead, "", *_plain(renewal)]) + "\n"
    return "\n".join([f"# {_escaped(title)}", "", lead, *_markdown(renewal)]) + "\n"


def change_line(change: Change) -> str:
    """A change on one line: where, what and why."""
    new = f"”{change.new}”" if change.new else word("rapport", "tomt")
    old = f"”{change.old}” → " if change.old else ""
    return f"{_where(change)}: {old}{new} – {change.why}"


def mark_line(mark: Mark) -> str:
    """A mark on one line: where, what and why."""
    what = f"”{mark.passage}”" if mark.passage else word("rapport", "hela")
    return f"{_where(mark)}: {what} – {mark.why}"


def _where(one: Change | Mark) -> str:
    return f"{word('rapport', 'rad', rad=one.span.line)}, {one.key}"


def _sections(renewal: Renewal) -> Iterator[tuple[str, list[str]]]:
    if renewal.notes:
        yield word("rapport", "anmärkning"), list(renewal.notes)
    changed, marked = [change_line(one) for one in renewal.changes], [mark_line(one) for one in renewal.marks]
    yield word("rapport", "ändrat", antal=len(changed)), changed
    yield word("rapport", "granska", antal=len(marked)), marked


def _plain(renewal: Renewal) -> Iterator[str]:
    for number, (heading, lines) in enumerate(_sections(renewal)):
        yield from ([""] if number else [])
        yield heading
        yield from (f"  {line}" for line in lines or [word("rapport", "inget")])


def _markdown(renewal: Renewal) -> Iterator[str]:
    for heading, lines in _sections(renewal):
        yield from ("", f"## {heading}", "")
        yield from ([f"* {_escaped(line)}" for line in lines] or [word("rapport", "inget")])


def _escaped(text: str) -> str:
    """The text with nothing in it that Markdown would take for its own."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text)
