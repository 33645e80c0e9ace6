"""A tjänsteskrivelse: what is taken from the document to decide on, and what is left to fill in."""

from collections.abc import Mapping
from typing import Any

import pytest
from attrs import evolve

from samverkansdoc.compose import compose
from samverkansdoc.diagnostics import InputError
from samverkansdoc.document import Dokument
from samverkansdoc.model import (
    Handling,
    Handlingsplan,
    Kontakt,
    Mål,
    Samverkansområde,
    Tjänsteskrivelse,
    Undertecknare,
)
from samverkansdoc.model.invariants import disagreements, invariants
from tests.compose.outline import headings, read_lines, sentences
from tests.model.agreements import agreement, kommun, polis, övrig
from tests.model.promises import promise
from tests.model.reports import report

AGREEMENT = agreement(
    titel="Trygga Trelleborg",
    parter=[kommun(diarienummer="KS 2016/215"), polis(), övrig()],
    övergripande_mål=[Mål(mål="A")],
    samverkansområden=[
        Samverkansområde(rubrik="Torget", åtgärder=["Ljus", "Ronder"]),
        Samverkansområde(rubrik="Skolan"),
    ],
)


def linked(document: Handling) -> Mapping[str, Handling]:
    return {"avtal.yaml": document}


def made(document: Handling = AGREEMENT, **fields: Any) -> Dokument:
    return compose(Tjänsteskrivelse(av="avtal.yaml", **fields), linked=linked(document))


def test_its_sections_stand_in_the_order_of_such_memoranda() -> None:
    assert [line.rpartition(" <")[0] for line in headings(made())] == [
        "# - Förslag till beslut",
        "# - Sammanfattning",
        "# - Ärendet",
        "# - Barnperspektiv",
        "# - Ekonomiska konsekvenser",
        "# - Beslutsunderlag",
        "# - Beslutet skickas till",
    ]


def test_what_the_document_says_need_not_be_said_again() -> None:
    lines = read_lines(made())
    assert lines[0] == "TITLE Trygga Trelleborg / förslag till kommunstyrelsen / 2023–2026"
    assert lines[2:4] == [
        "1. Kommunstyrelsen beslutar att ingå ”Trygga Trelleborg 2023–2026” med lokalpolisområde Trelleborg och "
        "Region Skåne.",
        "2. Kommunstyrelsens ordförande får i uppdrag att underteckna överenskommelsen.",
    ]
    assert sentences(made())[:2] == [
        "Trelleborgs kommun, lokalpolisområde Trelleborg och Region Skåne har tagit fram ett förslag till ny "
        "samverkansöverenskommelse. Överenskommelsen gäller åren 2023–2026. "
        "Parterna ska samverka inom två samverkansområden: torget och skolan.",
        "*[Beskriv bakgrunden, hur förslaget har tagits fram och varför kommunen bör besluta enligt det.]*",
    ]
    assert "Överenskommelsen innehåller ett mål och två åtgärder." in sentences(made())
    start = next(index for index, line in enumerate(lines) if "Beslutsunderlag" in line)
    assert lines[start + 1] == "• Trygga Trelleborg 2023–2026, dnr KS 2016/215"
    assert lines[start + 3 : start + 5] == ["• Lokalpolisområde Trelleborg", "• Region Skåne"]


def test_a_title_that_says_its_period_is_not_followed_by_it() -> None:
    lines = read_lines(made(evolve(AGREEMENT, titel="Samverkan 2023–2026")))
    assert lines[0] == "TITLE Samverkan 2023–2026 / förslag till kommunstyrelsen / "
    assert "ingå ”Samverkan 2023–2026” med" in lines[2]


@pytest.mark.parametrize(
    ("titles", "sentence"),
    [
        (["Kommunstyrelsens ordförande"], "2. Kommunstyrelsens ordförande får"),
        (["säkerhetschef", "Kommundirektör"], "2. Säkerhetschef och kommundirektör får"),
        (["Ordförande", "Direktör", "Chef"], "2. Ordförande, direktör och chef får"),
    ],
)
def test_those_who_sign_are_named_as_in_a_sentence(titles: list[str], sentence: str) -> None:
    document = agreement(parter=[kommun(undertecknare=titles), polis()])
    assert read_lines(made(document))[3].startswith(sentence)


def test_a_promise_is_stood_behind_and_new_in_its_gender() -> None:
    lines = read_lines(made(promise()))
    assert lines[2] == (
        "1. Kommunstyrelsen beslutar att ställa sig bakom ”Medborgarlöfte 2024” med lokalpolisområde Trelleborg."
    )
    assert lines[3].endswith("får i uppdrag att underteckna medborgarlöftet.")
    said = "\n".join(lines)
    assert "har tagit fram ett förslag till nytt medborgarlöfte. Medborgarlöftet gäller år 2024." in said
    assert "samverka inom" not in said
    assert "innehåller" not in said


def test_a_plan_is_settled() -> None:
    plan = Handlingsplan(
        parter=[kommun(), polis()], period="2024", överenskommelse="Trygga Trelleborg", samverkansområden=["Torget"]
    )
    lines = read_lines(made(plan, till="Kommunfullmäktige"))
    assert lines[0] == "TITLE Handlingsplan / förslag till kommunfullmäktige / 2024"
    assert lines[2].startswith("1. Kommunfullmäktige beslutar att fastställa ”Handlingsplan 2024” med")
    assert "¶ Trelleborgs kommun och lokalpolisområde Trelleborg har tagit fram ett förslag till ny handlingsplan." in (
        "\n".join(lines)
    )


