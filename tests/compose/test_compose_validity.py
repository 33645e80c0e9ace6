"""How long an agreement holds: renewal, extension, versions, and the day that a document is of."""

from datetime import date
from typing import Any

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.model import (
    AnyPart,
    Beslut,
    Förlängning,
    Förnyelse,
    Handlingsplan,
    Hänvisning,
    Områdesavsnitt,
    Revidering,
    Undertecknande,
)
from samverkansdoc.model.invariants import disagreements, invariants
from tests.compose.outline import read_lines, sentences
from tests.model.agreements import agreement, kommun, polis
from tests.model.promises import promise
from tests.model.reports import report

PARTS: list[AnyPart] = [kommun(), polis()]


def text(**fields: Any) -> str:
    return "\n".join(sentences(compose(agreement(**fields))))


def codes(**fields: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(one.code, one.path) for one in invariants(agreement(**fields))]


@pytest.mark.parametrize(
    ("given", "sentences"),
    [
        (1, ["Överenskommelsen kan förnyas med ett år i taget, om parterna är överens om det."]),
        (4, ["Överenskommelsen kan förnyas med fyra år i taget, om parterna är överens om det."]),
        (Förnyelse(samråd="2026-06-30"), ["Parterna samråder om en förnyelse senast den 30 juni 2026."]),
        (Förnyelse(text="Vi *ses* igen."), ["Vi *ses* igen."]),
        (
            Förnyelse(år=2, samråd="2026-06-30", text="Vi ses igen."),
            [
                "Överenskommelsen kan förnyas med två år i taget, om parterna är överens om det. "
                "Parterna samråder om en förnyelse senast den 30 juni 2026.",
                "Vi ses igen.",
            ],
        ),
    ],
)
def test_the_clause_on_renewal_follows_what_is_given(given: Förnyelse | int, sentences: list[str]) -> None:
    said = text(förnyelse=given).split("\n")
    start = said.index("Överenskommelsen gäller åren 2023–2026.")
    assert said[start + 1 : start + 1 + len(sentences)] == sentences


def test_nothing_is_said_of_renewal_or_extension_unless_it_is_given() -> None:
    said = text()
    assert "förny" not in said
    assert "förläng" not in said


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        (Förnyelse(), "renewal-empty", ("förnyelse",)),
        (Förnyelse(text=" \n"), "renewal-empty", ("förnyelse",)),
        (Förnyelse(år=0), "renewal-years", ("förnyelse", "år")),
        (Förnyelse(samråd="2027-01-01"), "renewal-late", ("förnyelse", "samråd")),
    ],
)
def test_a_renewal_says_something_in_time(given: Förnyelse, code: str, path: tuple[str, ...]) -> None:
    assert codes(förnyelse=given) == [(code, path)]


def test_talks_may_be_held_to_the_last_day_that_the_agreement_holds() -> None:
    assert codes(förnyelse=Förnyelse(samråd="2026-12-31")) == []
    assert codes(förnyelse=Förnyelse(samråd="2027-06-01"), förlängning="2027-12-31") == []
    assert codes(förnyelse=Förnyelse(samråd="2050-01-01"), period="från och med 2023-01-01, tills vidare") == []


EXTENDED = Förlängning(
    till="2027-12-31",
    beslut=[Beslut(organ="Kommunstyrelsen", datum="2026-11-08", paragraf="201"), Beslut(organ="Polischefen")],
)


def test_an_extension_is_told_with_its_decisions() -> None:
    said = text(förlängning=EXTENDED)
    assert (
        "Överenskommelsen ingicks för åren 2023–2026. Den är förlängd och gäller till och med den 31 december 2027. "
        "Förlängningen är beslutad av kommunstyrelsen den 8 november 2026 (§ 201) och polischefen."
    ) in said
    assert "Förlängd: till och med den 31 december 2027" in read_lines(compose(agreement(förlängning=EXTENDED)))


def test_an_extension_without_decisions_is_a_day() -> None:
    assert "Förlängningen är beslutad" not in text(förlängning="2027-12-31")


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"förlängning": "2026-12-31"}, "extension-shorter", ("förlängning", "till")),
        ({"förlängning": "2020-12-31"}, "extension-shorter", ("förlängning", "till")),
        (
            {"förlängning": "2027-12-31", "period": "från och med 2023-01-01, tills vidare"},
            "extension-open",
            ("förlängning",),
        ),
        (
            {"förlängning": Förlängning(till="2027-12-31", beslut=[Beslut(organ="KS", paragraf="tolv")])},
            "paragraph",
            ("förlängning", "beslut", 0, "paragraf"),
        ),
    ],
)
def test_an_extension_makes_the_agreement_longer(fields: dict[str, Any], code: str, path: tuple[str, ...]) -> None:
    assert codes(**fields) == [(code, path)]


