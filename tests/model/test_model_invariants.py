"""What must hold before an agreement can be printed: each rule says no once with its place, and lets the sound pass."""

from typing import Any

import pytest

from samverkansdoc.diagnostics import Path, Severity
from samverkansdoc.model import (
    Avsnitt,
    Beslut,
    Bilaga,
    Extraavsnitt,
    Kontakt,
    Lägesbild,
    Mål,
    Problem,
    Samverkansområde,
    Underavsnitt,
    Undertecknande,
    Undertecknare,
    Uppsägning,
    Åtgärd,
)
from samverkansdoc.model.invariants import invariants
from tests.model.agreements import agreement, kommun, polis, övrig


def found(**fields: Any) -> set[tuple[str, Path]]:
    """The codes and paths of what is found."""
    return {(one.code, one.path) for one in invariants(agreement(**fields))}


def area(*measures: Åtgärd | str, **more: Any) -> list[Samverkansområde]:
    return [Samverkansområde(rubrik="Trafik", åtgärder=measures, **more)]


def deep(levels: int) -> Underavsnitt:
    inner = (deep(levels - 1),) if levels > 1 else ()
    return Underavsnitt(rubrik=f"Nivå {levels}", text="Text.", avsnitt=inner)


MÅL = [Mål(mål="Färre brott", id="brott")]
NOBODY = kommun(undertecknare=[])
CROWD = kommun(undertecknare=[f"Chef {n}" for n in range(5)])
FOURTH_LEVEL = ("avsnitt", 0) * 4

BREACHES: dict[str, tuple[str, Path, dict[str, Any]]] = {
    "no party": ("too-few-parties", ("parter",), {"parter": []}),
    "one party": ("too-few-parties", ("parter",), {"parter": [kommun()]}),
    "unknown municipality": ("unknown-name", ("parter", 0, "kommun"), {"parter": [kommun("Trelle"), polis()]}),
    "unknown police area": ("unknown-name", ("parter", 1, "polis"), {"parter": [kommun(), polis("Treleborg")]}),
    "same party twice": ("party-twice", ("parter", 1, "kommun"), {"parter": [kommun(), kommun("1287"), polis()]}),
    "other party twice": ("party-twice", ("parter", 2, "övrig"), {"parter": [kommun(), övrig(), övrig()]}),
    "nobody signs": ("signatories", ("parter", 0, "undertecknare"), {"parter": [NOBODY, polis()]}),
    "five sign": ("signatories", ("parter", 0, "undertecknare"), {"parter": [CROWD, polis()]}),
    "no copy": ("copies", ("undertecknande", "exemplar"), {"undertecknande": Undertecknande(exemplar=0)}),
    "copies of an electronic original": (
        "copies-electronic",
        ("undertecknande", "exemplar"),
        {"undertecknande": Undertecknande(sätt="elektroniskt", exemplar=2)},
    ),
    "empty termination": ("termination-empty", ("uppsägning",), {"uppsägning": Uppsägning()}),
    "blank termination": ("termination-empty", ("uppsägning",), {"uppsägning": Uppsägning(text=" \n")}),
    "no month": ("termination-months", ("uppsägning", "månader"), {"uppsägning": Uppsägning(månader=0)}),
    "paragraph of a decision": (
        "paragraph",
        ("beslut", 1, "paragraf"),
        {"beslut": [Beslut(organ="KS"), Beslut(organ="KF", paragraf="tolv")]},
    ),
    "fourth level": ("too-deep", FOURTH_LEVEL, {"avsnitt": [Extraavsnitt(rubrik="Nivå 4", avsnitt=[deep(3)])]}),
    "fourth level below a canonical section": (
        "too-deep",
        ("förord", *FOURTH_LEVEL[2:]),
        {"förord": Avsnitt(text="T", avsnitt=[deep(3)])},
    ),
    "before and after": (
        "two-places",
        ("avsnitt", 0, "efter"),
        {"avsnitt": [Extraavsnitt(rubrik="R", text="T", före="syften", efter="förord")]},
    ),
    "measure that says nothing": (
        "empty-measure",
        ("samverkansområden", "områden", 0, "åtgärder", 0),
        {"samverkansområden": area(Åtgärd(ansvariga="Polisen"))},
    ),
    "id twice": (
        "duplicate-id",
        ("samverkansområden", "områden", 0, "id"),
        {"övergripande_mål": MÅL, "samverkansområden": area("Å", id="brott")},
    ),
    "id of a party twice": ("duplicate-id", ("parter", 1, "id"), {"parter": [kommun(id="a"), polis(id="a")]}),
    "goal for a problem that is not there": (
        "unknown-id",
        ("övergripande_mål", "mål", 0, "problem", 0),
        {"övergripande_mål": [Mål(mål="M", problem="buskörning")]},
    ),
    "measure for a goal that is not there": (
        "unknown-id",
        ("samverkansområden", "områden", 0, "åtgärder", 0, "mål", 1),
        {"övergripande_mål": MÅL, "samverkansområden": area(Åtgärd(rubrik="Å", mål=["brott", "brot"]))},
    ),
    "area for a goal that is not there": (
        "unknown-id",
        ("samverkansområden", "områden", 0, "mål", 0),
        {"samverkansområden": area("Å", mål="brott")},
    ),
    "measure of a party that is not there": (
        "unknown-id",
        ("samverkansområden", "områden", 0, "åtgärder", 0, "part", 0),
        {"samverkansområden": area(Åtgärd(rubrik="Å", part="övrig"))},
    ),
    "empty title": ("empty-text", ("titel",), {"titel": ""}),
    "blank name": (
        "empty-text",
        ("parter", 0, "undertecknare", 0, "namn"),
        {"parter": [kommun(undertecknare=[Undertecknare(titel="T", namn=" ")]), polis()]},
    ),
    "empty heading": ("empty-text", ("bilagor", 0, "titel"), {"bilagor": [Bilaga(titel="\t", text="T")]}),
    "control character": ("forbidden-character", ("titel",), {"titel": "Sam\x00verkan"}),
    "noncharacter in running text": ("forbidden-character", ("förord", "text"), {"förord": "Sam\ufdd0verkan"}),
    "lone surrogate": ("forbidden-character", ("titel",), {"titel": "Sam\ud800verkan"}),
    "heading in running text": ("heading-in-text", ("förord", "text"), {"förord": "Text.\n\n## Rubrik\n"}),
    "image in running text": ("image-in-text", ("förord", "text"), {"förord": "Se ![karta](karta.png)."}),
    "note without text": ("footnote", ("förord", "text"), {"förord": "Text.[^1]"}),
    "note that is never named": ("footnote", ("förord", "text"), {"förord": "Text.\n\n[^1]: Not."}),
}


