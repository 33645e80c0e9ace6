"""A fault that is planted anywhere in a clean document is found, and nothing else becomes one."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.check import check
from samverkansdoc.source import parse
from tests.check.clean import CLEAN

#: Sentences with a fault, and the rule that finds it.
SENTENCES = {
    "Det är öppet kl 23:00-04:00.": "SPR-01",
    "Läget 2011-2014 var ett annat.": "SPR-02",
    "Hamnen - och staden - är trygg.": "SPR-03",
    "Många deltar, t ex skolan.": "SPR-04",
    "Det står i § 9 kommunallagen.": "SPR-05",
    "Av dem är 85% trygga.": "SPR-06",
    "Arbetet kallas “Höör” i dag.": "SPR-07",
    "Det sker  varje år.": "SPR-09",
    "Mötet är den 12/9 i staden.": "SPR-10",
    "Mellan 2011–2014 ökade det.": "SPR-11",
    "Det är Trelleborg kommuns ansvar.": "SPR-12",
    "Falun kommuns namn är Falu.": "SPR-12",
    "Landstinget deltar.": "SPR-13",
    "Det är för för lite.": "SPR-14",
    "Polisen skall delta.": "SPR-15",
    "Parterna har nio övergripande mål.": "KON-01",
    "Planen omfattar fem samverkansområden.": "KON-01",
    "Avtalet är gjort i fyra exemplar.": "KON-01",
    "Inför 2029 tas en ny överenskommelse fram.": "KON-03",
    "Överenskommelsen gäller perioden 2027–2029.": "KON-02",
    "Även Ystads kommun deltar.": "KON-19",
    "Se bilaga 4.": "KON-22",
    "Klicka här.": "KON-23",
    "Det leds av [Beskriv vem].": "KON-23",
    "Det sker i rådet,.": "KON-24",
    "De är i åldern år.": "KON-24",
    "Under har det ökat.": "KON-24",
    "Ärendet gäller 850101-1234.": "PER-01",
    "Ring 070-123 45 67.": "PER-02",
    "Skriv till a@gmail.com.": "PER-03",
    "Läs [här](https://a.se).": "TIL-02",
    "Alla i USSP deltar.": "SPR-20",
}  # fmt: skip
#: What the same words are a fault of as well.
_ALSO = {"SPR-12": ("KON-19",)}
#: Lines that are running text, after whose last sentence another one may stand.
PLACES = [match.end() for match in re.finditer(r"^ +(?:text: )?[A-ZÅÄÖ][^\n:#\[\]{}]*\.$", CLEAN, re.MULTILINE)]
PLACES = [place for place in PLACES if "|" not in CLEAN[CLEAN.rfind("\n", 0, place) : place]]


def planted(place: int, sentence: str) -> str:
    """The sentence behind another one; the text is quoted where it begins on the line of its key."""
    start = CLEAN.rfind("\n", 0, place) + 1
    line = CLEAN[start:place]
    key, quoted, value = line.partition("text: ")
    line = f"{key}text: '{value} {sentence}'" if quoted else f"{line} {sentence}"
    return CLEAN[:start] + line + CLEAN[place:]


@given(place=st.sampled_from(PLACES), fault=st.sampled_from(sorted(SENTENCES.items())))
@settings(deadline=None, max_examples=150)
def test_a_planted_fault_is_found(place: int, fault: tuple[str, str]) -> None:
    sentence, rule = fault
    told = check(parse(planted(place, sentence).encode(), "a.yaml", "yaml"), without=["SPR-21"])
    there = [one for one in told if one.code == rule]
    assert there
    assert any(one.span and sentence.split()[0] in one.span.source_line for one in there)
    related = {"SPR-17", "SPR-18", rule, *_ALSO.get(rule, ())}
    ours = {one.code for one in told if one.code[:3] in ("KON", "SPR", "TIL", "PER")}
    assert ours <= related


def test_there_are_places_to_plant_in() -> None:
    assert len(PLACES) > 5
