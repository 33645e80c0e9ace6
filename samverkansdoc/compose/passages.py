"""Passages in the texts of a model: found by what a remark quotes, and marked by signs round them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from samverkansdoc.compose.signs import closing, opening
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Granskning, Handling, Markdown

#: Periods, amounts and the like, from elsewhere, are no texts.
_MODEL = "samverkansdoc.model"
_LETTER = re.compile(r"[^\W\d_]")
#: From where to where a passage goes in a text.
_Range = tuple[int, int]


def marked(handling: Handling, remarks: Mapping[int, Granskning]) -> tuple[Handling, frozenset[int]]:
    """The document with signs round the passages that are in its texts, and the numbers of those remarks."""
    found: dict[Path, dict[int, _Range]] = {}
    for number, remark in remarks.items():
        if place := _place(handling, remark):
            path, span = place
            found.setdefault(path, {})[number] = span
    for path, spans in found.items():
        handling = _replaced(handling, path, _with_signs(_at(handling, path), spans))
    return handling, frozenset(number for spans in found.values() for number in spans)


def _place(handling: Handling, remark: Granskning) -> tuple[Path, _Range] | None:
    """The text that has the passage, the first of those that the remark may mean, and where in it."""
    if not remark.passage:
        return None
    pattern = re.compile(r"(?:[ \t]+|[ \t]*\n[ \t]*)".join(map(re.escape, remark.passage.split())))
    path = _resolved(handling, remark.path)
    for inner, text in _texts(_at(handling, path), path):
        if match := pattern.search(text):
            return inner, _without_stop(match)
    return None


def _without_stop(match: re.Match[str]) -> _Range:
    """The full stop at the end is left out: where the text goes on in a sentence, so is the stop itself."""
    said = match[0].rstrip(".")
    return match.start(), match.start() + len(said or match[0])


def _resolved(value: Any, path: Path) -> Path:
    """The path in the model of a path in the data, as far as it goes: the data may leave out lists and main keys."""
    found: list[str | int] = []
    for step in path:
        way = _way(value, step)
        if way is None:
            break
        for one in way:
            value = _step(value, one)
        found += way
    return tuple(found)


def _way(value: Any, step: str | int) -> list[str | int] | None:
    """The steps in the model that a step in the data is."""
    if isinstance(value, tuple):
        if isinstance(step, int):
            return [step] if 0 <= step < len(value) else None
        inner = _way(value[0], step) if len(value) == 1 else None
        return [0, *inner] if inner else None
    if not attrs.has(type(value)):
        return None
    if isinstance(step, str) and step in attrs.fields_dict(type(value)):
        return [step]
    key: str | None = getattr(value, "KORT", None)
    inner = _way(getattr(value, key), step) if key else None
    return [key, *inner] if key and inner else None


def _step(value: Any, step: str | int) -> Any:
    return value[step] if isinstance(step, int) else getattr(value, step)


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = _step(value, step)
    return value


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """The running texts in a value with their paths; names, ids, numbers and words from a closed list are none."""
    if type(value) in (str, Markdown):
        if _LETTER.search(value):
            yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif attrs.has(type(value)) and type(value).__module__.startswith(_MODEL):
        for name, field in attrs.fields_dict(type(value)).items():
            if field.init:
                yield from _texts(getattr(value, name), (*path, name))


def _with_signs(text: str, spans: Mapping[int, _Range]) -> str:
    # At one place, passages end before others begin; of those that begin or end together, the longer is outside.
    ends = [(end, 0, -start, number, closing(number)) for number, (start, end) in spans.items()]
    starts = [(start, 1, -end, -number, opening(number)) for number, (start, end) in spans.items()]
    pieces: list[str] = []
    done = 0
    for place in sorted([*ends, *starts]):
        pieces += [text[done : place[0]], place[-1]]
        done = place[0]
    return type(text)("".join([*pieces, text[done:]]))


def _replaced(value: Any, path: Sequence[str | int], new: Any) -> Any:
    """The value with something else at a path."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*value[:step], _replaced(value[step], rest, new), *value[step + 1 :])
    return attrs.evolve(value, **{step: _replaced(getattr(value, step), rest, new)})
