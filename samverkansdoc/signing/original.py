"""The electronic original that is to be signed: whole, ours, and with a field that is free."""

import os
import re
from glob import escape
from io import BytesIO
from pathlib import Path

from attrs import frozen
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from samverkansdoc.diagnostics import Diagnostic, InputError, Span, refusal
from samverkansdoc.model import Avtalshandling, Efteråt
from samverkansdoc.origin import ForeignFileError, read_origin
from samverkansdoc.origin.extracting import read_whole
from samverkansdoc.origin.reading import kind_of
from samverkansdoc.source import parse
from samverkansdoc.source.loading import format_of
from samverkansdoc.source.remarks import remarks_left
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.nearest import nearest, question
from samverkansdoc.verification import Verdict, verify_bytes

_SIGNED_NAME = re.compile(r"-undertecknad-[0-9]+$")


@frozen
class OpenField:
    """A field that no one has signed: its name, whom it is for, its size in points."""

    name: str
    tooltip: str
    width: float
    height: float


@frozen
class Original:
    """The file, its fields, and what may be done when all have signed."""

    path: Path
    data: bytes
    open_fields: tuple[OpenField, ...]
    signed_fields: tuple[str, ...]
    afterwards: Efteråt

    @property
    def next_path(self) -> Path:
        """The name of the file with one more signature: "avtal-original-undertecknad-1.pdf"."""
        stem = _SIGNED_NAME.sub("", self.path.stem)
        return self.path.with_name(f"{stem}-undertecknad-{len(self.signed_fields) + 1}.pdf")


def refuse_older(original: Original) -> None:
    """Raises ``InputError`` where someone has signed the file already: there would be two half-signed ones."""
    stem = _SIGNED_NAME.sub("", original.path.stem)
    beside = {
        path: int(path.stem.rpartition("-")[2])
        for path in original.path.parent.glob(f"{escape(stem)}-undertecknad-*.pdf")
        if _SIGNED_NAME.search(path.stem)
    }
    newer = {path: number for path, number in beside.items() if number > len(original.signed_fields)}
    if newer:
        latest = max(newer, key=lambda path: newer[path])
        message = f"Någon har redan undertecknat: underskriften finns i ”{latest.name}”."
        hint = f"Underteckna den filen i stället: samverkansdoc sign {latest}"
        raise refusal("signed-already", message, hint, str(original.path))


def read_original(path: str | os.PathLike[str]) -> Original:
    """A file that can be signed. Raises ``InputError`` with every reason why it cannot."""
    file, data = Path(path), read_whole(path)
    try:
        origin = read_origin(data)
    except ForeignFileError as error:
        raise refusal(error.code, error.message, error.hint, str(path)) from error
    if kind_of(data) != "pdf":
        hint = "Ange PDF-filen som samverkansdoc copies skrev."
        raise refusal("not-a-pdf", "En Wordfil kan inte undertecknas elektroniskt här.", hint, str(path))
    _refuse_changed(file, data)
    source = parse(origin.source, origin.recipe.källa, format_of(origin.recipe.källa))
    agreed = source.document
    if not isinstance(agreed, Avtalshandling):
        hint = "Underteckna det som följs upp, med PDF-filen som samverkansdoc copies skrev."
        raise refusal("never-signed", f"En {agreed.TYP} undertecknas inte.", hint, str(path))
    if source.remarks:
        raise InputError(remarks_left(source.remarks))
    fields = list(enumerate_sig_fields(PdfFileReader(BytesIO(data), strict=False)))
    return Original(
        path=file,
        data=data,
        open_fields=tuple(_open_field(name, ref.get_object()) for name, value, ref in fields if value is None),
        signed_fields=tuple(name for name, value, _ in fields if value is not None),
        afterwards=agreed.undertecknande.efteråt or Efteråt.LÅST,
    )


def chosen_field(original: Original, name: str) -> OpenField:
    """The field of a name. Raises ``InputError`` if there is none, or it is signed already."""
    for field in original.open_fields:
        if field.name == name:
            return field
    if name in original.signed_fields:
        hint = _open_hint(original) if original.open_fields else "Alla har undertecknat."
        raise refusal("field-signed", f"Fältet ”{name}” är redan undertecknat.", hint, str(original.path))
    if not original.open_fields and not original.signed_fields:
        raise refusal(
            "no-fields",
            "Filen har inga fält för underskrift: den är ett utkast, eller gjord för att undertecknas på papper.",
            "Skriv ”undertecknande: elektroniskt” i källfilen och gör ett original med samverkansdoc copies.",
            str(original.path),
        )
    known = [field.name for field in original.open_fields] + list(original.signed_fields)
    near = nearest(name, known)
    hint = question(near[:1]) if near else _open_hint(original)
    raise refusal("unknown-field", f"Det finns inget fält som heter ”{name}”.", hint, str(original.path))


def _open_hint(original: Original) -> str:
    return f"De som kan undertecknas är {join([field.name for field in original.open_fields])}."


def _open_field(name: str, field: "dict[str, object]") -> OpenField:
    left, bottom, right, top = (float(str(side)) for side in field["/Rect"])  # type: ignore[attr-defined]
    return OpenField(name, str(field.get("/TU", name)), right - left, top - bottom)


def _refuse_changed(file: Path, data: bytes) -> None:
    """No one shall sign what is not as it was made, or what another has signed and someone changed since."""
    wrong = [answer for answer in verify_bytes(data, file.name).all_answers if answer.verdict is Verdict.NO]
    if wrong:
        hint = "Underteckna den inte. Hämta filen på nytt från den som gjorde den eller skrev under före dig."
        raise InputError(
            Diagnostic(
                code=f"changed-{answer.code}",
                message=answer.message,
                hint=answer.hint or hint,
                span=Span(file=str(file), line=0, column=0),
            )
            for answer in wrong
        )
