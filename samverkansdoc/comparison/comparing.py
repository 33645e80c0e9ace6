"""Two documents of one kind, compared."""

from samverkansdoc.comparison.counting import counted
from samverkansdoc.comparison.reading import Comparable, document_of
from samverkansdoc.comparison.result import Comparison
from samverkansdoc.comparison.walking import differences
from samverkansdoc.diagnostics import Diagnostic, InputError


def diff(old: Comparable, new: Comparable) -> Comparison:
    """What changed from one document to another: each may be a document, a source that was read, or a file.

    A file is YAML or JSON, or a PDF or Word file that carries its source. The comparison is empty if and only if the
    documents are equal.

    Raises:
        InputError: a file cannot be used, or the documents are of different kinds.
    """
    before, after = document_of(old), document_of(new)
    if type(before) is not type(after):
        raise InputError([_different_kinds(str(before.TYP), str(after.TYP))])
    found = differences(before, after)
    return Comparison(old=before, new=after, differences=found, counts=counted(before, after, found))


def _different_kinds(old: str, new: str) -> Diagnostic:
    return Diagnostic(
        code="different-kinds",
        message=f"Dokumenten är av olika slag: det gamla är {old}, det nya är {new}.",
        hint="Ange två dokument av samma slag, till exempel två överenskommelser.",
    )
