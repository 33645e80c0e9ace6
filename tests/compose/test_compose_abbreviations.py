"""Abbreviations: explained where one first reads them, and listed."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.compose import compose
from samverkansdoc.model import (
    Avsnitt,
    Bilaga,
    Förkortning,
    Insats,
    Lägesbild,
    Mål,
    Problem,
    Samverkansområde,
    Underavsnitt,
    Åtgärd,
)
from samverkansdoc.model.invariants import invariants
from tests.compose.outline import read_lines
from tests.model.agreements import agreement, kommun, polis

SN = Förkortning(förkortning="SN", betydelse="socialnämnden")
KS = Förkortning(förkortning="KS", betydelse="kommunstyrelsen")
KSAU = Förkortning(förkortning="KSAU", betydelse="kommunstyrelsens arbetsutskott")


def lines(*declared: Förkortning, **fields: Any) -> list[str]:
    return read_lines(compose(agreement(förkortningar=declared or (SN, KS), **fields)))


def said(text: str, *declared: Förkortning) -> str:
    """What becomes of a text of one paragraph."""
    made = lines(*declared, förord=text)
    return made[2].removeprefix("¶ ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SN leder.", "SN (socialnämnden) leder."),
        ("Det leds av SN.", "Det leds av SN (socialnämnden)."),
        ("SN leder. SN följer upp.", "SN (socialnämnden) leder. SN följer upp."),
        ("SN, KS och SN.", "SN (socialnämnden), KS (kommunstyrelsen) och SN."),
        ("”SN” och (KS)", "”SN (socialnämnden)” och (KS (kommunstyrelsen))"),
        ("**SN** leder, SN följer upp.", "**SN (socialnämnden)** leder, SN följer upp."),
        ("Beslut[^1] av SN.\n\n[^1]: Av SN.", "Beslut[^1: Av SN (socialnämnden).] av SN."),
    ],
)
def test_an_abbreviation_is_explained_where_it_is_first_used(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "socialnämnden (SN) leder. SN följer upp.",
        "Socialnämnden (SN) leder. SN följer upp.",
        "SN (socialnämnden) leder. SN följer upp.",
        "SN (Socialnämnden i kommunen) leder. SN följer upp.",
    ],
)
def test_what_the_writer_explains_is_not_explained_again(text: str) -> None:
    assert said(text) == text


def test_other_words_in_brackets_are_no_explanation_and_put_it_off() -> None:
    assert said("SN (tre ledamöter) och SN.") == "SN (tre ledamöter) och SN (socialnämnden)."


@pytest.mark.parametrize(
    "text",
    [
        "SN:s beslut",
        "SN-beslut",
        "beslut-SN",
        "KS/2016:1",
        "dnr KS 2016/215",
        "2016/SN",
        "SNIKE och MSN",
        "sn",
        "SN2",
        "sn@kommun.se eller https://SN.se/KS",
    ],
)
def test_a_part_of_a_longer_word_or_number_is_no_abbreviation(text: str) -> None:
    assert "(socialnämnden)" not in said(text)
    assert "(kommunstyrelsen)" not in said(text)


def test_the_longest_abbreviation_is_meant() -> None:
    assert said("KSAU och KS.", KS, KSAU) == "KSAU (kommunstyrelsens arbetsutskott) och KS (kommunstyrelsen)."


@pytest.mark.parametrize("code", ["m.fl", "A+B", "(x)", "§ 7", "å*", "[a]", "C#"])
def test_an_abbreviation_may_have_any_signs(code: str) -> None:
    assert lines(Förkortning(förkortning=code, betydelse="något"), förord="Text.")


def test_the_first_use_is_the_first_that_one_reads() -> None:
    measure = Åtgärd(rubrik="Ronder", insatser=[Insats(part="kommun", text="- SN går.\n- SN ser.", organ=["SN", "KS"])])
    made = lines(
        lägesbild=Lägesbild(text="Läget.", problem=[Problem(problem="Oro", källa="KS 2020")]),
        samverkansområden=[Samverkansområde(rubrik="O", åtgärder=[measure])],
    )
    assert "  1 | Oro | KS (kommunstyrelsen) 2020" in made
    assert "=   1 | **Ronder** | • SN (socialnämnden) går. / • SN ser. / *SN, KS*" in made


def test_a_body_of_a_plan_is_explained_there_if_it_is_first() -> None:
    measures = [Åtgärd(insatser=[Insats(part="kommun", text=text, organ=["SN", "KS"])]) for text in ("A.", "B.")]
    made = lines(samverkansområden=[Samverkansområde(rubrik="O", åtgärder=measures)])
    assert "=   1 | A. / *SN (socialnämnden), KS (kommunstyrelsen)*" in made
    assert "=   2 | B. / *SN, KS*" in made


def test_titles_headings_captions_and_names_stay_as_they_are() -> None:
    inner = (Underavsnitt(rubrik="SN inom", text="T."),)
    made = lines(
        titel="SN i titeln",
        parter=[kommun(undertecknare="SN", diarienummer="SN 1"), polis()],
        samverkansformer=Avsnitt(rubrik="SN här", text="| SN | B |\n|---|---|\n| 1 | 2 |", avsnitt=inner),
        samverkansområden=[Samverkansområde(rubrik="SN", åtgärder=[Åtgärd(rubrik="Å", tid="i maj")])],
        bilagor=[Bilaga(titel="Sist", text="Och SN.")],
    )
    assert [line for line in made if "(socialnämnden)" in line] == ["¶ Och SN (socialnämnden)."]


def test_abbreviations_are_listed_in_the_order_of_the_alphabet() -> None:
    made = lines(SN, Förkortning(förkortning="bun", betydelse="b"), KS)
    start = made.index("# 2 Förkortningar <förkortningar>")
    assert made[start + 1 : start + 6] == [
        "TABLE Tabell 1. Förkortningar",
        "  [ Förkortning* | Betydelse ]",
        "  bun | b",
        "  KS | kommunstyrelsen",
        "  SN | socialnämnden",
    ]


def test_without_abbreviations_there_is_no_list_of_them() -> None:
    assert not [line for line in read_lines(compose(agreement())) if "Förkort" in line]


CODES = ["SN", "KS", "KSAU"]


@given(st.lists(st.sampled_from([*CODES, "och", "ska", "SN:s", "KS/2016", "(KS)", "MSN"]), min_size=1, max_size=12))
@settings(max_examples=80)
def test_each_is_explained_once_and_the_words_stay(words: list[str]) -> None:
    made = said(" ".join(words), SN, KS, KSAU)
    for one in (SN, KS, KSAU):
        explanation = f" ({one.betydelse})"
        alone = one.förkortning in (word.strip("()") for word in words)
        assert made.count(explanation) <= alone
        made = made.replace(explanation, "")
    assert made == " ".join(words)


def codes(**fields: Any) -> list[tuple[str, tuple[str | int, ...], str | None]]:
    return [(one.code, one.path, one.hint) for one in invariants(agreement(**fields))]


def organ(*names: str) -> list[Samverkansområde]:
    done = Insats(part="kommun", text="T.", organ=names)
    return [Samverkansområde(rubrik="O", åtgärder=[Åtgärd(insatser=[done])])]


PLACE = ("samverkansområden", "områden", 0, "åtgärder", 0, "insatser", 0, "organ")


def test_a_body_is_named_by_an_abbreviation_that_is_declared() -> None:
    assert codes(förkortningar=[SN], samverkansområden=organ("SN")) == []
    assert codes(samverkansområden=organ("Socialnämnden", "Nämnd 2", "en nämnd")) == []
    [(code, path, hint)] = codes(förkortningar=[SN], samverkansområden=organ("SN", "BUN"))
    assert (code, path) == ("unknown-abbreviation", (*PLACE, 1))
    assert hint == "Lägg till den under förkortningar: ”- förkortning: BUN” och ”betydelse: …”."


def test_a_body_that_is_nearly_declared_is_asked_for() -> None:
    [(_, _, hint)] = codes(förkortningar=[KSAU], samverkansområden=organ("KSA"))
    assert hint == "Menade du KSAU?"


def test_an_abbreviation_is_declared_once() -> None:
    [(code, path, _)] = codes(förkortningar=[SN, KS, SN])
    assert (code, path) == ("abbreviation-twice", ("förkortningar", 2, "förkortning"))


def test_goals_may_speak_in_abbreviations_too() -> None:
    made = lines(övergripande_mål=[Mål(mål="SN når fler", indikator="KS mäter")])
    assert "  1 | SN (socialnämnden) når fler | KS (kommunstyrelsen) mäter" in made
