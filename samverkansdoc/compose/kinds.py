"""What is particular to each kind of document: its template, and the directives that only that template knows."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from samverkansdoc.compose.matter import Matter
from samverkansdoc.compose.promises import PromiseMatter
from samverkansdoc.document import Form
from samverkansdoc.model import Handling, Handlingar, Löftesstil, Medborgarlöfte, Överenskommelse

_STYLES = {Löftesstil.GEMENSAM: "medborgarlofte.md.j2", Löftesstil.PER_PART: "medborgarlofte-per-part.md.j2"}


@frozen
class Kind:
    """The template's name, its directives, and what kind of print it makes."""

    template: str
    directives: Mapping[str, Any]
    form: Form = Form.REPORT


def kind_of(handling: Handling, linked: Handlingar) -> Kind:
    """The kind of a document."""
    match handling:
        case Överenskommelse():
            return Kind("samverkansoverenskommelse.md.j2", Matter(handling).directives())
        case Medborgarlöfte():
            return Kind(_STYLES[handling.stil], PromiseMatter(handling, linked).directives(), Form.ONE_PAGE)
    raise TypeError(f"no template for {type(handling).__name__}")
