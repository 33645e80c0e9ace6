"""The head of the document, its mark, and the room for signatures."""

import re
from datetime import date
from typing import Any

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.compose.walk import flat
from samverkansdoc.document import (
    Attachment,
    ElectronicSignatureBlock,
    Head,
    KeepTogether,
    SignatureBlock,
    SignatureParty,
    plain,
)
from samverkansdoc.model import AnyPart, Beslut, Undertecknande, Undertecknare
from tests.compose.outline import lines_of
from tests.model.agreements import agreement, kommun, polis, övrig


def signatures(**fields: Any) -> tuple[SignatureParty, ...]:
    kept = next(block for block in compose(agreement(**fields)).blocks if isinstance(block, KeepTogether))
    return tuple(party for block in flat([kept]) if isinstance(block, SignatureBlock) for party in block.parties)


def signing(**fields: Any) -> list[str]:
    """What stands below the heading of the signing, with marks for what is kept together."""
    lines = lines_of(compose(agreement(**fields)))
    start = lines.index("| # - Undertecknande <undertecknande>")
    return [line.removeprefix("| ") for line in lines[start + 1 :]]


def head(**fields: Any) -> Head:
    return compose(agreement(**fields)).head


@pytest.mark.parametrize(("status", "mark"), [("utkast", "UTKAST"), ("remiss", "REMISS"), ("beslutad", None)])
def test_what_is_not_decided_is_marked(status: str, mark: str | None) -> None:
    assert head(status=status).mark == mark


def test_an_agreement_is_a_draft_until_something_else_is_said() -> None:
    assert head().mark == "UTKAST"


@pytest.mark.parametrize(
    ("parter", "fields"),
    [
        ([kommun(), polis()], []),
        ([kommun(diarienummer="KS 2016/215"), polis()], [("Diarienummer", "KS 2016/215")]),
        ([kommun(), polis(diarienummer="A123.456/2016")], [("Diarienummer", "A123.456/2016")]),
        (
            [kommun(diarienummer="KS 1"), polis(diarienummer="A 2")],
            [("Diarienummer, Trelleborgs kommun", "KS 1"), ("Diarienummer, Lokalpolisområde Trelleborg", "A 2")],
        ),
    ],
)
def test_diary_numbers_stand_in_the_head_named_where_they_are_several(
    parter: list[AnyPart], fields: list[tuple[str, str]]
) -> None:
    assert [(field.label, plain(field.content)) for field in head(parter=parter).fields] == fields


def test_the_date_of_the_signing_stands_first_in_the_head() -> None:
    fields = head(undertecknande=Undertecknande(datum="12 september 2016"), parter=[kommun(diarienummer="1"), polis()])
    assert [(field.label, plain(field.content)) for field in fields.fields] == [
        ("Datum", "2016-09-12"),
        ("Diarienummer", "1"),
    ]


def test_the_senders_are_the_parties() -> None:
    made = compose(agreement(parter=[kommun(), kommun("Borås"), polis(), övrig()]))
    names = ("Trelleborgs kommun", "Borås Stad", "Lokalpolisområde Trelleborg", "Region Skåne")
    assert made.head.senders == made.authors == names
    assert made.keywords == ("samverkansöverenskommelse", *names)


@pytest.mark.parametrize(
    ("signing", "known", "label"),
    [
        (Undertecknande(), "", "Ort och datum"),
        (Undertecknande(ort="Trelleborg"), "Trelleborg den", "Ort och datum"),
        (Undertecknande(datum="2016-09-12"), "", "Ort (datum: 2016-09-12)"),
        (Undertecknande(ort="Trelleborg", datum="2016-09-12"), "Trelleborg 2016-09-12", None),
    ],
)
def test_what_is_known_of_place_and_date_is_printed_and_the_rest_left_open(
    signing: Undertecknande, known: str, label: str | None
) -> None:
    for party in signatures(undertecknande=signing):
        assert (party.place_and_date, party.place_label if party.fill_in else None) == (known, label)


def test_every_party_signs_in_the_order_of_the_parties_and_each_signatory_in_theirs() -> None:
    parter = [övrig(), polis(), kommun(undertecknare=["Ordförande", Undertecknare(titel="Direktör", namn="Bo Ek")])]
    found = [(party.party, [(one.name, one.title) for one in party.signatories]) for party in signatures(parter=parter)]
    assert found == [
        ("Region Skåne", [(None, "Regiondirektör")]),
        ("Lokalpolisområde Trelleborg", [("Michael Storm", "Lokalpolisområdeschef")]),
        ("Trelleborgs kommun", [(None, "Ordförande"), ("Bo Ek", "Direktör")]),
    ]


