"""What the signatures of a file say of it as a whole."""

from collections.abc import Iterator

from samverkansdoc.origin import ForeignFileError, Origin
from samverkansdoc.svenska.lists import join
from samverkansdoc.verification.additions import list_place
from samverkansdoc.verification.examined import Examined
from samverkansdoc.verification.report import Answer, Verdict
from samverkansdoc.verification.signatures import Signed, read_signed
from samverkansdoc.verification.trust import Trust


def read(file: Examined, trust: Trust) -> Signed | None:
    """The fields and signatures of a file; None if it cannot be read."""
    if isinstance(file.origin, ForeignFileError) and file.origin.code == "broken-pdf":
        return None
    try:
        return read_signed(file.data, trust)
    except Exception:
        return None


def answer_signed(file: Examined, signed: Signed | None) -> Iterator[Answer]:
    """Who has signed and who has not, and whether anything stands in the file that no one has signed."""
    if signed is None:
        if isinstance(file.origin, Origin):
            message = "Underskrifterna går inte att läsa: filen är skadad."
            yield Answer(code="signatures", verdict=Verdict.NO, message=message)
        return
    yield from _fields(signed)
    yield from _added(file, signed)


def _added(file: Examined, signed: Signed) -> Iterator[Answer]:
    """Whether anything stands in the file that is no signature, or that no one has signed."""
    if file.added and not signed.signatures:
        message = "Något har lagts till i filen efter att den gjordes, och ingen har undertecknat det."
        yield Answer(code="added", verdict=Verdict.NO, message=message)
    elif signed.original_fields is None or _is_displaced(file, signed):
        message = "Sedan filen gjordes har något annat än underskrifter lagts till eller ändrats i den."
        yield Answer(code="added", verdict=Verdict.NO, message=message)
    elif signed.trailing:
        message = "Efter den sista underskriften står något som ingen har undertecknat."
        yield Answer(code="added", verdict=Verdict.NO, message=message)
    new = [field.name for field in signed.fields if field.name not in (signed.original_fields or ())]
    if new and signed.original_fields is not None and not (file.remade and file.remade.stays_open):
        message = f"Fält för underskrift har lagts till sedan filen gjordes: {join(new)}."
        yield Answer(code="fields", verdict=Verdict.NO, message=message)


def _is_displaced(file: Examined, signed: Signed) -> bool:
    """Whether the file begins with the original but no longer uses it: another document was put after it."""
    return bool(file.added and file.remade and signed.original_list != list_place(file.remade.data))


def _fields(signed: Signed) -> Iterator[Answer]:
    if not signed.fields:
        return
    done_by = {signature.field for signature in signed.signatures}
    waiting = [field.tooltip or field.name for field in signed.fields if field.name not in done_by]
    done = len(signed.fields) - len(waiting)
    if not waiting:
        message = "Alla har undertecknat." if done > 1 else "Den är undertecknad."
        yield Answer(code="signatures", verdict=Verdict.YES, message=message)
    elif not done:
        yield Answer(code="signatures", verdict=Verdict.OPEN, message="Ingen har undertecknat än.")
    else:
        message = f"{done} av {len(signed.fields)} har undertecknat. Kvar är {join(waiting)}."
        yield Answer(code="signatures", verdict=Verdict.OPEN, message=message)
