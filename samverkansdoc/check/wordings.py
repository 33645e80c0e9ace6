"""Wordings that are wrong wherever they stand: patterns, each with what is said of it and how to mend it."""

import re
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from samverkansdoc.check.engine.rule import Finding
from samverkansdoc.check.texts import Texts
from samverkansdoc.diagnostics import Severity

#: So far from its piece the rest of a wording may stand.
_NEAR = 200


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


@frozen(eq=False)
class Wording:
    """A pattern; pieces of text of which one stands wherever it finds something: it is looked for only around those.

    ``better`` is what is to stand there, in the words of the pattern's groups; ``hint`` says it where that is not one
    thing. The message has the very words at ``{0}``.
    """

    pieces: tuple[str, ...]
    pattern: re.Pattern[str] = field(converter=_compiled)
    message: str
    better: str | None = field(default=None, kw_only=True)
    hint: str = field(default="", kw_only=True)
    severity: Severity | None = field(default=None, kw_only=True)


def worded(texts: Texts, wordings: Iterable[Wording]) -> Iterator[Finding]:
    """What a text has of them, in its order."""
    found = [(match, one) for one in wordings for match in _matches(one, texts.joined)]
    for match, one in sorted(found, key=lambda pair: pair[0].span()):
        hit = texts.hit(*match.span(), match)
        better = match.expand(one.better) if one.better else None
        yield hit.finding(
            one.message.format(" ".join(hit.words.split())),
            hint=f"Skriv ”{better}”." if better else one.hint,
            severity=one.severity,
        )


def _matches(wording: Wording, text: str) -> Iterator[re.Match[str]]:
    last = -1
    for at in sorted({at for piece in wording.pieces for at in _places(piece, text)}):
        for match in wording.pattern.finditer(text, max(0, last, at - _NEAR), at + _NEAR):
            if match.end() > last:
                last = match.end()
                yield match


def _places(piece: str, text: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)
