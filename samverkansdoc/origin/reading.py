"""From the bytes of any file to what it was made from, or to a plain answer why there is nothing to find."""

from collections.abc import Mapping

from attrs import frozen

from samverkansdoc.origin.recipe import RECIPE_NAME, Recipe, digest

_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"
#: A PDF may have a few bytes of something else before it begins.
_HEAD = 1024


class ForeignFileError(Exception):
    """A file that carries no source of ours; ``code`` says in a word why, ``message`` in a Swedish sentence."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        self.code, self.message, self.hint = code, message, hint
        super().__init__(message)


@frozen(kw_only=True)
class Origin:
    """What a file was made from: the recipe, the source byte for byte, and the files that it carries beside them."""

    recipe: Recipe
    source: bytes
    files: Mapping[str, bytes]

    @property
    def has_its_source(self) -> bool:
        """Whether the source is the one that the file was made of, by the digest in the recipe."""
        return digest(self.source) == self.recipe.källa_sha256


def kind_of(data: bytes) -> str | None:
    """The format by the first bytes of a file, whatever its name: "pdf" or "docx", None for anything else."""
    if _PDF in data[:_HEAD]:
        return "pdf"
    return "docx" if data.startswith(_ZIP) else None


def read_origin(data: bytes) -> Origin:
    """What a file was made from.

    Raises:
        ForeignFileError: the file is not ours, or what it carries cannot be read.
    """
    carried = _carried(data)
    if RECIPE_NAME not in carried:
        raise ForeignFileError(
            "foreign-file",
            "Filen är inte gjord med samverkansdoc: den bär ingen källfil.",
            "Ange PDF-filen eller Wordfilen precis som programmet skrev den.",
        )
    try:
        recipe = _recipe(carried[RECIPE_NAME], kind_of(data))
        source = carried[recipe.källa]
    except (ValueError, KeyError) as error:
        raise ForeignFileError(
            "origin-broken",
            "Filen är ändrad: det som den bär med sig om hur den gjordes är skadat eller borttaget.",
            "Ange filen precis som programmet skrev den.",
        ) from error
    others = {name: file for name, file in carried.items() if name not in (RECIPE_NAME, recipe.källa)}
    return Origin(recipe=recipe, source=source, files=others)


def _recipe(data: bytes, format: str | None) -> Recipe:  # noqa: A002
    recipe = Recipe.from_json(data)
    if recipe.format != format:
        raise ValueError("the recipe of another file")
    return recipe


def _carried(data: bytes) -> Mapping[str, bytes]:
    match kind_of(data):
        case "pdf":
            from samverkansdoc.origin.pdf import carried  # noqa: PLC0415 - heavy, and one of two

            return carried(data)
        case "docx":
            from samverkansdoc.origin.word import carried as carried_by_word  # noqa: PLC0415

            return carried_by_word(data)
        case _:
            raise ForeignFileError(
                "no-document", "Filen är varken en PDF eller en Wordfil.", "Kontrollera att det är rätt fil."
            )
