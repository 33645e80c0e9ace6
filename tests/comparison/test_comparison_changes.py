"""What is told of one change or another: its kind, its places, what it is about, and its words."""

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from samverkansdoc import (
    Avsnitt,
    Beslut,
    Bilaga,
    Comparison,
    Difference,
    Extraavsnitt,
    Förkortning,
    Förlängning,
    Grupp,
    InputError,
    Insats,
    Lägesbild,
    Löfte,
    Medlem,
    Mål,
    Ordval,
    Problem,
    Revidering,
    Samverkansformer,
    Samverkansområde,
    Underavsnitt,
    Undertecknande,
    Undertecknare,
    Uppsägning,
    Åtgärd,
    Överenskommelse,
    diff,
    loads,
    render,
    to_bytes,
)
from samverkansdoc.comparison import DifferenceKind, PieceKind
from samverkansdoc.source import read
from tests.comparison.edits import Told, told
from tests.model.agreements import agreement, kommun, polis
from tests.model.promises import promise

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"


def changed(key: str, old: Any, new: Any) -> Comparison:
    """What is told where one field of an agreement has other values."""
    return diff(agreement(**{key: old}), agreement(**{key: new}))


def only(comparison: Comparison) -> Difference:
    """The change, where there is but one."""
    (change,) = comparison.differences
    return change


def pieces(change: Difference) -> list[tuple[str, str]]:
    return [(str(piece.kind), piece.text) for line in change.lines for piece in line.pieces]


#: A field, its value before and after, and what is told.
CASES: list[tuple[str, Any, Any, list[Told]]] = [
    ("titel", "Överenskommelse", "Avtal", [Told("ändrad", None, "titel")]),
    ("status", "utkast", "beslutad", [Told("ändrad", None, "status")]),
    ("period", "2023–2026", "2027–2030", [Told("ändrad", None, "period")]),
    ("beslut", [], [Beslut(organ="Nämnden")], [Told("tillagd", ("beslut", "Nämnden"))]),
    (
        "beslut",
        [Beslut(organ="Nämnden", paragraf="1")],
        [Beslut(organ="Nämnden", paragraf="2")],
        [Told("ändrad", ("beslut", "Nämnden"), "paragraf")],
    ),
    ("uppsägning", 6, 3, [Told("ändrad", ("uppsägning", "Uppsägning"), "månader")]),
    ("uppsägning", 6, Uppsägning(text="När som helst."), [
        Told("ändrad", ("uppsägning", "Uppsägning"), "månader"),
        Told("ändrad", ("uppsägning", "Uppsägning"), "text"),
    ]),
    ("förnyelse", None, 2, [Told("tillagd", ("förnyelse", "Förnyelse"))]),
    ("förlängning", Förlängning(till="2027-12-31"), None, [Told("borttagen", ("förlängning", "Förlängning"))]),
    (
        "undertecknande",
        Undertecknande(exemplar=2),
        Undertecknande(exemplar=3, sätt="elektroniskt"),
        [Told("ändrad", ("undertecknande", "Undertecknande"), key) for key in ("exemplar", "sätt")],
    ),
    ("ordval", Ordval(), Ordval(åtgärd="insats"), [Told("ändrad", ("ordval", "Ordval"), "åtgärd")]),
    (
        "förkortningar",
        Förkortning(förkortning="KS", betydelse="kommunstyrelsen"),
        Förkortning(förkortning="KS", betydelse="kommunens styrelse"),
        [Told("ändrad", ("förkortning", "KS"), "betydelse")],
    ),
    ("revideringar", [], Revidering(organ="KS"), [Told("tillagd", ("revidering", "KS"))]),
    ("förord", None, "Text.", [Told("tillagd", ("förord", "Förord"))]),
    ("förord", "Text.", None, [Told("borttagen", ("förord", "Förord"))]),
    (
        "förord",
        Avsnitt(text="Text."),
        Avsnitt(text="Text.", rubrik="Inledning"),
        [Told("ändrad", ("förord", "Inledning"), "rubrik")],
    ),
    ("syften", ["att a", "att b"], ["att a", "att c"], [Told("ändrad", ("syften", "Syften"), "syften")]),
    (
        "lägesbild",
        Lägesbild(problem=["Inbrott i källare"]),
        Lägesbild(problem=[Problem(problem="Inbrott i källare", orsaker="mörker"), "Skadegörelse"]),
        [Told("tillagd", ("problem", "Skadegörelse")), Told("ändrad", ("problem", "Inbrott i källare"), "orsaker")],
    ),
    (
        "samverkansformer",
        Samverkansformer(grupper=Grupp(namn="Styrgrupp", medlemmar=["Ordförande", "Chef"])),
        Samverkansformer(grupper=Grupp(namn="Ledningsgrupp", medlemmar=["Ordförande", "Strateg"])),
        [
            Told("borttagen", ("grupp", "Styrgrupp")),
            Told("tillagd", ("grupp", "Ledningsgrupp")),
        ],
    ),
    (
        "samverkansformer",
        Samverkansformer(grupper=Grupp(namn="Styrgrupp", id="s", medlemmar=["Ordförande", "Chef"])),
        Samverkansformer(grupper=Grupp(namn="Ledningsgrupp", id="s", medlemmar=["Ordförande", Medlem(roll="Strateg")])),
        [
            Told("borttagen", ("medlem", "Chef")),
            Told("omdöpt", ("grupp", "s"), "namn"),
            Told("tillagd", ("medlem", "Strateg")),
        ],
    ),
    (
        "avsnitt",
        Extraavsnitt(rubrik="Lokaler", text="Vi delar.", efter="syften"),
        Extraavsnitt(rubrik="Lokaler", text="Vi delar.", efter="lägesbild"),
        [Told("ändrad", ("avsnitt", "Lokaler"), "efter")],
    ),
    (
        "avsnitt",
        Extraavsnitt(rubrik="Lokaler för möten", avsnitt=[Underavsnitt(rubrik="A"), Underavsnitt(rubrik="B")]),
        Extraavsnitt(rubrik="Nya lokaler för möten", avsnitt=[Underavsnitt(rubrik="B"), Underavsnitt(rubrik="A")]),
        [Told("flyttad", ("avsnitt", "A")), Told("omdöpt", ("avsnitt", "Nya lokaler för möten"), "rubrik")],
    ),
    ("bilagor", ["Karta"], [Bilaga(titel="Karta", text="Se.")], [Told("ändrad", ("bilaga", "Karta"), "text")]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "old", "new", "expected"), CASES)
