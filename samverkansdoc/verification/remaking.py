"""Making a file again from what it carries."""

from collections.abc import Mapping

from attrs import evolve, frozen

from samverkansdoc.api import to_bytes, to_document
from samverkansdoc.document import Dokument
from samverkansdoc.model import Avtalshandling, Bilagefil, Efteråt, Granskning, Handling
from samverkansdoc.origin import Origin, Recipe, digest
from samverkansdoc.render.theme import Theme
from samverkansdoc.source import Beside, Source, parse
from samverkansdoc.source.linked import opened
from samverkansdoc.source.loading import format_of


@frozen
class Remade:
    """The document that the source in a file gives, and the file that it gives."""

    document: Dokument
    data: bytes
    #: Whether the agreement lets more signatures follow when all have signed.
    stays_open: bool = False


class RemakingError(Exception):
    """What a file carries gives no file."""


def remake(origin: Origin) -> Remade:
    """The file that the source and the recipe give here and now. Raises ``RemakingError``."""
    recipe = origin.recipe
    try:
        source = parse(origin.source, recipe.källa, format_of(recipe.källa))
        source = evolve(
            source, beside=Beside(_appendices(origin), _linked(source.document, origin)), added=_added(recipe)
        )
        document = to_document(source, copy=recipe.exemplar)
        agreed = source.document
        stays_open = isinstance(agreed, Avtalshandling) and agreed.undertecknande.efteråt is Efteråt.ÖPPET
        return Remade(document, to_bytes(document, recipe.format, _theme(recipe.tema)), stays_open)
    except Exception as error:
        # Whoever forged the file chose every word in it: whatever goes wrong, it is the file that is wrong.
        raise RemakingError(str(error)) from error


def _theme(values: Mapping[str, object]) -> Theme:
    return Theme(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})  # type: ignore[arg-type]


def _added(recipe: Recipe) -> tuple[Granskning, ...]:
    """The remarks that the document has beside those of its source."""
    return tuple(Granskning.at(one.place, passage=one.passage, varför=one.note) for one in recipe.anmärkningar)


def _linked(document: Handling, origin: Origin) -> dict[str, Source]:
    """The sources that the document refers to, which it carries too."""
    names = {path: path.rpartition("/")[2] for path in document.linked}
    return {path: opened(origin.files[name], name) for path, name in names.items()}


def _appendices(origin: Origin) -> dict[str, Bilagefil]:
    """The files of the appendices: those that are carried, and what the recipe says of those that are not."""
    found = {}
    for file in origin.recipe.bilagor:
        data = origin.files.get(file.path.rpartition("/")[2])
        found[file.path] = Bilagefil(
            fil=file.path, sidor=file.pages, storlek=file.size, sha256=digest(data) if data else file.sha256, data=data
        )
    return found
