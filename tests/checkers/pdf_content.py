"""The ink of a PDF page: each run of glyphs, where it stands, and which tag holds it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
SHOWING = {b"Tj", b"TJ", b"'", b'"'}


@dataclass(frozen=True)
class Shown:
    """A run of glyphs, its start measured in points from the page's left and top; held by a mark, or by none."""

    page: int
    x: float
    y: float
    size: int
    mark: int | None
    artifact: bool


@dataclass
class _Pen:
    """What the operators of a content stream change."""

    page: int
    top: float
    properties: DictionaryObject
    place: Matrix = IDENTITY
    line: Matrix = IDENTITY
    leading: float = 0.0
    saved: list[Matrix] = field(default_factory=list)
    inside: list[tuple[str, int | None]] = field(default_factory=list)

    def follow(self, operator: bytes, operands: list[Any]) -> None:
        if operator in {b"BDC", b"BMC"}:
            self.inside.append((str(operands[0]), self._number(operands)))
        elif operator == b"EMC":
            self.inside.pop()
        elif operator == b"q":
            self.saved.append(self.place)
        elif operator == b"Q":
            self.place = self.saved.pop()
        elif operator == b"cm":
            self.place = _times(_matrix(operands), self.place)
        else:
            self._move(operator, operands)

    def _move(self, operator: bytes, operands: list[Any]) -> None:
        if operator == b"BT":
            self.line = IDENTITY
        elif operator == b"Tm":
            self.line = _matrix(operands)
        elif operator in {b"Td", b"TD"}:
            self.line = _times((1, 0, 0, 1, float(operands[0]), float(operands[1])), self.line)
        elif operator in {b"T*", b"'", b'"'}:
            self.line = _times((1, 0, 0, 1, 0, -self.leading), self.line)
        if operator == b"TL":
            self.leading = float(operands[0])
        elif operator == b"TD":
            self.leading = -float(operands[1])

    def shown(self, operands: list[Any]) -> Shown:
        *_, x, y = _times(self.line, self.place)
        mark = next((number for _, number in reversed(self.inside) if number is not None), None)
        artifact = any(name == "/Artifact" for name, _ in self.inside)
        return Shown(self.page, x, self.top - y, _size(operands), mark, artifact)

    def _number(self, operands: list[Any]) -> int | None:
        given = operands[1] if len(operands) > 1 else None
        attributes = given if isinstance(given, DictionaryObject) else self.properties.get(str(given))
        attributes = attributes.get_object() if attributes is not None else None
        number = attributes.get("/MCID") if isinstance(attributes, DictionaryObject) else None
        return int(number) if isinstance(number, int) else None


def shown(reader: PdfReader, number: int, page: PageObject) -> Iterator[Shown]:
    """Every run of glyphs on a page, in the order it is painted; those inside pictures belong to the pictures."""
    contents = page.get_contents()
    if contents is None:
        return
    resources = page["/Resources"].get_object() if "/Resources" in page else DictionaryObject()
    properties = resources.get("/Properties") if isinstance(resources, DictionaryObject) else None
    pen = _Pen(number, float(page.mediabox.top), properties.get_object() if properties else DictionaryObject())
    for operands, operator in ContentStream(contents, reader).operations:
        pen.follow(operator, operands)
        if operator in SHOWING:
            yield pen.shown(operands)


def _matrix(operands: list[Any]) -> Matrix:
    a, b, c, d, e, f = (float(operand) for operand in operands)
    return (a, b, c, d, e, f)


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _size(operands: list[Any]) -> int:
    parts = operands[-1] if isinstance(operands[-1], list) else operands[-1:]
    return sum(len(part) for part in parts if isinstance(part, (str, bytes)))
