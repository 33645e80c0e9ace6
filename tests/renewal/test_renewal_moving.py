"""The period and what moves with it: titles, running text, times of goals and measures, talks of renewal."""

from pathlib import Path

import pytest

from samverkansdoc.renewal.shifting import Shift
from samverkansdoc.svenska.periods import Period
from tests.renewal.made import below, made, marked, told


def shift(old: str, new: str) -> Shift:
    return Shift(old=Period.parse(old), new=Period.parse(new))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019–2022", "2023–2026"),
        ("2019-2022", "2023-2026"),
        ("2019 - 2022", "2023 - 2026"),
        ("2019–22", "2023–26"),
        ("2019 till 2022", "2023 till 2026"),
        ("2019 t.o.m. 2022", "2023 t.o.m. 2026"),
        ("mellan 2019 och 2022", "mellan 2023 och 2026"),
        ("2019-01-01–2022-12-31", "2023-01-01–2026-12-31"),
        (
            "från och med den 1 januari 2019 till och med den 31 december 2022",
            "från och med den 1 januari 2023 till och med den 31 december 2026",
        ),
    ],
)
def test_the_period_keeps_its_notation(text: str, expected: str) -> None:
    [moved] = shift("2019–2022", "2023–2026").periods(f"Avtalet, {text}, gäller.")
    assert moved.new == expected


@pytest.mark.parametrize("text", ["2018–2022", "2019–2023", "(2019:2022)", "KS 2019/2022", "2019", "12019–2022"])
def test_what_is_another_period_or_none_does_not_move(text: str) -> None:
    assert list(shift("2019–2022", "2023–2026").periods(text)) == []


def test_a_notation_that_cannot_say_the_new_period_gives_way() -> None:
    [moved] = shift("2018/19", "2023–2026").periods("läsåret 2018/19")
    assert moved.new == "2023–2026"
    [moved] = shift("2019–2022", "från 2023, löpande").periods("åren 2019–2022")
    assert moved.new == "från och med 2023-01-01, tills vidare"


def test_title_and_running_text_are_changed_and_marked(tmp_path: Path) -> None:
    made_of = made(tmp_path, "titel: Trygga Trelleborg 2019-2022\nförord: Avtalet gäller åren 2019–2022.\n")
    assert "titel: Trygga Trelleborg 2023-2026\n" in made_of.text
    assert "förord: Avtalet gäller åren 2023–2026.\n" in made_of.text
    assert marked(made_of) == [
        "”Trygga Trelleborg 2023-2026” – ändrat från 2019-2022",
        "”gäller åren 2023–2026” – ändrat från 2019–2022; stämmer meningen?",
    ]


def test_the_year_of_a_plan_moves_in_its_title_only(tmp_path: Path) -> None:
    text = "titel: Handlingsplan 2020\nförord: Planen visar vad som ska göras under 2020.\n"
    made_of = made(tmp_path, text, "2021", old="2020")
    assert "titel: Handlingsplan 2021" in made_of.text
    assert "göras under 2020." in made_of.text
    assert marked(made_of)[1] == "”göras under 2020” – årtal före den nya perioden"


GOAL = "övergripande_mål:\n  - mål: Färre brott\n    senast: {}\n"


@pytest.mark.parametrize(
    ("senast", "expected"),
    [
        ("utgången av 2022", "utgången av 2026"),
        ("2022-12-31", "2026-12-31"),
        ("31 december 2022", "31 december 2026"),
        ("'2022'", "'2026'"),
        ("under 2020", "under 2024"),
        ("juni 2019", "juni 2023"),
    ],
)
def test_a_goal_moves_as_far_as_the_period(senast: str, expected: str, tmp_path: Path) -> None:
    made_of = made(tmp_path, GOAL.format(senast))
    assert below(made_of) == GOAL.format(expected)
    assert marked(made_of) == []


@pytest.mark.parametrize("senast", ["hösten 2017", "före 2023", "enligt KS 2019/22", "2018–2022"])
def test_a_time_outside_the_period_stays(senast: str, tmp_path: Path) -> None:
    made_of = made(tmp_path, GOAL.format(senast))
    assert f"senast: {senast}\n" in made_of.text
    assert told(made_of) == []


def test_a_year_between_does_not_move_into_a_period_of_another_length(tmp_path: Path) -> None:
    made_of = made(tmp_path, GOAL.format("under 2020"), "2023–2025")
    assert told(made_of) == []
    assert marked(made_of) == ["”under 2020” – årtal före den nya perioden"]


def test_a_goal_of_one_year_does_not_move_into_a_period_of_several(tmp_path: Path) -> None:
    assert told(made(tmp_path, GOAL.format("2020"), "2021–2024", old="2020")) == []


MEASURE = "samverkansområden:\n  - rubrik: Trafik\n    åtgärder:\n      - rubrik: Kurs\n{}        tid: {}\n"


def test_a_measure_moves_and_is_asked_about(tmp_path: Path) -> None:
    made_of = made(tmp_path, MEASURE.format("", "start 2019"))
    mark = "        # GRANSKA: ändrat från 2019; ska det göras igen?\n"
    assert below(made_of) == MEASURE.format(mark, "start 2023")


def test_a_measure_in_the_middle_is_only_marked(tmp_path: Path) -> None:
    made_of = made(tmp_path, MEASURE.format("", "under 2020"))
    mark = "        # GRANSKA: ”under 2020” – årtal före den nya perioden\n"
    assert below(made_of) == MEASURE.format(mark, "under 2020")


def test_the_talks_of_renewal_move(tmp_path: Path) -> None:
    text = "förnyelse:\n  år: 4\n  samråd: 30 juni 2022  # i tid\n"
    assert below(made(tmp_path, text)) == text.replace("2022", "2026")


def test_talks_never_come_after_the_end(tmp_path: Path) -> None:
    text = "förlängning: 2023-12-31\nförnyelse: {samråd: 2023-06-30}\n"
    assert "samråd: 2026-12-31" in made(tmp_path, text).text


def test_names_of_other_documents_do_not_change(tmp_path: Path) -> None:
    text = "bilagor: [Lägesbild 2019–2022]\nunderlag: [Enkäten 2019–2022]\n"
    made_of = made(tmp_path, text)
    assert text.splitlines() == [line for line in below(made_of).splitlines() if "GRANSKA" not in line]
    assert marked(made_of)[0] == "”Lägesbild 2019–2022” – årtal före den nya perioden"
    assert marked(made_of)[1] == "”Enkäten 2019–2022” – källan är från 2019–2022"
