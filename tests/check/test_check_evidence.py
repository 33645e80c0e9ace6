"""What texts are found to say: by words with their endings, in sentences, and not where they say that there is none."""

import re
from datetime import date
from pathlib import Path

import pytest

from samverkansdoc.check.evidence import words
from samverkansdoc.check.evidence.material import Material, material, sentences
from samverkansdoc.check.evidence.times import moments, months_before, months_between, says_when
from samverkansdoc.check.evidence.words import names, starts_alike, wanted
from samverkansdoc.model import Bilaga, Överenskommelse
from tests.model.agreements import agreement

ROOM = Path(words.__file__).parent.parent


def texts(text: str, **more: object) -> Material:
    return material(agreement(förord=text, **more))


@pytest.mark.parametrize("text", ["Trygghetsrådet möts.", "TRYGGHETSRÅDET MÖTS", "Kommunens trygghetsråd"])
def test_words_are_found_with_their_endings(text: str) -> None:
    assert texts(text).has("råd")


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen har inget trygghetsråd.",
        "Något trygghetsråd saknas.",
        "Ett trygghetsråd finns inte.",
        "Ett otrygghetsråd.",
    ],
)
def test_what_there_is_not_is_not_found(text: str) -> None:
    assert not texts(text).has("råd")


def test_two_words_stand_in_one_sentence() -> None:
    assert texts("Kommunstyrelsen leder arbetet.").has("kommunen_leder")
    assert not texts("Kommunstyrelsen får rapporter. Samordnaren leder arbetet.").has("kommunen_leder")


def test_letters_that_are_capitals_must_be_so() -> None:
    assert texts("Planen enligt LSO.").has("andra_planer")
    assert not texts("Solen och lso.").has("andra_planer")


def test_a_reference_is_read_as_what_it_leads_to() -> None:
    document = agreement(förord="Se [[bild]].", bilagor=[Bilaga(titel="Lägesbild 2026", id="bild")])
    assert [one.text for one in material(document).inside(("förord",)).find("lägesbild")] == ["Se Lägesbild 2026."]


def test_paragraphs_and_sections_about_something() -> None:
    text = "Åtgärdsplanen är ny. Den beslutades i maj.\n\nRådet beslutade om annat."
    near = texts(text).about("åtgärdsplan")
    assert [one.text for one in near.passages] == ["Åtgärdsplanen är ny.", "Den beslutades i maj."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ett. Två! Tre?", ["Ett.", "Två!", "Tre?"]),
        ("Till exempel, t.ex. Skatteverket, är med.", ["Till exempel, t.ex. Skatteverket, är med."]),
        ("De ska:\n- gå ut\n- komma hem", ["De ska:", "- gå ut", "- komma hem"]),
        ("Beslutat 2026. Sedan dess gäller det.", ["Beslutat 2026.", "Sedan dess gäller det."]),
        ("1. Först\n2. Sedan", ["1. Först", "2. Sedan"]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("den 9 december 2026", [date(2026, 12, 9)]),
        ("2026-12-09 och oktober 2026", [date(2026, 12, 9), date(2026, 10, 31)]),
        ("hösten 2025", [date(2025, 12, 31)]),
        ("lag (2023:196), perioden 2027–2030, dnr 2026/114, 2000 timmar, 9999", []),
        ("den 31 februari 2026", [date(2026, 2, 28)]),
        ("2026-13-01", []),
    ],
)
def test_days_that_are_named(text: str, days: list[date]) -> None:
    assert [one.last for one in moments(text)] == days


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("varje vecka", 1), ("varje kvartal", 3), ("varje tertial", 4), ("tre gånger per år", 4),
        ("två gånger om året", 6),
        ("fyra till sex gånger per år", 3), ("vår och höst", 6), ("en gång om året", 12), ("en gång per år", 12),
        ("årligen", 12), ("i mars varje år", 12), ("under årets första kvartal", 12), ("vartannat år", 24),
        ("minst vartannat år", 24), ("inom två år", 24), ("vart tredje år", 36), ("vart fjärde år", 48),
        ("en gång per mandatperiod", 48), ("var sjätte månad", None), ("var sex månad", 6), ("ibland", None),
    ],
)  # fmt: skip
def test_how_often(text: str, months: int | None) -> None:
    assert months_between(text) == months


WHEN = ["på fredagar", "hela perioden", "klart i oktober", "2027", "varje år", "minst en gång per termin"]


@pytest.mark.parametrize("text", WHEN)
def test_when(text: str) -> None:
    assert says_when(text)


@pytest.mark.parametrize("text", ["Polisen bevakar området", "tillsammans med skolan", "i centrum"])
def test_not_when(text: str) -> None:
    assert not says_when(text)


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2027, 1, 1), date(2025, 1, 1)),
        (date(2028, 2, 29), date(2026, 2, 28)),
        (date(2027, 3, 31), date(2025, 3, 31)),
    ],
)
def test_two_years_before(day: date, before: date) -> None:
    assert months_before(day, 24) == before


def test_headings_about_the_same() -> None:
    assert starts_alike("Trafiksäkerhet", "Trafik i kommunen")
    assert not starts_alike("Ungdomar i riskzonen", "Trygghet i offentlig miljö")


def test_every_name_of_the_table_is_asked_for_and_every_name_that_is_asked_for_is_there() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py"))
    assert [name for name in names() if not re.search(rf'"{name}"', code)] == []
    asked = set(re.findall(r'\.(?:has|find|about)\("(\w+)"', code))
    assert asked <= set(names())


def test_every_line_of_the_table_can_be_found() -> None:
    """A line that can match nothing would be a slip: each finds itself with its stars taken away."""
    for name in names():
        for terms in wanted(name):
            for term in terms:
                plain = term.pattern.pattern.replace(r"\w*", "").replace("(?!\\w)", "").replace("\\", "")
                assert list(term.matches(plain, plain.lower())), (name, plain)


def test_a_document_is_gathered_once() -> None:
    document: Överenskommelse = agreement(förord="Trygghetsrådet möts.")
    assert material(document) is material(document)
