"""The recipe: all but the source that the bytes of a file follow from."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import attrs
from attrs import frozen

from samverkansdoc.document import AddedRemark, Appendix, Attachment, Relationship

#: The name of the recipe among the files that a document carries.
RECIPE_NAME = "samverkansdoc.json"
#: Its key for the digest of all the others. Readers of PDF unpack a damaged stream as far as they can, and say nothing.
_SUM = "kontrollsumma"
#: What goes wrong in JSON that is something else.
_NO_RECIPE = (TypeError, KeyError, AttributeError, RecursionError)


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal digits (FIPS 180-4)."""
    return hashlib.sha256(data).hexdigest()


@frozen(kw_only=True)
class Recipe:
    """With what a file was made.

    ``version`` is that of samverkansdoc, ``format`` the file's ending, ``källa`` the name of the source and
    ``källa_sha256`` its digest. ``mallar`` has the digest of each template, ``tema`` the graphic profile with its
    digest in ``tema_sha256``, ``verktyg`` the version of each program that shaped the bytes. ``exemplar`` is the number
    of a signature copy, ``kontrollkod`` the code of the content, ``bilagor`` the appendices that are files,
    ``anmärkningar`` the remarks in a draft that its source does not have.
    """

    version: str
    format: str
    källa: str
    källa_sha256: str
    mallar: Mapping[str, str]
    tema: Mapping[str, Any]
    tema_sha256: str
    verktyg: Mapping[str, str]
    kontrollkod: str
    exemplar: int | None = None
    bilagor: tuple[Appendix, ...] = ()
    anmärkningar: tuple[AddedRemark, ...] = ()

    def to_json(self) -> bytes:
        """The recipe as a file that people can read too, with a sum by which a damaged one is known."""
        values = attrs.asdict(self)
        return _written({**values, _SUM: digest(_written(values))})

    @classmethod
    def from_json(cls, data: bytes) -> "Recipe":
        """The recipe in a file. Raises ``ValueError`` if there is none in it, or a damaged one."""
        from cattrs import BaseValidationError, Converter, StructureHandlerNotFoundError  # noqa: PLC0415 - heavy

        try:
            values = json.loads(data)
            if values.pop(_SUM) != digest(_written(values)):
                raise ValueError("a damaged recipe")
            return Converter().structure(values, cls)
        except (BaseValidationError, StructureHandlerNotFoundError, *_NO_RECIPE) as error:
            raise ValueError("not a recipe") from error


def _written(values: Mapping[str, Any]) -> bytes:
    return (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "surrogatepass")


def theme_digest(tema: Mapping[str, Any]) -> str:
    """The digest of a graphic profile."""
    return digest(json.dumps(tema, ensure_ascii=False, sort_keys=True).encode())


def recipe_attachment(recipe: Recipe, description: str) -> Attachment:
    """The recipe, for the document to carry."""
    return Attachment(
        name=RECIPE_NAME,
        data=recipe.to_json(),
        media_type="application/json",
        description=description,
        relationship=Relationship.DATA,
    )
