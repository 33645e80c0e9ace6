"""The chain from problem to follow-up: what belongs together, and where it is broken."""

from typing import Any

from samverkansdoc import loads
from samverkansdoc.check.chain import Led, Row, chain
from samverkansdoc.model import Samverkanshandling
from tests.source.marked import GOOD

WHOLE = """\
lägesbild:
  problem:
    - problem: Otrygghet vid stationen
      id: otrygghet
      orsaker: [dålig belysning]
    - problem: Narkotika i skolan
      id: narkotika
övergripande_mål:
  - mål: Fler ska känna sig trygga
    id: trygga
    indikator: Andel trygga
    källa: trygghetsmätningen
    problem: otrygghet
samverkansområden:
  - rubrik: Stationen
    mål: trygga
    åtgärder:
      - rubrik: Ny belysning
        ansvariga: [gatuchefen]
uppföljning: {intervall: varje år}
"""


def document(text: str) -> Samverkanshandling:
    made = loads(GOOD + text)
    assert isinstance(made, Samverkanshandling)
    return made


def rows(text: str, linked: dict[str, Any] | None = None) -> tuple[Row, ...]:
    return chain(document(text), linked)


def words(row: Row) -> list[str]:
    return ["; ".join(cell.texts) for cell in row.cells.values()]


def test_what_belongs_together_is_one_row() -> None:
    first, _ = rows(WHOLE)
    assert words(first) == [
        "Otrygghet vid stationen",
        "dålig belysning",
        "Fler ska känna sig trygga",
        "Ny belysning",
        "gatuchefen",
        "Andel trygga, trygghetsmätningen; varje år",
    ]
    assert first.gaps == ()
    assert first.åtgärd.path == ("samverkansområden", "områden", 0, "åtgärder", 0)


def test_a_problem_that_nothing_is_done_about_has_gaps() -> None:
    _, second = rows(WHOLE)
    assert second.problem.texts == ("Narkotika i skolan",)
    assert second.gaps == (Led.ORSAK, Led.MÅL, Led.ÅTGÄRD, Led.ANSVARIG)
    assert second.orsak.path == ("lägesbild", "problem", 1, "orsaker")


def test_a_goal_of_no_problem_and_a_measure_of_no_goal_stand_last() -> None:
    extra = WHOLE.replace("samverkansområden:", "  - Ett mål till\nsamverkansområden:\n  - Skolan på väg", 1).replace(
        "Skolan på väg", "rubrik: Skolan\n    åtgärder: [Möten]"
    )
    *_, goal, measure = rows(extra)
    assert (goal.mål.texts, goal.gaps) == (("Ett mål till",), (Led.PROBLEM, Led.ORSAK, Led.ÅTGÄRD, Led.ANSVARIG))
    assert (measure.åtgärd.texts, measure.gaps) == (("Möten",), (Led.PROBLEM, Led.ORSAK, Led.MÅL, Led.ANSVARIG))


def test_a_goal_is_about_the_problems_of_the_goals_that_it_contributes_to() -> None:
    text = WHOLE.replace(
        "    mål: trygga\n", "    produktionsmål:\n      - {mål: Tio nya stolpar, bidrar_till: trygga}\n"
    )
    first, second = rows(text)
    assert first.problem.texts == ("Otrygghet vid stationen",)
    assert first.mål.texts == ("Tio nya stolpar", "Fler ska känna sig trygga")
    assert second.problem.texts == ("Narkotika i skolan",)


def test_goals_that_contribute_to_one_another_come_to_an_end() -> None:
    text = """\
övergripande_mål:
  - {mål: Ett, id: ett, bidrar_till: två}
  - {mål: Två, id: två, bidrar_till: ett}
samverkansområden:
  - {rubrik: A, mål: ett, åtgärder: [Möten]}
"""
    (only,) = rows(text)
    assert only.mål.texts == ("Ett", "Två")


def test_a_measure_serves_the_goals_that_it_names_and_not_the_others_of_its_area() -> None:
    text = """\
övergripande_mål: [{mål: Ett, id: ett}]
samverkansområden:
  - rubrik: A
    områdesmål: [Två]
    åtgärder: [{rubrik: Möten, mål: ett}]
"""
    named, alone = rows(text)
    assert (named.mål.texts, named.åtgärd.texts) == (("Ett",), ("Möten",))
    assert (alone.mål.texts, alone.åtgärd.texts) == (("Två",), ())


def test_what_an_area_tells_of_its_problems_is_a_problem_without_causes() -> None:
    text = """\
samverkansområden:
  - rubrik: A
    problembild: Det är *oroligt*.
    områdesmål: [Lugnt]
    åtgärder: [{text: Polisen patrullerar., part: polis}]
"""
    (only,) = rows(text)
    assert only.problem.texts == ("Det är *oroligt*.",)
    assert Led.ORSAK in only.gaps


def test_those_who_do_a_part_of_a_measure_answer_for_it() -> None:
    text = """\
samverkansområden:
  - rubrik: A
    åtgärder:
      - rubrik: Möten
        insatser: [{part: kommun, text: bjuder in}, {part: polis, text: kommer}]
"""
    (only,) = rows(text)
    assert only.ansvarig.texts == ("Trelleborgs kommun, Lokalpolisområde Trelleborg",)


def test_the_goals_of_an_agreement_are_part_of_the_chain_of_its_plan() -> None:
    plan = """\
dokument: handlingsplan
överenskommelse: {fil: avtal.yaml}
samverkansområden:
  - {rubrik: A, åtgärder: [{rubrik: Ny belysning, mål: trygga}]}
"""
    (only,) = rows(plan, {"avtal.yaml": document(WHOLE)})
    assert only.problem.texts == ("Otrygghet vid stationen",)
    assert only.orsak.texts == ("dålig belysning",)
    assert only.mål.texts == ("Fler ska känna sig trygga",)


def test_a_document_without_anything_has_no_chain() -> None:
    assert rows("") == ()