def plan(**fields: Any) -> Handlingsplan:
    given = {"parter": PARTS, "period": "2027", "överenskommelse": Hänvisning(fil="avtal.yaml"), **fields}
    return Handlingsplan(**given)


@pytest.mark.parametrize("till", [None, "2027-12-31"])
def test_what_belongs_to_an_agreement_may_lie_in_its_extension(till: str | None) -> None:
    agreed = agreement(förlängning=till, samverkansområden=["Torget"])
    linked = {"avtal.yaml": agreed}
    promised = promise(period="2027", överenskommelse=Hänvisning(fil="avtal.yaml"))
    expected = [] if till else ["outside-agreement"]
    assert [one.code for one in disagreements(promised, linked)] == expected
    assert [one.code for one in disagreements(plan(), linked)] == expected
    told = report(av="avtal.yaml", rapportperiod="2027", utfall=[])
    assert [one.code for one in disagreements(told, linked)] == ([] if till else ["outside-source"])


def test_a_follow_up_says_to_when_an_extended_agreement_holds() -> None:
    told = report(av="avtal.yaml", rapportperiod="2027", utfall=[])
    said = "\n".join(read_lines(compose(told, linked={"avtal.yaml": agreement(förlängning="2027-12-31")})))
    assert "för åren 2023–2027. Den avser år 2027." in said


FIRST = Beslut(organ="Kommunstyrelsen", datum="2022-12-14", paragraf="241")
REVISED = [
    Revidering(organ="Kommunstyrelsen", datum="2024-03-01", paragraf="77", ändring="Ett område har tillkommit."),
    Revidering(organ="Kommunfullmäktige", diarienummer="KF 1"),
]


def test_every_version_is_told_at_the_top_and_in_a_table() -> None:
    lines = read_lines(compose(agreement(beslut=FIRST, revideringar=REVISED)))
    assert lines[1:4] == [
        "Beslut: Kommunstyrelsen 2022-12-14, § 241",
        "Reviderad: Kommunstyrelsen 2024-03-01, § 77",
        "Reviderad: Kommunfullmäktige, dnr KF 1",
    ]
    start = lines.index("# 2 Versioner <versioner>")
    assert lines[start + 1 : start + 6] == [
        "TABLE Tabell 1. Versioner",
        "  [ →Version | Beslut* | Ändring ]",
        "  1 | Kommunstyrelsen 2022-12-14, § 241 | Första versionen",
        "  2 | Kommunstyrelsen 2024-03-01, § 77 | Ett område har tillkommit.",
        "  3 | Kommunfullmäktige, dnr KF 1 | ",
    ]


def test_a_document_that_was_never_changed_has_no_versions() -> None:
    assert "Version" not in "\n".join(read_lines(compose(agreement(beslut=FIRST))))


def test_a_first_version_of_several_decisions_or_none_is_one_row() -> None:
    lines = read_lines(compose(agreement(beslut=[FIRST, Beslut(organ="Polisen")], revideringar=REVISED[:1])))
    assert "  1 | Kommunstyrelsen 2022-12-14, § 241 ⏎ Polisen | Första versionen" in lines
    assert "  1 |  | Första versionen" in read_lines(compose(agreement(revideringar=REVISED[:1])))


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({}, "2023-01-01"),
        ({"beslut": FIRST}, "2022-12-14"),
        ({"beslut": FIRST, "undertecknande": Undertecknande(datum="2022-12-20")}, "2022-12-20"),
        ({"undertecknande": Undertecknande(datum="2022-12-20"), "revideringar": REVISED}, "2024-03-01"),
        ({"revideringar": REVISED, "förlängning": EXTENDED}, "2026-11-08"),
        ({"beslut": FIRST, "revideringar": REVISED[1:]}, "2022-12-14"),
    ],
)
def test_a_document_is_of_the_day_of_its_last_change(fields: dict[str, Any], day: str) -> None:
    assert compose(agreement(**fields)).day == date.fromisoformat(day)


def test_shared_responsibility_is_said_where_it_is_asked_for() -> None:
    clause = "Där parterna delar på ansvaret svarar var och en för sitt eget ansvarsområde."
    assert clause in text(samverkansområden=Områdesavsnitt(områden=["Torget"], delat_ansvar=True))
    assert clause not in text(samverkansområden=["Torget"])
