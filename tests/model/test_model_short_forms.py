"""What may be written short is the same as what is written long."""

from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from samverkansdoc.model import (
    Avsnitt,
    Beslut,
    Bilaga,
    Extraavsnitt,
    Id,
    Kanoniskt,
    Kommun,
    Kontakt,
    Lägesbild,
    Markdown,
    Mål,
    Målavsnitt,
    Områdesavsnitt,
    Problem,
    Riktning,
    Samverkansområde,
    Signeringssätt,
    Status,
    Syften,
    Underavsnitt,
    Undertecknande,
    Undertecknare,
    Uppföljning,
    Uppsägning,
    Verbatim,
    Värde,
    Åtgärd,
)
from samverkansdoc.svenska.dates import parse_date
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import Period
from tests.model.agreements import agreement, kommun, polis

UNDER = Underavsnitt(rubrik="U", text="Text.")
SAME = {
    "förord": ("Text.", Avsnitt(text="Text.")),
    "samverkansformer": ("Text.", Avsnitt(text="Text.")),
    "syften": (["att öka tryggheten"], Syften(syften=("att öka tryggheten",))),
    "lägesbild": ("Text.", Lägesbild(text="Text.")),
    "övergripande_mål": (["Färre brott"], Målavsnitt(mål=(Mål(mål="Färre brott"),))),
    "samverkansområden": (["Trafik"], Områdesavsnitt(områden=(Samverkansområde(rubrik="Trafik"),))),
    "uppföljning": ("Varje år.", Uppföljning(text="Varje år.")),
    "bilagor": (["Karta"], (Bilaga(titel="Karta"),)),
    "uppsägning": (3, Uppsägning(månader=3)),
    "undertecknande": ("elektroniskt", Undertecknande(sätt=Signeringssätt.ELEKTRONISKT)),
    "status": ("remiss", Status.REMISS),
    "period": ("2023-2026", Period.parse("från och med 2023-01-01 till och med 2026-12-31")),
    "beslut": (Beslut(organ="Kommunstyrelsen"), (Beslut(organ="Kommunstyrelsen"),)),
}
ONE_ALONE: dict[str, tuple[Any, Any]] = {
    "parter": (kommun(), (kommun(),)),
    "övergripande_mål": (Mål(mål="Färre brott"), Målavsnitt(mål=(Mål(mål="Färre brott"),))),
    "avsnitt": (Extraavsnitt(rubrik="R", avsnitt=UNDER), (Extraavsnitt(rubrik="R", avsnitt=(UNDER,)),)),
    "bilagor": ("Karta", (Bilaga(titel="Karta"),)),
    "samverkansområden": (
        Samverkansområde(rubrik="Trafik", åtgärder="Kontroller"),
        Områdesavsnitt(områden=Samverkansområde(rubrik="Trafik", åtgärder=Åtgärd(rubrik="Kontroller"))),
    ),
    "lägesbild": (Lägesbild(problem="Buskörning"), Lägesbild(problem=Problem(problem="Buskörning"))),
}


@pytest.mark.parametrize("field", SAME)
def test_a_section_written_short_is_the_section_written_long(field: str) -> None:
    short, long = SAME[field]
    assert agreement(**{field: short}) == agreement(**{field: long})


@pytest.mark.parametrize("field", ONE_ALONE)
def test_one_alone_needs_no_list(field: str) -> None:
    alone, listed = ONE_ALONE[field]
    assert agreement(**{field: alone}) == agreement(**{field: listed})


