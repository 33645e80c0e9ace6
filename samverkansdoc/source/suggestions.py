"""What a key that does not exist was meant to be."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from samverkansdoc.model import Part
from samverkansdoc.source.characters import quoted
from samverkansdoc.source.roots import KIND_KEY
from samverkansdoc.source.shapes import PARTS, classes, classes_in, keys

#: Words that people use for a key, and the keys they may mean; the first that exists where it stands is offered.
_SYNONYMS = {
    "mål": ("övergripande_mål",),
    "målsättning": ("övergripande_mål", "mål"),
    "områden": ("samverkansområden",),
    "fokusområden": ("samverkansområden", "områden"),
    "insatser": ("åtgärder",),
    "aktiviteter": ("åtgärder",),
    "lägesbeskrivning": ("lägesbild",),
    "problembild": ("lägesbild", "problem"),
    "inledning": ("förord",),
    "bakgrund": ("förord",),
    "former": ("samverkansformer",),
    "ändamål": ("syften",),
    "utvärdering": ("uppföljning",),
    "avtalsperiod": ("period",),
    "giltighet": ("period",),
    "giltighetstid": ("period",),
    "tid": ("period",),
    "rubrik": ("titel",),
    "titel": ("rubrik",),
    "överskrift": ("rubrik", "titel"),
    "underrubrik": ("rubrik",),
    "beskrivning": ("text",),
    "innehåll": ("text",),
    "brödtext": ("text",),
    "typ": ("dokument",),
    "underskrifter": ("undertecknare", "undertecknande"),
    "underskrift": ("undertecknande", "undertecknare"),
    "signering": ("undertecknande",),
    "befattning": ("titel", "funktion"),
    "roll": ("titel", "funktion"),
    "namn": ("övrig", "funktion"),
    "stad": ("kommun",),
    "lokalpolisområde": ("polis",),
    "polisområde": ("polis",),
    "polismyndigheten": ("polis",),
    "organisation": ("övrig",),
    "region": ("övrig",),
    "dnr": ("diarienummer",),
    "e-post": ("epost",),
    "mejl": ("epost",),
    "mail": ("epost",),
    "email": ("epost",),
    "tel": ("telefon",),
    "tfn": ("telefon",),
    "kontakt": ("kontakter",),
    "kontaktpersoner": ("kontakter",),
    "ansvar": ("ansvariga",),
    "ansvarig": ("ansvariga",),
    "tidplan": ("tid",),
    "tidsplan": ("tid",),
    "när": ("tid",),
    "§": ("paragraf",),
    "nämnd": ("organ",),
    "instans": ("organ",),
    "beslutad_av": ("organ",),
    "uppsägningstid": ("uppsägning", "månader"),
    "antal": ("exemplar", "värde"),
    "nuläge": ("utgångsläge",),
    "baslinje": ("utgångsläge",),
    "mätetal": ("indikator",),
    "part": ("parter",),
    "frekvens": ("intervall",),
}
_FEW = 3
#: No key is longer; comparing long texts is slow.
_LONGEST = 40


def likely(key: str, allowed: Iterable[str]) -> str | None:
    """The key that was most likely meant, if any of those allowed is likely."""
    return _likely(key, tuple(allowed))


@lru_cache(maxsize=4096)
def _likely(key: str, allowed: tuple[str, ...]) -> str | None:
    from samverkansdoc.svenska.nearest import nearest  # noqa: PLC0415 - only when something is misspelt

    word = key[:_LONGEST].casefold().strip().replace(" ", "_")
    if meant := next((name for name in _SYNONYMS.get(word, ()) if name in allowed), None):
        return meant
    return next(iter(nearest(word, allowed)), None)


def likely_part(value: dict[str, Any]) -> list[str]:
    """The kind of a party whose own key is misspelt."""
    meant = (likely(key, PARTS) for key in value if key not in keys(Part))
    return [kind for kind in dict.fromkeys(meant) if kind]


def hint(key: str, cls: type, document: type) -> str:
    """How to mend a key that the class does not have, in a document of a class."""
    allowed = [KIND_KEY, *keys(cls)] if cls is document else list(keys(cls))
    if meant := likely(key, allowed):
        return f"Menade du {quoted(meant)}?"
    if home := _home(key, cls, document):
        return home
    return f"Nycklarna som kan stå här är {', '.join(allowed)}."


def _home(key: str, cls: type, document: type) -> str | None:
    if key in keys(document) or key == KIND_KEY:
        return f"{quoted(key)} hör hemma på översta nivån, utan indrag."
    for root in (cls, document):
        ways = _ways(key, root)
        if 0 < len(ways) < _FEW:
            return f"{quoted(key)} hör hemma under {' eller '.join(quoted(way) for way in ways)}."
    return None


def _ways(key: str, root: type) -> list[str]:
    """The keys of the class below which the key may stand, at any depth."""
    return [
        name
        for name, below in keys(root).items()
        if any(key in keys(sub) for cls in classes_in(below.type) for sub in classes(cls))
    ]