def test_a_change_is_told_as_what_it_is(key: str, old: Any, new: Any, expected: list[Told]) -> None:
    found = told(changed(key, old, new))
    if key == "avsnitt" and any(one.kind == "flyttad" for one in expected):
        # Of two that have changed places, either may be told as moved.
        found = [evolve(one, subject=("avsnitt", "A")) if one.kind == "flyttad" else one for one in found]
    assert found == sorted(expected, key=str)


def test_a_new_signatory_is_told_by_title_or_by_name() -> None:
    before = kommun(undertecknare=[Undertecknare(titel="Ordförande", namn="Eva Ek")])
    other_person = kommun(undertecknare=[Undertecknare(titel="Ordförande", namn="Bo Bo")])
    other_title = kommun(undertecknare=[Undertecknare(titel="Kommundirektör", namn="Eva Ek")])
    assert only(changed("parter", [before], [other_person])).key == "namn"
    assert only(changed("parter", [before], [other_title])).key == "titel"


def test_a_party_under_another_name_is_the_same_party() -> None:
    change = only(changed("parter", [kommun(), polis("Trelleborg")], [kommun(), polis("Söderslätt")]))
    assert (change.kind, change.key, change.old, change.new) == ("ändrad", "polis", "Trelleborg", "Söderslätt")


# ---------------------------------------------------------------- Areas and measures


def areas(*found: Samverkansområde) -> Överenskommelse:
    return agreement(samverkansområden=found)


def test_an_area_without_id_is_known_by_likeness() -> None:
    old = areas(Samverkansområde(rubrik="Trygghet i offentlig miljö"), Samverkansområde(rubrik="Skolor"))
    new = areas(
        Samverkansområde(rubrik="Skolor"), Samverkansområde(rubrik="Trygghet i offentlig miljö inklusive trafikmiljön")
    )
    kinds = sorted(str(change.kind) for change in diff(old, new).differences)
    assert kinds == ["flyttad", "omdöpt"]


def test_areas_that_are_not_alike_are_two() -> None:
    found = diff(areas(Samverkansområde(rubrik="Barn och unga")), areas(Samverkansområde(rubrik="Barn och äldre")))
    assert sorted(str(change.kind) for change in found.differences) == ["borttagen", "tillagd"]