INSIDE: dict[str, tuple[Any, Any]] = {
    "signatory": (kommun(undertecknare=["Ordförande"]), kommun(undertecknare=[Undertecknare(titel="Ordförande")])),
    "one signatory": (kommun(undertecknare="Ordförande"), kommun(undertecknare=[Undertecknare(titel="Ordförande")])),
    "one contact": (kommun(kontakter=Kontakt(funktion="A")), kommun(kontakter=[Kontakt(funktion="A")])),
    "measure": (
        Samverkansområde(rubrik="Trafik", åtgärder=["Kontroller"]),
        Samverkansområde(rubrik="Trafik", åtgärder=[Åtgärd(rubrik="Kontroller")]),
    ),
    "problem": (Lägesbild(problem=["Buskörning"]), Lägesbild(problem=[Problem(problem="Buskörning")])),
    "value": (Mål(mål="M", målvärde="162"), Mål(mål="M", målvärde=Värde(värde="162"))),
    "direction": (Mål(mål="M", riktning="öka"), Mål(mål="M", riktning=Riktning.ÖKA)),
    "one id": (Åtgärd(rubrik="Å", mål="a"), Åtgärd(rubrik="Å", mål=(Id("a"),))),
    "one responsible": (Åtgärd(rubrik="Å", ansvariga="Polisen"), Åtgärd(rubrik="Å", ansvariga=("Polisen",))),
    "one receiver": (Uppföljning(mottagare="rådet"), Uppföljning(mottagare=["rådet"])),
    "date": (Undertecknande(datum="12 september 2016"), Undertecknande(datum=parse_date("2016-09-12"))),
    "place": (Extraavsnitt(rubrik="R", före="syften"), Extraavsnitt(rubrik="R", före=Kanoniskt.SYFTEN)),
}


@pytest.mark.parametrize("name", INSIDE)
def test_a_part_written_short_is_the_part_written_long(name: str) -> None:
    short, long = INSIDE[name]
    assert short == long


def test_equal_agreements_are_one_in_a_set() -> None:
    assert len({agreement(), agreement(), agreement(titel="En annan")}) == 2


def test_an_agreement_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        agreement().titel = "Ny"  # type: ignore[misc]


def test_lists_that_are_given_become_tuples_and_cannot_change_afterwards() -> None:
    parties = [kommun(), polis()]
    made = agreement(parter=parties)
    parties.clear()
    assert [part.TYP for part in made.parter] == ["kommun", "polis"]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (agreement(förord="Text").förord.text, Markdown),  # type: ignore[union-attr]
        (kommun(diarienummer="KS 1").diarienummer, Verbatim),
        (Undertecknare(titel="T", namn="N").namn, Verbatim),
        (Mål(mål="M", id="a").id, Id),
        (Beslut(organ="KS", paragraf="158").paragraf, Verbatim),
    ],
)
def test_text_knows_what_kind_it_is(value: object, kind: type) -> None:
    assert type(value) is kind


@pytest.mark.parametrize(("field", "word"), [("status", "klar"), ("undertecknande", "muntligt")])
def test_words_outside_a_closed_list_are_refused(field: str, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        agreement(**{field: word})


@pytest.mark.parametrize("period", ["2026–2023", "snart", "2016-02-30"])
def test_a_period_that_cannot_be_read_is_refused_with_a_sentence(period: str) -> None:
    with pytest.raises(SvenskaError) as refused:
        agreement(period=period)
    assert refused.value.message.endswith(".")


def test_a_text_is_no_number_of_months() -> None:
    with pytest.raises(SvenskaError, match="”3 månader”") as refused:
        agreement(uppsägning="3 månader")
    assert "Uppsägning(text=…)" in (refused.value.hint or "")


def test_parties_and_period_are_all_that_an_agreement_needs() -> None:
    made = agreement()
    assert made.status is Status.UTKAST
    assert made.undertecknande.sätt is Signeringssätt.PAPPER
    assert (made.titel, made.förord, made.syften, made.övergripande_mål) == (None, None, None, None)
    with pytest.raises(TypeError, match="undertecknare"):
        Kommun(kommun="Trelleborg")  # type: ignore[call-arg]


@pytest.mark.parametrize(("exemplar", "expected"), [(None, 3), (1, 1), (5, 5)])
def test_one_copy_a_party_unless_something_else_is_said(exemplar: int | None, expected: int) -> None:
    parties = [kommun(), kommun("Svedala"), polis()]
    made = agreement(parter=parties, undertecknande=Undertecknande(exemplar=exemplar))
    assert made.exemplar == expected
