"""Texts held against each other word by word, in a way that one can read.

Lines (paragraphs, items, rows) are held together first, then the sentences within two lines that are alike, then the
words within two sentences. A sentence that is mostly another one is shown as such, and not as scattered words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from samverkansdoc.comparison.aligning import aligned
from samverkansdoc.comparison.result import Line, Piece, PieceKind
from samverkansdoc.model import Markdown

#: What stands alone in a text, however it was broken: an item, a row of a table, a note, a caption.
_ALONE = re.compile(r"(?P<marker>[-+*]|[0-9]{1,9}[.)])\s+(?P<item>.*)|(?P<row>\|.*|\[\^[^\]]+\]:.*|Tabell:.*)")
#: A word; a link with its address is one, so that its halves are not told apart.
_WORD = re.compile(r"\S*\[[^\[\]]*\]\([^()\s]*\)\S*|\S+")
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*$")
_HARD_BREAKS = ("\\", "  ")

#: Lines and sentences that are less alike than this are not the same, changed.
_LIKE_LINE, _LIKE_SENTENCE = 0.3, 0.5
#: As few words, with as few letters, between two changes are shown as changed with them.
_FEW_WORDS, _FEW_LETTERS = 2, 12

_Words = tuple[str, ...]
_Marked = tuple[str, _Words]


def text_lines(old: str, new: str) -> tuple[Line, ...]:
    """The lines of two texts, with what came and went; a text that is no Markdown is one line."""
    if isinstance(old, Markdown) or isinstance(new, Markdown):
        return _lines(_markdown_lines(old), _markdown_lines(new))
    pieces = _joined(_in_line(words(old), words(new)))
    return (Line(pieces),) if pieces else ()


def list_lines(old: Sequence[str], new: Sequence[str]) -> tuple[Line, ...]:
    """The items of two lists of texts, a line each."""
    return _lines(_items(old), _items(new))


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1, by the words that they share in the same order."""
    return _likeness(words(one), words(other))


def words(text: str) -> _Words:
    """The words of a text."""
    return tuple(_WORD.findall(" ".join(text.split())))


def _items(texts: Iterable[str]) -> list[_Marked]:
    return [("-", words(text)) for text in texts]


def _markdown_lines(text: str) -> list[_Marked]:
    """The lines that a text has in print: those of the source, joined where it goes on with the next one."""
    lines: list[tuple[str, str]] = []
    goes_on = False
    for raw in text.splitlines():
        line = raw.strip()
        alone = _ALONE.fullmatch(line)
        if alone:
            lines.append((alone["marker"] or "", alone["item"] or alone["row"] or ""))
        elif goes_on and line:
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {line}")
        elif line:
            lines.append(("", line))
        goes_on = bool(line) and not raw.endswith(_HARD_BREAKS) and not (alone and alone["row"])
    return [(marker, words(line)) for marker, line in lines]


@lru_cache(4096)
def _likeness(one: _Words, other: _Words) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _LIKE_LINE else 0.0


def _lines(old: Sequence[_Marked], new: Sequence[_Marked]) -> tuple[Line, ...]:
    def alike(one: _Marked, other: _Marked) -> float:
        return _likeness(one[1], other[1])

    made = []
    for i, j in aligned(old, new, alike, _LIKE_LINE):
        before, after = _at(old, i), _at(new, j)
        marker = (after or before or ("", ()))[0]
        made.append(Line(_joined(_in_line(before[1] if before else (), after[1] if after else ())), marker))
    return tuple(made)


def _at(lines: Sequence[_Marked], index: int | None) -> _Marked | None:
    return None if index is None else lines[index]


def _in_line(old: _Words, new: _Words) -> Iterator[Piece]:
    before, after = _sentences(old), _sentences(new)
    for i, j in aligned(before, after, _likeness, _LIKE_SENTENCE):
        if j is None:
            yield from _piece(PieceKind.DELETED, before[i] if i is not None else ())
        elif i is None:
            yield from _piece(PieceKind.INSERTED, after[j])
        else:
            yield from _in_sentence(before[i], after[j])


def _sentences(found: _Words) -> list[_Words]:
    """A sentence goes on to a full stop before a word that does not begin with a small letter."""
    sentences, begun = [], 0
    for index in range(1, len(found)):
        if _SENTENCE_END.search(found[index - 1]) and not found[index][0].islower():
            sentences.append(found[begun:index])
            begun = index
    return [*sentences, found[begun:]] if found else []


def _in_sentence(old: _Words, new: _Words) -> Iterator[Piece]:
    operations = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for index, (tag, i, i_end, j, j_end) in enumerate(operations):
        inside = 0 < index < len(operations) - 1
        if tag == "equal" and not (inside and _is_little(old[i:i_end])):
            yield from _piece(PieceKind.SAME, old[i:i_end])
        else:
            yield from _piece(PieceKind.DELETED, old[i:i_end])
            yield from _piece(PieceKind.INSERTED, new[j:j_end])


def _is_little(same: _Words) -> bool:
    return len(same) <= _FEW_WORDS and sum(map(len, same)) <= _FEW_LETTERS


def _piece(kind: PieceKind, found: _Words) -> Iterator[Piece]:
    if found:
        yield Piece(kind, " ".join(found))


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces with neighbours of one kind made one; between two same pieces, what went stands before what came."""
    made: list[Piece] = []
    pending: dict[PieceKind, list[str]] = {PieceKind.DELETED: [], PieceKind.INSERTED: []}

    def settle() -> None:
        for kind, texts in pending.items():
            if texts:
                made.append(Piece(kind, " ".join(texts)))
                texts.clear()

    for piece in pieces:
        if piece.kind is not PieceKind.SAME:
            pending[piece.kind].append(piece.text)
            continue
        settle()
        if made and made[-1].kind is PieceKind.SAME:
            made[-1] = Piece(PieceKind.SAME, f"{made[-1].text} {piece.text}")
        else:
            made.append(piece)
    settle()
    return tuple(made)