def test_a_measure_that_is_moved_into_a_new_area_is_moved() -> None:
    measure = Åtgärd(rubrik="Kontroller", text="Polisen mäter hastigheten.")
    old = areas(Samverkansområde(rubrik="Trafik", åtgärder=[measure]), Samverkansområde(rubrik="Hamnen"))
    new = areas(
        Samverkansområde(rubrik="Hamnen"),
        Samverkansområde(rubrik="Vägar", åtgärder=[evolve(measure, tid="varje vår"), Åtgärd(rubrik="Belysning")]),
    )
    comparison = diff(old, new)
    assert told(comparison) == [
        Told("borttagen", ("område", "Trafik")),
        Told("flyttad", ("åtgärd", "Kontroller")),
        Told("tillagd", ("område", "Vägar")),
        Told("ändrad", ("åtgärd", "Kontroller"), "tid"),
    ]
    moved = next(change for change in comparison.differences if change.kind is DifferenceKind.MOVED)
    assert moved.is_new_place
    assert [one.name for one in moved.moved_from] == ["Samverkansområden", "Trafik"]
    assert (moved.old_path, moved.new_path) == (
        ("samverkansområden", "områden", 0, "åtgärder", 0),
        ("samverkansområden", "områden", 1, "åtgärder", 0),
    )
    counts = comparison.counts["åtgärd"]
    assert (counts.added, counts.removed, counts.changed, counts.moved) == (1, 0, 1, 1)
    assert "Område ”Vägar”, med 1 åtgärd" in str(comparison)
    assert "flyttad från Område ”Trafik”" in str(comparison)


def test_a_goal_that_goes_from_an_area_to_the_overall_ones_is_moved() -> None:
    goal = Mål(mål="Färre inbrott", id="inbrott")
    old = areas(Samverkansområde(rubrik="Bostäder", områdesmål=[goal]))
    new = agreement(samverkansområden=[Samverkansområde(rubrik="Bostäder")], övergripande_mål=[goal])
    assert told(diff(old, new)) == [
        Told("flyttad", ("mål", "inbrott")),
        Told("tillagd", ("övergripande_mål", "Övergripande mål")),
    ]
    assert diff(old, new).counts["mål"].added == 0


def test_what_each_party_does_is_told_by_party() -> None:
    def doing(text: str, *organ: str) -> Överenskommelse:
        does = [Insats(part="kommun", text="Kommunen lyser upp."), Insats(part="polis", text=text, organ=organ)]
        return areas(Samverkansområde(rubrik="Gator", åtgärder=[Åtgärd(rubrik="Ljus", insatser=does)]))

    old, new = doing("Polisen går rundor."), doing("Polisen går långa rundor.", "Yttre befäl")
    changes = diff(old, new).differences
    assert [(change.key, change.about[-1].name) for change in changes] == [("text", "polis"), ("organ", "polis")]
    assert pieces(changes[0]) == [("lika", "Polisen går"), ("tillagt", "långa"), ("lika", "rundor.")]


# ---------------------------------------------------------------- Texts


def words_of(old: str, new: str) -> list[tuple[str, str]]:
    return pieces(only(changed("förord", old, new)))


def test_only_changed_words_are_marked() -> None:
    assert words_of("Polisen går två rundor varje kväll.", "Polisen går tre rundor varje kväll.") == [
        ("lika", "Polisen går"),
        ("borttaget", "två"),
        ("tillagt", "tre"),
        ("lika", "rundor varje kväll."),
    ]


def test_a_sentence_that_is_another_one_is_marked_whole() -> None:
    found = words_of(
        "Parterna träffas varje månad. Kommunen kallar.", "Parterna träffas varje månad. Alla skriver protokoll."
    )
    assert found == [
        ("lika", "Parterna träffas varje månad."),
        ("borttaget", "Kommunen kallar."),
        ("tillagt", "Alla skriver protokoll."),
    ]


def test_a_word_or_two_between_changes_are_marked_with_them() -> None:
    found = words_of("Vi ser dem på gator och på torg i hela staden.", "Vi ser dem i parker och i hus i hela staden.")
    assert ("borttaget", "på gator och på torg") in found
    assert ("tillagt", "i parker och i hus") in found


