"""What was added to the end of a PDF since it was made (ISO 32000-1, 7.5.6)."""

from collections.abc import Callable
from io import BytesIO

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    FieldMDPRule,
    FormUpdatingRule,
    GenericFieldModificationRule,
    ModificationLevel,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    SuspiciousModification,
)
from pyhanko.sign.diff_analysis.constants import ACROFORM_EXEMPT_STRICT_COMPARISON
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields

_creation: Callable[[], FieldMDPRule] = SigFieldCreationRule
#: The library's own rules are for what follows a signature. The first one also sets the flag that there is one.
_SIGNATURES_ONLY = StandardDiffPolicy(
    global_rules=DEFAULT_DIFF_POLICY.global_rules,
    form_rule=FormUpdatingRule(
        field_rules=[_creation(), SigFieldModificationRule(), GenericFieldModificationRule()],
        ignored_acroform_keys={*ACROFORM_EXEMPT_STRICT_COMPARISON, "/SigFlags"},
    ),
)


def original_fields(reader: PdfFileReader) -> frozenset[str] | None:
    """The fields of the file before anything was added; None if more than signatures was."""
    original = reader.get_historical_resolver(0)
    if reader.xrefs.total_revisions > 1:
        try:
            found = _SIGNATURES_ONLY.review_file(reader, original, doc_mdp=MDPPerm.FILL_FORMS)
        except Exception:
            # What cannot even be compared is no signature; a file that has no form makes the library stumble.
            return None
        if isinstance(found, SuspiciousModification) or found.modification_level > ModificationLevel.FORM_FILLING:
            return None
    return frozenset(name for name, _, _ in enumerate_sig_fields(original))


def list_place(data: bytes) -> int:
    """Where a PDF to which nothing was added says that its contents are listed (ISO 32000-1, 7.5.5)."""
    return PdfFileReader(BytesIO(data)).xrefs.get_startxref_for_revision(0)