@pytest.mark.parametrize("name", BREACHES)
def test_each_breach_is_found_alone_and_in_its_place(name: str) -> None:
    code, path, fields = BREACHES[name]
    assert found(**fields) == {(code, path)}


@pytest.mark.parametrize("name", BREACHES)
def test_each_finding_is_an_error_told_in_whole_sentences(name: str) -> None:
    for finding in invariants(agreement(**BREACHES[name][2])):
        assert finding.severity is Severity.ERROR
        assert finding.message[-1] in ".?"
        assert finding.hint is None or finding.hint[-1] in ".?"


SOUND: dict[str, dict[str, Any]] = {
    "the least": {},
    "several parties": {"parter": [kommun(), kommun("Svedala"), kommun("Borås"), polis()]},
    "two kinds with one short name": {"parter": [kommun("Trelleborg"), polis("Trelleborg")]},
    "four sign": {"parter": [kommun(undertecknare=["A", "B", "C", "D"]), polis()]},
    "one copy": {"undertecknande": Undertecknande(exemplar=1)},
    "electronic": {"undertecknande": "elektroniskt"},
    "a month": {"uppsägning": Uppsägning(månader=1)},
    "a clause of one's own": {"uppsägning": Uppsägning(text="Den som vill kan gå.")},
    "paragraphs": {"beslut": [Beslut(organ="KS", paragraf=text) for text in ("158", "§ 158", "12–14 §§")]},
    "three levels of free sections": {"avsnitt": [Extraavsnitt(rubrik="1", avsnitt=[deep(2)])]},
    "three levels of canonical sections": {"förord": Avsnitt(text="T", avsnitt=[deep(2)])},
    "three levels of an appendix": {"bilagor": [Bilaga(titel="B", avsnitt=[deep(2)])]},
    "a place": {"avsnitt": [Extraavsnitt(rubrik="R", text="T", efter="förord")]},
    "a measure of a kind of party": {"samverkansområden": area(Åtgärd(rubrik="Å", part=["kommun", "polis"]))},
    "a measure of a party by its id": {
        "parter": [kommun(id="tbg"), polis()],
        "samverkansområden": area(Åtgärd(text="Å", part="tbg")),
    },
    "the chain": {
        "lägesbild": Lägesbild(text="T", problem=[Problem(problem="P", id="p")]),
        "övergripande_mål": [Mål(mål="M", id="m", problem="p")],
        "samverkansområden": area(Åtgärd(rubrik="Å", mål="m"), mål="m"),
    },
    "empty running text": {"förord": Avsnitt(text="", avsnitt=[Underavsnitt(rubrik="R", text="T")])},
    "a number sign": {"förord": "Rum #5 och C# är inga rubriker.\n\n#hashtag"},
    "notes": {"förord": "Ett[^a] och två[^b].\n\n[^a]: Not ett.\n[^b]: Not två."},
    "exclamation before a link": {"förord": "Läs! [Här](https://bra.se) finns mer."},
    "line feeds and tabs in running text": {"förord": "Rad ett\n\trad två"},
    "contacts": {"parter": [kommun(kontakter=[Kontakt(funktion="Säkerhetssamordnare")]), polis()]},
}


