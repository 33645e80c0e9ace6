"""Words of choice: a document says the words that it has chosen, in every form, and none of the others."""

import re
from collections.abc import Iterable
from itertools import product

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.document import Dokument
from samverkansdoc.model import (
    Insats,
    Mål,
    Målavsnitt,
    Områdesavsnitt,
    Områdesord,
    Ordval,
    Samverkansområde,
    Tjänsteskrivelse,
    Uppföljningsrapport,
    Utfall,
    Åtgärd,
    Åtgärdsord,
    Överenskommelse,
)
from samverkansdoc.svenska.genitive import capitalize_first
from tests.compose.outline import read_lines
from tests.model.agreements import agreement

AREAS = {
    "samverkansområde": ("ett samverkansområde", "tre samverkansområden"),
    "fokusområde": ("ett fokusområde", "tre fokusområden"),
    "utvecklingsområde": ("ett utvecklingsområde", "tre utvecklingsområden"),
    "insatsområde": ("ett insatsområde", "tre insatsområden"),
}
#: One and two of them; the plan; several, as a heading.
MEASURES = {
    "åtgärd": ("en åtgärd", "två åtgärder", "Åtgärdsplan", "Åtgärder"),
    "åtagande": ("ett åtagande", "två åtaganden", "Åtagandeplan", "Åtaganden"),
    "insats": ("en insats", "två insatser", "Insatsplan", "Insatser"),
    "aktivitet": ("en aktivitet", "två aktiviteter", "Aktivitetsplan", "Aktiviteter"),
}
BOTH = list(product(AREAS, MEASURES))


def chosen(område: str, åtgärd: str) -> Överenskommelse:
    """An agreement with short measures, long ones and a plan, whose own words are neutral."""
    doing = [Insats(part="kommun", text="Vi går ut."), Insats(part="polis", text="Vi går med.")]
    return agreement(
        ordval=Ordval(område=område, åtgärd=åtgärd),
        övergripande_mål=Målavsnitt(mål=[Mål(mål="Lugn", id="lugn")]),
        samverkansområden=Områdesavsnitt(
            delat_ansvar=True,
            områden=[
                Samverkansområde(rubrik="Torget", åtgärder=[Åtgärd(rubrik="Ljus", tid="i maj", mål="lugn")]),
                Samverkansområde(rubrik="Skolan", åtgärder=[Åtgärd(rubrik="Samtal", text="Varje vecka.")]),
                Samverkansområde(rubrik="Nätet", åtgärder=[Åtgärd(rubrik="Kurs", id="kurs", insatser=doing)]),
            ],
        ),
        uppföljning="Vi följer upp [[kurs]] varje år.",
    )


def text(område: str, åtgärd: str) -> str:
    return read(compose(chosen(område, åtgärd)))


def read(document: Dokument) -> str:
    """What one reads: an anchor is none of it."""
    return re.sub(r" <\S+>$", "", "\n".join(read_lines(document)), flags=re.MULTILINE)


def stems(words: Iterable[str]) -> list[str]:
    return [word.removesuffix("e") for word in words]


def others(text: str, område: str, åtgärd: str) -> list[str]:
    """The words that were not chosen and stand there all the same."""
    without = re.sub(r"insats(?=område)", "", text, flags=re.IGNORECASE)
    wrong = [stem for stem in stems(AREAS) if stem not in stems([område]) and stem in text.casefold()]
    return wrong + [stem for stem in stems(MEASURES) if stem not in stems([åtgärd]) and stem in without.casefold()]


@pytest.mark.parametrize(("område", "åtgärd"), BOTH)
def test_the_chosen_words_are_said_in_every_form(område: str, åtgärd: str) -> None:
    said = text(område, åtgärd)
    _, _, plan, many = MEASURES[åtgärd]
    one = capitalize_first(åtgärd)
    assert f"# 2 {capitalize_first(område)}n\n" in said
    assert f"¶ Parterna samverkar inom {AREAS[område][1]}. Där parterna" in said
    assert f"TABLE Tabell 1. {many}: Torget\n  [ {one}* | Tid | Mål ]" in said
    assert f"# 3 {plan}\n" in said
    assert f"{plan}: Nätet\n=   [ Nr* | {one} | {one} kommun | {one} polis ]" in said
    assert f"¶ Vi följer upp {åtgärd} 1 varje år." in said


@pytest.mark.parametrize(("område", "åtgärd"), BOTH)
def test_no_other_words_are_said(område: str, åtgärd: str) -> None:
    assert not others(text(område, åtgärd), område, åtgärd)


@pytest.mark.parametrize("område", AREAS)
def test_one_area_is_one(område: str) -> None:
    made = compose(agreement(ordval=Ordval(område=område), samverkansområden=["Torget"]))
    assert f"¶ Parterna samverkar inom {AREAS[område][0]}." in read_lines(made)


def test_the_words_of_choice_are_those_of_the_model() -> None:
    assert (list(AREAS), list(MEASURES)) == (list(Områdesord), list(Åtgärdsord))


@pytest.mark.parametrize("åtgärd", MEASURES)
def test_a_follow_up_says_the_words_of_what_it_follows_up(åtgärd: str) -> None:
    report = Uppföljningsrapport(
        av="avtal.yaml",
        rapportperiod="2024",
        utfall=[
            Utfall(id="åtgärd-1", status="genomfört"),
            Utfall(id="åtgärd-2", status="pågår"),
            Utfall(id="kurs", status="pågår"),
        ],
    )
    said = read(compose(report, linked={"avtal.yaml": chosen("fokusområde", åtgärd)}))
    assert f"PROMISE Genomfört: <1> av 3 {MEASURES[åtgärd][1].split()[1]}" in said
    assert f"[ {capitalize_first(åtgärd)}* | Status" in said
    assert not others(said, "fokusområde", åtgärd)


@pytest.mark.parametrize(("område", "åtgärd"), BOTH)
def test_a_memorandum_says_the_words_of_what_it_puts_forward(område: str, åtgärd: str) -> None:
    said = read(compose(Tjänsteskrivelse(av="avtal.yaml"), linked={"avtal.yaml": chosen(område, åtgärd)}))
    assert f"Parterna ska samverka inom {AREAS[område][1]}: torget, skolan och nätet." in said
    assert f"Överenskommelsen innehåller ett mål och tre {MEASURES[åtgärd][1].split()[1]}." in said
    assert not others(said, område, åtgärd)
