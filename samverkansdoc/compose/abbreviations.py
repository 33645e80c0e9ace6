"""Abbreviations: explained where they are first used in the text, and listed."""

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from samverkansdoc.compose.blocks import Words
from samverkansdoc.compose.columns import Columns, drawn
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.walk import change_inlines
from samverkansdoc.document import Block, Inline, Text
from samverkansdoc.model import Förkortning, Verbatim
from samverkansdoc.svenska.typography import typeset


def explained(blocks: Iterable[Block], abbreviations: Sequence[Förkortning]) -> tuple[Block, ...]:
    """The blocks with "SN (socialnämnden)" where "SN" is first used in running text or a table, and not explained.

    Headings, captions and names are left as they are, and so is an abbreviation that is part of a longer word, or of
    which the writer has said what it stands for. One before other words in brackets waits for its next use.
    """
    if not abbreviations:
        return tuple(blocks)
    meanings = {str(one.förkortning): typeset(one.betydelse) for one in abbreviations}
    codes = "|".join(map(re.escape, sorted(meanings, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w§/:.-])(?P<code>{codes})(?![\w/:-]|\.\w|\s\d+[/:]\d)")
    left = dict(meanings)

    def change(inline: Inline) -> Inline:
        if not isinstance(inline, Text) or inline.whole or not left:
            return inline
        return Text(pattern.sub(lambda match: _first(match, left), inline.text))

    return change_inlines(blocks, change, headings=False)


def _first(match: re.Match[str], left: dict[str, str]) -> str:
    meaning = left.get(match["code"])
    if meaning is None or (match.string.startswith(" (", match.end()) and not _is_said(match, meaning)):
        return match[0]
    del left[match["code"]]
    return match[0] if _is_said(match, meaning) else f"{match[0]} ({meaning})"


def _is_said(match: re.Match[str], meaning: str) -> bool:
    """Whether the writer explains it here: "socialnämnden (SN)" or "SN (socialnämnden)"."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    said = meaning.casefold()
    return before.casefold().endswith(f"{said} (") or after.casefold().startswith(f" ({said}")


@frozen
class Abbreviations:
    """The directive that lists them."""

    förkortningar: Sequence[Förkortning]

    def förkortningstabell(self, *, rubrik: Words, kolumner: Columns) -> Blocks:
        """Every abbreviation with what it stands for, in the order of the alphabet."""
        ordered = sorted(self.förkortningar, key=lambda one: one.förkortning.casefold())
        rows: list[Mapping[str, Words]] = [
            {"förkortning": Verbatim(one.förkortning), "betydelse": one.betydelse} for one in ordered
        ]
        return drawn(rows, kolumner, rubrik, key="förkortning")
