"""The head of the document, its mark, and the room for signatures."""

from datetime import date
from typing import Any

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.document import Attachment, Head, KeepTogether, SignatureBlock, SignatureParty, plain
from samverkansdoc.model import AnyPart, Beslut, Undertecknande, Undertecknare
from tests.model.agreements import agreement, kommun, polis, övrig


def signatures(**fields: Any) -> tuple[SignatureParty, ...]:
    kept = next(block for block in compose(agreement(**fields)).blocks if isinstance(block, KeepTogether))
    return next(block for block in kept.blocks if isinstance(block, SignatureBlock)).parties


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
    ("signing", "known", "fill_in"),
    [
        (Undertecknande(), "", True),
        (Undertecknande(ort="Trelleborg"), "Trelleborg den", True),
        (Undertecknande(datum="2016-09-12"), "2016-09-12", True),
        (Undertecknande(ort="Trelleborg", datum="2016-09-12"), "Trelleborg 2016-09-12", False),
    ],
)
def test_what_is_known_of_place_and_date_is_printed_and_the_rest_left_open(
    signing: Undertecknande, known: str, fill_in: bool
) -> None:
    for party in signatures(undertecknande=signing):
        assert (party.place_and_date, party.fill_in, party.place_label) == (known, fill_in, "Ort och datum")


def test_every_party_signs_in_the_order_of_the_parties_and_each_signatory_in_theirs() -> None:
    parter = [övrig(), polis(), kommun(undertecknare=["Ordförande", Undertecknare(titel="Direktör", namn="Bo Ek")])]
    found = [(party.party, [(one.name, one.title) for one in party.signatories]) for party in signatures(parter=parter)]
    assert found == [
        ("Region Skåne", [(None, "Regiondirektör")]),
        ("Lokalpolisområde Trelleborg", [("Michael Storm", "Lokalpolisområdeschef")]),
        ("Trelleborgs kommun", [(None, "Ordförande"), ("Bo Ek", "Direktör")]),
    ]


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
    parties = signatures(parter=[kommun(undertecknare=["Ordförande", own]), polis()])
    assert [[one.organisation for one in party.signatories] for party in parties] == [
        ["Trelleborgs kommun", "Serviceförvaltningen"],
        ["Polismyndigheten"],
    ]


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
