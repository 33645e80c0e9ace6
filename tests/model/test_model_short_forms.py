"""What may be written short is the same as what is written long."""

from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from samverkansdoc.model import (
    Avsnitt,
    Beslut,
    Bilaga,
    Extraavsnitt,
    Förkortning,
    Förlängning,
    Förnyelse,
    Grupp,
    Id,
    Insats,
    Kanoniskt,
    Kommun,
    Kontakt,
    Lägesbild,
    Markdown,
    Medlem,
    Mål,
    Målavsnitt,
    Områdesavsnitt,
    Ordval,
    Plan,
    Problem,
    Revidering,
    Riktning,
    Samverkansformer,
    Samverkansområde,
    Signeringssätt,
    Status,
    Syften,
    Underavsnitt,
    Underlag,
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
DONE = Insats(part="polis", text="T")
GROUP = Grupp(namn="Styrgrupp")
SAME = {
    "förord": ("Text.", Avsnitt(text="Text.")),
    "samverkansformer": ("Text.", Samverkansformer(text="Text.")),
    "kommunikation": ("Text.", Avsnitt(text="Text.")),
    "underlag": (["Mätningen"], Underlag(källor=("Mätningen",))),
    "förnyelse": (4, Förnyelse(år=4)),
    "förlängning": ("31 december 2027", Förlängning(till=parse_date("2027-12-31"))),
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
    "samverkansformer": (
        Avsnitt(rubrik="R", text="T", avsnitt=UNDER),
        Samverkansformer(rubrik="R", text="T", avsnitt=UNDER),
    ),
    "revideringar": (Revidering(organ="KS"), (Revidering(organ="KS"),)),
    "förkortningar": (
        Förkortning(förkortning="SN", betydelse="socialnämnden"),
        (Förkortning(förkortning="SN", betydelse="socialnämnden"),),
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
    "what one party does": (Åtgärd(insatser=DONE), Åtgärd(insatser=(DONE,))),
    "one body": (Insats(part="polis", text="T", organ="SN"), Insats(part="polis", text="T", organ=("SN",))),
    "a goal of an area": (
        Samverkansområde(rubrik="A", effektmål="M", områdesmål=["N"], produktionsmål=Mål(mål="O")),
        Samverkansområde(
            rubrik="A", effektmål=[Mål(mål="M")], områdesmål=[Mål(mål="N")], produktionsmål=[Mål(mål="O")]
        ),
    ),
    "a goal that another serves": (Mål(mål="M", bidrar_till="n"), Mål(mål="M", bidrar_till=[Id("n")])),
    "a plan": (Områdesavsnitt(plan="Plan"), Områdesavsnitt(plan=Plan(rubrik="Plan"))),
    "a member": (Grupp(namn="G", medlemmar="Chef"), Grupp(namn="G", medlemmar=[Medlem(roll="Chef")])),
    "a group": (Samverkansformer(grupper=GROUP), Samverkansformer(grupper=(GROUP,))),
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


def test_a_text_is_no_number_of_years() -> None:
    with pytest.raises(SvenskaError, match="”fyra år”") as refused:
        agreement(förnyelse="fyra år")
    assert "Förnyelse(text=…)" in (refused.value.hint or "")


@pytest.mark.parametrize("word", ["prioriterat område", "Åtgärd", ""])
def test_a_word_of_choice_is_one_of_those_that_there_are(word: str) -> None:
    for key in ("område", "åtgärd"):
        with pytest.raises(ValueError, match="is not a valid"):
            Ordval(**{key: word})


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