def test_a_link_is_one_word() -> None:
    found = words_of("Läs hos [Brå här](https://bra.se) nu.", "Läs hos [Brå här](https://www.bra.se) nu.")
    assert ("borttaget", "[Brå här](https://bra.se)") in found


def test_items_and_paragraphs_are_lines() -> None:
    change = only(changed("förord", "Vi ska\n\n- lysa upp\n- måla om", "Vi ska\n\n- lysa upp\n- måla om\n- städa"))
    assert [(line.marker, line.is_same) for line in change.lines] == [
        ("", True),
        ("-", True),
        ("-", True),
        ("-", False),
    ]


@pytest.mark.parametrize(("old", "new"), [("En rad\nsom bryts.", "En rad som bryts."), ("A  b", "A b"), ("A.", "A.\n")])
def test_other_line_breaks_are_told_as_such(old: str, new: str) -> None:
    change = only(changed("förord", old, new))
    assert change.is_layout
    assert "bara radbrytningar eller blanksteg är ändrade" in str(changed("förord", old, new))


# ---------------------------------------------------------------- Other documents, and what is given


def test_promises_are_compared() -> None:
    old = promise(löften=[Löfte(löfte="Vi går rundor på torget.", mängd="minst 10 rundor")])
    new = promise(löften=[Löfte(löfte="Vi går rundor på torget.", mängd="minst 20 rundor")])
    change = only(diff(old, new))
    assert (change.about[-1].kind, change.key) == ("löfte", "mängd")


def test_plans_are_compared() -> None:
    plan = (EXAMPLES / "trelleborg-handlingsplan-2020.yaml").read_text(encoding="utf-8")
    beside = plan.replace("trelleborg-2019-2022.yaml", "avtal.yaml")
    assert only(diff(loads(plan), loads(beside))).key == "fil"


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_files_that_carry_their_source_are_compared(form: str, tmp_path: Path) -> None:
    source = EXAMPLES / "minimal.yaml"
    (made,) = render(source, tmp_path, [form])
    assert not diff(source, made)
    assert not diff(made, read(source))


def test_a_file_that_cannot_be_used_is_told_by_its_name(tmp_path: Path) -> None:
    foreign = tmp_path / "annan.pdf"
    foreign.write_bytes(b"%PDF-1.7\n")
    for path in (foreign, tmp_path / "saknas.yaml"):
        with pytest.raises(InputError) as refused:
            diff(EXAMPLES / "minimal.yaml", path)
        (finding,) = refused.value.diagnostics
        assert finding.span is not None
        assert finding.span.file == str(path)


# ---------------------------------------------------------------- As data


def test_the_data_is_json_with_stable_keys() -> None:
    old, new = EXAMPLES / "trelleborg-2016-2018.yaml", EXAMPLES / "trelleborg-2019-2022.yaml"
    data = diff(old, new).as_data()
    assert json.loads(json.dumps(data)) == data
    assert list(data) == ["dokument", "gammalt", "nytt", "lika", "antal", "ändringar"]
    assert data["gammalt"] == {"titel": "Överenskommelse om samverkan", "period": "2016–2018"}
    assert data["antal"]["åtgärd"].keys() == {"tillagda", "borttagna", "ändrade", "flyttade", "oförändrade"}
    keys = ["slag", "gäller", "i", "flyttad_från", "nyckel", "gammal_plats", "ny_plats", "gammalt", "nytt"]
    assert all(list(change) == [*keys, "bara_radbrytning", "text"] for change in data["ändringar"])


def test_a_value_in_the_data_is_as_a_file_would_write_it() -> None:
    old, new = agreement(), agreement(period="2027–2030", övergripande_mål=["Färre brott"])
    period, goals = diff(old, new).as_data()["ändringar"]
    assert (period["gammalt"], period["nytt"]) == ("2023–2026", "2027–2030")
    assert goals["nytt"] == ["Färre brott"]


def test_the_words_of_the_kinds_are_stable() -> None:
    assert [str(kind) for kind in DifferenceKind] == ["tillagd", "borttagen", "ändrad", "omdöpt", "flyttad"]
    assert [str(kind) for kind in PieceKind] == ["lika", "tillagt", "borttaget"]


def test_equal_documents_are_said_to_be_equal() -> None:
    comparison = diff(agreement(), agreement())
    assert not comparison
    assert "Dokumenten är lika." in str(comparison)
    assert comparison.as_data()["lika"] is True
    assert to_bytes(comparison, "html")