FOR_TWO = "¶ Överenskommelsen undertecknas för Trelleborgs kommun och lokalpolisområde Trelleborg av:"
KOMMUN = "SIGNS Trelleborgs kommun:  ____ Ort och datum"
POLIS = "SIGNS Lokalpolisområde Trelleborg:  ____ Ort och datum"
ORDFÖRANDE = "  Torbjörn Karlsson, Kommunstyrelsens ordförande, Trelleborgs kommun"
CHEF = "  Michael Storm, Lokalpolisområdeschef, Polismyndigheten"


def test_two_parties_sign_below_the_clause() -> None:
    assert signing()[1:] == [KOMMUN, ORDFÖRANDE, POLIS, CHEF]


def test_more_parties_sign_two_in_a_row_and_each_row_says_what_is_signed_and_stands_with_it() -> None:
    assert signing(parter=[kommun(), polis(), övrig()])[1:] == [
        f"| {FOR_TWO}",
        *(f"| {line}" for line in (KOMMUN, ORDFÖRANDE, POLIS, CHEF)),
        "| ¶ Överenskommelsen undertecknas för Region Skåne av:",
        "| SIGNS Region Skåne:  ____ Ort och datum",
        "|   ____ Underskrift ____ Namnförtydligande, Regiondirektör, Region Skåne",
    ]


def test_two_parties_with_so_many_who_sign_that_they_need_a_page_have_a_row_too() -> None:
    many = [Undertecknare(titel="Direktör", namn=f"Namn {number}") for number in range(5)]
    lines = signing(parter=[kommun(undertecknare=many), polis()])
    assert lines[1:3] == [f"| {FOR_TWO}", f"| {KOMMUN}"]


CLAUSE = "¶ Denna överenskommelse undertecknas elektroniskt och inte på papper. "


def test_those_who_sign_electronically_have_a_frame_each_and_no_line_for_a_pen() -> None:
    chiefs = [Undertecknare(titel="Tf kommundirektör", namn="Bo Ek"), Undertecknare(titel="VD", organisation="X AB")]
    clause, *lines = signing(
        parter=[kommun(undertecknare=["Kommunstyrelsens ordförande", *chiefs]), polis()], undertecknande="elektroniskt"
    )
    assert clause.startswith(CLAUSE)
    assert lines == [
        "SIGNS ELECTRONICALLY Trelleborgs kommun",
        "  Elektronisk underskrift: ____, Kommunstyrelsens ordförande",
        "  Elektronisk underskrift: Bo Ek, Tf. kommundirektör",
        "  Elektronisk underskrift: ____, VD, X AB",
        "SIGNS ELECTRONICALLY Lokalpolisområde Trelleborg",
        "  Elektronisk underskrift: Michael Storm, Lokalpolisområdeschef, Polismyndigheten",
    ]


def test_a_row_of_parties_that_sign_electronically_says_what_is_signed() -> None:
    lines = signing(parter=[kommun(), polis(), övrig()], undertecknande="elektroniskt")
    assert [line for line in lines if line.startswith("| ¶")] == [
        f"| {FOR_TWO}",
        "| ¶ Överenskommelsen undertecknas för Region Skåne av:",
    ]


def fields(**given: Any) -> list[str | None]:
    kept = next(block for block in compose(agreement(**given)).blocks if isinstance(block, KeepTogether))
    blocks = [block for block in flat([kept]) if isinstance(block, ElectronicSignatureBlock)]
    return [one.field for block in blocks for party in block.parties for one in party.signatories]


NAMED = Undertecknare(titel="Kommunstyrelsens ordförande", namn="Åsa Exempelsson")


def test_a_decided_agreement_has_a_field_for_each_who_signs_named_after_party_and_role() -> None:
    parter = [kommun(undertecknare=[NAMED, Undertecknare(titel="2:e vice ordförande", namn="Bo Ek")]), polis()]
    assert fields(parter=parter, undertecknande="elektroniskt", status="beslutad") == [
        "trelleborgs-kommun_kommunstyrelsens-ordforande",
        "trelleborgs-kommun_2-e-vice-ordforande",
        "lokalpolisomrade-trelleborg_lokalpolisomradeschef",
    ]


