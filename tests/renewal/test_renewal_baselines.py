"""The last targets and outcomes as new baselines, series that go on, and measures that are done."""

from pathlib import Path

import pytest

from samverkansdoc import InputError
from tests.renewal.made import below, made, marked, told

GOALS = """\
övergripande_mål:
  - mål: Färre inbrott
    id: inbrott
    indikator: Anmälda inbrott
    utgångsläge:
      värde: 162  # mätt
      tid: 2018
    målvärde: {värde: högst 120, enhet: brott, tid: 2022}
    senast: utgången av 2022
  - mål: Fler trygga
    id: trygga
    indikator: Andel trygga
    målvärde: 80
"""
WITHOUT = """\
övergripande_mål:
  - mål: Färre inbrott
    id: inbrott
    indikator: Anmälda inbrott
    # GRANSKA: förra målvärdet; byt mot utfallet
    utgångsläge:
      värde: högst 120  # mätt
      tid: 2022
      enhet: brott
    # GRANSKA: skriv ett nytt målvärde; det förra var högst 120 brott (2022)
    målvärde:
    senast: utgången av 2026
  - mål: Fler trygga
    id: trygga
    indikator: Andel trygga
    # GRANSKA: förra målvärdet; byt mot utfallet
    utgångsläge:
      värde: 80
      tid: 2022
    # GRANSKA: skriv ett nytt målvärde; det förra var 80
    målvärde:
"""
WITH = """\
övergripande_mål:
  - mål: Färre inbrott
    id: inbrott
    indikator: Anmälda inbrott
    utgångsläge:
      värde: 118  # mätt
      tid: 2021
      enhet: anmälda inbrott
    # GRANSKA: skriv ett nytt målvärde; det förra var högst 120 brott (2022) och utfallet 118 anmälda inbrott (2021)
    målvärde:
    senast: utgången av 2026
  - mål: Fler trygga
    id: trygga
    indikator: Andel trygga
    utgångsläge:
      värde: 76
      enhet: "%"
      tid: 2020
    # GRANSKA: skriv ett nytt målvärde; det förra var 80 och utfallet 76 % (2020)
    målvärde:
"""
REPORT = """\
utfall:
  - {id: inbrott, status: pågår, utfall: 118 anmälda inbrott}
  - {id: kurs, status: genomfört}
  - {id: kontroller, status: utgår, kommentar: För dyrt.}
indikatorer:
  - {indikator: andel trygga, enhet: "%", serie: "2019: 71; 2020: 76; 2021: –"}
"""


def test_without_a_follow_up_the_last_targets_are_the_baselines_for_now(tmp_path: Path) -> None:
    assert below(made(tmp_path, GOALS)) == WITHOUT


def test_with_a_follow_up_the_outcomes_are(tmp_path: Path) -> None:
    made_of = made(tmp_path, GOALS, report=REPORT)
    assert below(made_of) == WITH
    assert ("utgångsläge", "162 (2018)", "118 anmälda inbrott (2021)") in told(made_of)
    assert ("målvärde", "80", "") in told(made_of)


def test_goals_in_short_and_in_braces_too(tmp_path: Path) -> None:
    text = "övergripande_mål: [Färre brott, {mål: Trygghet, id: inbrott, målvärde: 80}]\n"
    made_of = made(tmp_path, text, report=REPORT)
    goals = made_of.document.goals  # type: ignore[attr-defined]  # an agreement
    assert goals[0].målvärde is None
    assert (goals[1].utgångsläge.värde, goals[1].utgångsläge.enhet) == ("118", "anmälda inbrott")


MEASURES = """\
samverkansområden:
  - rubrik: Trafik
    åtgärder:
      - rubrik: Kurs
        id: kurs
      - Samtal
      - rubrik: Kontroller
        id: kontroller
"""


def test_measures_that_are_done_or_given_up_stay_and_are_asked_about(tmp_path: Path) -> None:
    made_of = made(tmp_path, MEASURES, report=REPORT)
    assert [line for line in below(made_of).splitlines() if "GRANSKA" not in line] == MEASURES.splitlines()
    assert marked(made_of) == [
        "genomfört enligt uppföljningen 2021; ska det vara kvar?",
        "utgår enligt uppföljningen 2021; ska det vara kvar?",
    ]


INDICATOR = """\
lägesbild:
  indikatorer:
    - indikator: Andel trygga
      enhet: "%"
      utgångsläge: 2018
      målvärde: 80
      serie: |
        2018: 70
        2019: 71
"""


def test_a_series_goes_on_with_what_was_measured(tmp_path: Path) -> None:
    made_of = made(tmp_path, INDICATOR, report=REPORT)
    assert "        2019: 71\n        2020: 76\n        2021: ingen mätning\n" in made_of.text
    assert "utgångsläge: 2020\n" in made_of.text
    assert marked(made_of)[1:] == [
        "skriv ett nytt målvärde; det förra var 80 och utfallet 76 (2020)",
        "senaste värdet är från 2020, mer än två år före den nya perioden",
    ]


def test_a_series_in_another_unit_is_left_to_people(tmp_path: Path) -> None:
    made_of = made(tmp_path, INDICATOR.replace('"%"', "svar"), report=REPORT)
    assert "2020" not in below(made_of).split("serie:")[1]
    assert "uppföljningen mäter i en annan enhet, %; för in värdena för hand" in marked(made_of)


def test_a_series_that_ended_long_ago_is_marked(tmp_path: Path) -> None:
    old = "senaste värdet är från 2019, mer än två år före den nya perioden"
    assert old in marked(made(tmp_path, INDICATOR))
    assert old not in marked(made(tmp_path, INDICATOR, "2021–2022", old="2019–2020"))


def test_a_follow_up_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        made(tmp_path, MEASURES, report="utfall: [{id: annat, status: pågår}]\n")
    assert [one.code for one in caught.value.diagnostics] == ["follow-up-of-another"]


def test_a_target_in_words_is_no_baseline(tmp_path: Path) -> None:
    renewal = made(tmp_path, "övergripande_mål:\n  - mål: Lägesbilden är färsk\n    målvärde: en varje år\n")
    assert "utgångsläge" not in renewal.text
    assert marked(renewal) == ["skriv ett nytt målvärde; det förra var en varje år"]


def test_an_exception_is_kept_as_it_is_and_asked_about(tmp_path: Path) -> None:
    reason = "Originalet från 2018 säger inte det, enligt Skl."
    renewal = made(tmp_path, f"granskning:\n  utan:\n    LAG-14: {reason}\n")
    assert f"LAG-14: {reason}" in renewal.text
    assert marked(renewal) == ["gällde den förra perioden; stämmer skälet fortfarande?"]
