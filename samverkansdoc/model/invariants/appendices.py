"""Appendices that are files: each is one thing only, and lies inside the folder of the source."""

from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.avsnitt import Bilaga
from samverkansdoc.model.handling import Handling

_ENDING = ".pdf"


def appendices(handling: Handling) -> Iterator[Diagnostic]:
    """No appendix both text and file, no path out of the folder, no two files of one name."""
    seen: set[str] = set()
    for index, bilaga in enumerate(handling.appendices):
        if bilaga.fil is None or not bilaga.fil.strip():
            continue
        path = ("bilagor", index, "fil")
        if bilaga.text.strip() or bilaga.avsnitt:
            yield Diagnostic(
                code="appendix-twice",
                message=f"Bilagan ”{bilaga.titel}” är både en fil och en text.",
                hint="Behåll det ena, eller gör texten till en egen bilaga.",
                path=path,
            )
        if fault := _path_fault(bilaga):
            yield Diagnostic(code="appendix-path", message=fault[0], hint=fault[1], path=path)
        name = bilaga.fil.rpartition("/")[2].casefold()
        if name in seen:
            yield Diagnostic(
                code="appendix-same-file",
                message=f"En annan bilaga har redan en fil som heter ”{bilaga.fil.rpartition('/')[2]}”.",
                hint="Ge filerna olika namn: de bifogas under dem.",
                path=path,
            )
        seen.add(name)


def _path_fault(bilaga: Bilaga) -> tuple[str, str] | None:
    steps = str(bilaga.fil).split("/")
    if "\\" in str(bilaga.fil) or ":" in steps[0] or not steps[0] or ".." in steps:
        return (
            f"Sökvägen ”{bilaga.fil}” leder ut ur källfilens mapp.",
            "Lägg filen i samma mapp som källfilen, eller i en mapp i den, och skriv till exempel ”bilagor/karta.pdf”.",
        )
    if not str(bilaga.fil).casefold().endswith(_ENDING):
        return (
            f"Bilagan ”{bilaga.fil}” är ingen PDF-fil.",
            "Spara den som PDF, helst PDF/A, och ange den filen.",
        )
    return None