@pytest.mark.parametrize("name", SOUND)
def test_what_is_sound_passes(name: str) -> None:
    assert found(**SOUND[name]) == set()


def test_all_breaches_are_found_at_once() -> None:
    everything = agreement(
        titel="",
        parter=[NOBODY, kommun("Trelleborg"), polis("Treleborg")],
        undertecknande=Undertecknande(exemplar=-1, sätt="elektroniskt"),
        uppsägning=Uppsägning(månader=-3),
        förord="# Rubrik[^1]\n\n![bild](a.png)\x07",
        samverkansområden=area(Åtgärd(), Åtgärd(rubrik="Å", mål="m", part="p")),
    )
    assert {one.code for one in invariants(everything)} == {
        "signatories",
        "party-twice",
        "unknown-name",
        "copies",
        "copies-electronic",
        "termination-months",
        "empty-text",
        "heading-in-text",
        "image-in-text",
        "footnote",
        "forbidden-character",
        "empty-measure",
        "unknown-id",
    }


def test_every_text_of_an_agreement_is_looked_at() -> None:
    """A rule that walks past a field would be silent about it for ever."""
    dirty = agreement(
        titel="\x01",
        parter=[
            kommun(
                diarienummer="\x02",
                kontakter=[Kontakt(funktion="\x03", namn="\x04", epost="\x05", telefon="\x06", enhet="\x07")],
            ),
            polis(undertecknare=[Undertecknare(titel="\x08", namn="\x0b", organisation="\x0c")]),
        ],
        beslut=[Beslut(organ="\x0e", diarienummer="\x0f")],
        bilagor=[Bilaga(titel="\x10", text="\x11")],
        undertecknande=Undertecknande(ort="\x12"),
    )
    said = [one.message for one in invariants(dirty) if one.code == "forbidden-character"]
    numbers = [*range(1, 9), 0x0B, 0x0C, *range(0x0E, 0x13)]
    assert sorted(said) == sorted(f"Tecknet U+{number:04X} kan inte stå i ett dokument." for number in numbers)


def test_a_wrong_id_is_told_with_the_nearest_right_one() -> None:
    fields = BREACHES["measure for a goal that is not there"][2]
    assert [one.hint for one in invariants(agreement(**fields))] == ["Menade du brott?"]


def test_a_note_may_be_named_before_a_colon() -> None:
    assert found(förord="Mätningen är klar[^1]: tryggheten ökar.\n\n[^1]: Polisen 2015.") == set()


def test_a_note_within_a_note_is_refused() -> None:
    nested = "Text[^1].\n\n[^1]: Not med not[^2].\n[^2]: Inre not."
    assert found(förord=nested) == {("footnote", ("förord", "text"))}


def test_what_is_wrong_within_a_text_is_told_with_the_very_piece_of_it() -> None:
    text = "Text\ufdd0[^b] och [^a].\n\n  ## Rubrik \n\n![karta](karta.png)"
    pieces = ["\ufdd0", "## Rubrik", "![karta](karta.png)", "[^b]", "[^a]"]
    assert [one.excerpt for one in invariants(agreement(förord=text))] == pieces