@pytest.mark.parametrize(
    ("goals", "measures", "sentence"),
    [
        (1, 0, "Överenskommelsen innehåller ett mål."),
        (2, 0, "Överenskommelsen innehåller två mål."),
        (0, 1, "Överenskommelsen innehåller en åtgärd."),
        (13, 3, "Överenskommelsen innehåller 13 mål och tre åtgärder."),
    ],
)
def test_goals_and_measures_are_counted(goals: int, measures: int, sentence: str) -> None:
    document = agreement(
        övergripande_mål=[f"M{n}" for n in range(goals)],
        samverkansområden=[Samverkansområde(rubrik="A", åtgärder=[f"Å{n}" for n in range(measures)])],
    )
    assert sentence in sentences(made(document))


COMPLETE: dict[str, Any] = {
    "titel": "Ny överenskommelse",
    "till": "Socialnämnden",
    "handläggare": Kontakt(funktion="Säkerhetschef", namn="Eva Ek", enhet="Enheten", epost="e@x.se", telefon="1"),
    "datum": "2022-10-03",
    "diarienummer": "KS 1",
    "förslag_till_beslut": ["Förslaget antas.", "Eva Ek får underteckna"],
    "sammanfattning": "Kort sagt.",
    "ärendet": "Så här är det.",
    "barnperspektiv": "Barn gynnas.",
    "ekonomiska_konsekvenser": "Det kostar inget.",
    "beslutsunderlag": ["Mätningen."],
    "beslutet_skickas_till": ["Akten"],
    "undertecknare": [Undertecknare(titel="kommundirektör", namn="Kim Berg"), "Säkerhetschef"],
}


def test_what_is_given_stands_instead_of_the_standard_words() -> None:
    document = made(**COMPLETE)
    assert [(fact.label, fact.content[0].text) for fact in document.head.fields] == [  # type: ignore[union-attr]
        ("Handläggare", "Eva Ek"),
        ("Funktion", "Säkerhetschef"),
        ("Enhet", "Enheten"),
        ("E-post", "e@x.se"),
        ("Telefon", "1"),
        ("Datum", "2022-10-03"),
        ("Diarienummer", "KS 1"),
    ]
    lines = read_lines(document)
    assert lines[0] == "TITLE Ny överenskommelse / förslag till socialnämnden / 2023–2026"
    assert lines[2:4] == ["1. Förslaget antas.", "2. Eva Ek får underteckna."]
    for text in ("Kort sagt.", "Så här är det.", "Barn gynnas.", "Det kostar inget."):
        assert f"¶ {text}" in lines
    assert "• Mätningen" in lines
    assert "• Akten" in lines
    assert lines[-2:] == ["| ¶ Kim Berg ⏎ Kommundirektör", "| ¶ Säkerhetschef"]
    assert "[" not in "\n".join(lines)


@pytest.mark.parametrize("missing", [None, "handläggare", "ärendet", "barnperspektiv", "ekonomiska_konsekvenser"])
def test_it_is_marked_a_draft_until_nothing_is_left_to_fill_in(missing: str | None) -> None:
    document = made(**{name: value for name, value in COMPLETE.items() if name != missing})
    assert document.head.mark == ("UTKAST" if missing else None)


def test_an_empty_one_says_what_is_to_be_written() -> None:
    document = made()
    assert document.head.mark == "UTKAST"
    assert sum("*[Beskriv " in line for line in read_lines(document)) == 3
    fields = {fact.label: fact.content[0].text for fact in document.head.fields}  # type: ignore[union-attr]
    assert fields == {"Handläggare": "[Ange handläggare]", "Diarienummer": "KS 2016/215"}


TWO = evolve(AGREEMENT, parter=(kommun("Sjöbo"), kommun("Tomelilla", diarienummer="T 1"), polis("Ystad")))


def told(document: Handling, **fields: Any) -> list[tuple[str, tuple[str | int, ...], str | None]]:
    memo = Tjänsteskrivelse(av="avtal.yaml", **fields)
    found = [*invariants(memo), *disagreements(memo, linked(document))]
    return [(one.code, one.path, one.hint) for one in found]


def test_of_several_municipalities_it_says_whose_it_is() -> None:
    assert told(TWO) == [("which-municipality", ("av",), "Lägg till raden ”kommun: Sjöbo kommun”.")]
    assert told(TWO, kommun="Sjöbo kommun") == told(TWO, kommun="Tomelilla") == told(AGREEMENT) == []
    with pytest.raises(InputError, match="vilken kommuns"):
        made(TWO)


def test_a_municipality_is_one_of_the_parties() -> None:
    (found,) = told(TWO, kommun="Ystad")
    assert found == ("which-municipality", ("kommun",), "Parterna är Sjöbo kommun och Tomelilla kommun.")
    nobody = agreement(parter=[polis(), övrig()])
    assert told(nobody)[0][:2] == ("which-municipality", ("av",))


def test_an_unknown_municipality_is_told_with_the_nearest() -> None:
    assert told(TWO, kommun="Tomelila") == [("unknown-name", ("kommun",), "Menade du Tomelilla?")]


def test_it_is_from_its_municipality_to_the_others() -> None:
    document = made(TWO, kommun="Tomelilla")
    assert document.authors == ("Tomelilla kommun",)
    lines = read_lines(document)
    assert lines[2].endswith("med Sjöbo kommun och lokalpolisområde Ystad.")
    assert lines[-2:] == ["• Sjöbo kommun", "• Lokalpolisområde Ystad"]
    assert "• Trygga Trelleborg 2023–2026, dnr T 1" in lines


def test_what_is_not_read_cannot_be_put_forward() -> None:
    for other in ({}, linked(report())):
        with pytest.raises(InputError, match=r"”avtal.yaml”, är inte läst"):
            compose(Tjänsteskrivelse(av="avtal.yaml"), linked=other)