def test_no_two_fields_have_one_name() -> None:
    parter = [kommun(undertecknare=[NAMED, NAMED, NAMED]), polis()]
    found = fields(parter=parter, undertecknande="elektroniskt", status="beslutad")
    assert [name and name.rpartition("_")[2] for name in found[:3]] == [
        "kommunstyrelsens-ordforande",
        "kommunstyrelsens-ordforande-2",
        "kommunstyrelsens-ordforande-3",
    ]


@pytest.mark.parametrize(
    "given",
    [
        {"status": "utkast"},
        {"status": "remiss"},
        {"status": "beslutad", "parter": [kommun(undertecknare=["Ordförande"]), polis()]},
    ],
)
def test_nothing_can_be_signed_that_is_not_decided_or_by_someone_unknown(given: dict[str, Any]) -> None:
    assert set(fields(undertecknande="elektroniskt", **given)) == {None}


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("lokalpolisområdeschef", "Lokalpolisområdeschef"),
        ("tf. lokalpolisområdeschef", "Tf. lokalpolisområdeschef"),
        ("tf lokalpolisområdeschef", "Tf. lokalpolisområdeschef"),
        ("t.f. kommundirektör", "Tf. kommundirektör"),
        ("Kommunstyrelsens ordförande", "Kommunstyrelsens ordförande"),
        ("VD", "VD"),
    ],
)
def test_titles_begin_with_a_capital_and_acting_chiefs_are_tf(given: str, printed: str) -> None:
    (party, _) = signatures(parter=[kommun(undertecknare=[given]), polis()])
    assert [one.title for one in party.signatories] == [printed]


def test_those_who_sign_belong_to_their_authority_unless_something_else_is_said() -> None:
    own = Undertecknare(titel="Direktör", organisation="Serviceförvaltningen")
    parties = signatures(parter=[kommun(undertecknare=[own]), polis()])
    belong = [[one.organisation for one in party.signatories] for party in parties]
    assert belong == [["Serviceförvaltningen"], ["Polismyndigheten"]]


def test_the_name_of_a_party_is_not_said_again_under_each_of_several_who_sign_for_it() -> None:
    own = Undertecknare(titel="Direktör", organisation="Serviceförvaltningen")
    parties = signatures(parter=[kommun(undertecknare=["Ordförande", own]), polis(undertecknare=["Chef", "Chef"])])
    belong = [[one.organisation for one in party.signatories] for party in parties]
    assert belong == [[None, "Serviceförvaltningen"], ["Polismyndigheten", "Polismyndigheten"]]


CODE = r"» Kontrollkod (?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}\. "


@pytest.mark.parametrize("sätt", ["papper", "elektroniskt"])
def test_the_code_of_a_decided_document_stands_below_the_last_signatures(sätt: str) -> None:
    lines = signing(parter=[kommun(), polis(), övrig()], status="beslutad", undertecknande=sätt)
    assert re.match(CODE, lines[-1].removeprefix("| "))
    assert sum("Kontrollkod" in line for line in lines) == 1


def test_a_draft_has_no_code_to_compare() -> None:
    assert "Kontrollkod" not in " ".join(signing(status="utkast"))


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({}, date(2023, 1, 1)),
        ({"beslut": [Beslut(organ="KS")]}, date(2023, 1, 1)),
        (
            {"beslut": [Beslut(organ="KS", datum="2022-11-30"), Beslut(organ="KF", datum="2022-12-19")]},
            date(2022, 12, 19),
        ),
        (
            {
                "beslut": [Beslut(organ="KS", datum="2022-11-30")],
                "undertecknande": Undertecknande(datum="2022-12-24"),
            },
            date(2022, 12, 24),
        ),
    ],
)
def test_the_day_of_the_document_comes_from_the_agreement_and_never_from_a_clock(
    fields: dict[str, Any], day: date
) -> None:
    assert compose(agreement(**fields)).day == day


def test_what_is_attached_is_carried_along() -> None:
    file = Attachment(name="avtal.yaml", data=b"x", media_type="application/yaml", description="Källan")
    assert compose(agreement(), [file]).attachments == (file,)


def test_composing_twice_gives_the_same_tree() -> None:
    assert compose(agreement(förord="Text[^1].\n\n[^1]: Not.")) == compose(agreement(förord="Text[^1].\n\n[^1]: Not."))
