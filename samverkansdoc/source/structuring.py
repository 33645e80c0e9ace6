"""A tree to a document, or to every reason why it is none."""

from collections.abc import Iterator
from itertools import islice

from attrs import frozen
from cattrs import BaseValidationError, ClassValidationError, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model import Handling
from samverkansdoc.source.building import MOST_FAULTS
from samverkansdoc.source.characters import quoted
from samverkansdoc.source.converter import converter
from samverkansdoc.source.faults import QUOTE_HINT, SUBJECT, Fault
from samverkansdoc.source.shapes import keys, short_key
from samverkansdoc.source.suggestions import hint, likely
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Mapping, Range, Scalar, find, is_broken, place, plain


def structure(root: Mapping, text: Text, cls: type[Handling]) -> tuple[Handling | None, list[Diagnostic]]:
    """The document, if the tree is one of the class, and what is wrong with it."""
    try:
        return converter().structure(plain(root), cls), []
    except BaseValidationError as error:
        return None, list(islice(_Reporter(root, text, cls).findings(error, ()), MOST_FAULTS))


@frozen
class _Reporter:
    root: Mapping
    text: Text
    document: type[Handling]

    def findings(self, error: Exception, path: Path) -> Iterator[Diagnostic]:
        """Every finding below an error of cattrs, which nests as the data does."""
        if isinstance(error, ClassValidationError):
            yield from self._of_class(error, path)
        elif isinstance(error, BaseValidationError):
            for inner in error.exceptions:
                yield from self.findings(inner, _deeper(path, inner))
        else:
            yield from self._of_value(_fault(error), path)

    def _of_value(self, fault: Fault, path: Path) -> Iterator[Diagnostic]:
        meant = (*path, *fault.below)
        found = find(self.root, meant)
        if not is_broken(found.node):
            yield self._diagnostic(fault, meant, place(found))

    def _of_class(self, error: ClassValidationError, path: Path) -> Iterator[Diagnostic]:
        unknown = _unknown_keys(error)
        yield from (self._unknown_key(key, error.cl, path) for key in unknown)
        for inner in error.exceptions:
            if isinstance(inner, KeyError):
                if not self._explains(unknown, inner.args[0], error.cl, path):
                    yield self._missing_key(inner.args[0], path)
            elif not isinstance(inner, ForbiddenExtraKeysError):
                yield from self.findings(inner, _deeper(path, inner))

    def _explains(self, unknown: list[str], missing: str, cls: type, path: Path) -> bool:
        """Whether a key is missing only because another was misspelt, or was no key: one fault, one finding."""
        if is_broken(find(self.root, path).node) or self._is_text_with_colon(cls, path):
            return True
        return any(likely(key, keys(cls)) == missing for key in unknown)

    def _is_text_with_colon(self, cls: type, path: Path) -> bool:
        """Whether a single unknown key stands where a text would do: "- Mål: färre brott" was meant as a text."""
        node, short = find(self.root, path).node, short_key(cls)
        if short is None or not isinstance(node, Mapping) or len(node.entries) != 1:
            return False
        [(key, entry)] = node.entries.items()
        if key in keys(cls):
            return False
        meant = likely(key, keys(cls))
        is_word = meant is not None and (meant == short.name or key.islower())
        return isinstance(entry.value, Scalar) and not is_word

    def _unknown_key(self, key: str, cls: type, path: Path) -> Diagnostic:
        found = find(self.root, (*path, key))
        tip = QUOTE_HINT if self._is_text_with_colon(cls, path) else hint(key, cls, self.document)
        fault = Fault("unknown-key", f"Nyckeln {quoted(key)} finns inte{_where(found.path[:-1])}.", tip)
        return self._diagnostic(fault, (*path, key), place(found, of_key=True))

    def _missing_key(self, key: str, path: Path) -> Diagnostic:
        found = find(self.root, (*path, key))
        fault = Fault("missing-key", f"Nyckeln {quoted(key)} saknas{_where(found.path)}.", _MISSING_HINTS.get(key))
        return self._diagnostic(fault, (*path, key), place(found))

    def _diagnostic(self, fault: Fault, path: Path, where: Range) -> Diagnostic:
        written = find(self.root, path).path
        message = fault.message.replace(SUBJECT, _subject(written), 1)
        tip = fault.hint if written == path else _SHORT_HINTS.get(path, fault.hint)
        return Diagnostic(code=fault.code, message=message, hint=tip, path=path, span=self.text.span(*where))


def _unknown_keys(error: ClassValidationError) -> list[str]:
    forbidden = (inner for inner in error.exceptions if isinstance(inner, ForbiddenExtraKeysError))
    return [key for inner in forbidden for key in inner.extra_fields][:MOST_FAULTS]


def _fault(error: Exception) -> Fault:
    return error if isinstance(error, Fault) else Fault("invalid-value", f"{SUBJECT} kan inte läsas.")


def _deeper(path: Path, error: Exception) -> Path:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (*path, note.name)
        if isinstance(note, IterableValidationNote):
            return (*path, note.index)
    return path


def _subject(path: Path) -> str:
    """What the reader knows the value as: "”period”", "”parter” nr 2"."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return "Filen"
    number = f" nr {path[-1] + 1}" if isinstance(path[-1], int) else ""
    return quoted(names[-1]) + number


def _where(path: Path) -> str:
    return f" i {_subject(path)}" if path else " på översta nivån"


#: How to mend a short form, where it may have been meant for another key than the one it stands for.
_SHORT_HINTS: dict[Path, str] = {
    ("uppsägning", "månader"): (
        "Skriv antalet månader med siffror: ”uppsägning: 3”. En egen text skrivs under uppsägning: ”text: …”."
    ),
}
_MISSING_HINTS = {
    "parter": "Skriv ”parter:” och under den varje part som en punkt i en lista.",
    "period": "Lägg till en rad som ”period: 2023–2026”.",
    "undertecknare": "Lägg till en rad som ”undertecknare: [Kommunstyrelsens ordförande]”.",
    "titel": "Lägg till en rad med titeln, till exempel ”titel: Kommunstyrelsens ordförande”.",
    "rubrik": "Lägg till en rad som ”rubrik: Ungdomar i riskzonen”.",
    "organ": "Skriv vem som har beslutat, till exempel ”organ: Kommunstyrelsen”.",
    "funktion": "Skriv vilken funktion man når, till exempel ”funktion: Kommunpolis”.",
    "mål": "Skriv själva målet, till exempel ”mål: Färre bostadsinbrott”.",
    "problem": "Skriv själva problemet, till exempel ”problem: Otrygghet vid stationen”.",
    "överenskommelse": "Skriv titeln på den överenskommelse som löftet hör till, eller ”fil:” med dess källfil.",
    "löften": "Skriv ”löften:” och under den varje löfte som en punkt i en lista.",
    "löfte": "Skriv själva löftet, till exempel ”löfte: Polisen ska finnas på torget varje fredag”.",
    "förkortning": "Skriv förkortningen, till exempel ”förkortning: SN”.",
    "betydelse": "Skriv vad förkortningen betyder, till exempel ”betydelse: socialnämnden”.",
    "till": "Skriv den nya sista dagen, till exempel ”till: 2027-12-31”.",
    "part": "Skriv vilken part det gäller, till exempel ”part: kommun”.",
    "av": "Skriv källfilen till det som dokumentet gäller, till exempel ”av: overenskommelse.yaml”.",
    "värde": "Skriv själva värdet, till exempel ”värde: 162”.",
}
