"""Every fault of a file is told at once, each once, and nothing that only follows from another."""

import json
from collections import Counter
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Överenskommelse
from samverkansdoc.model.invariants import invariants
from samverkansdoc.source.salvage import stand_in
from samverkansdoc.source.shapes import classes
from tests.source.marked import GOOD, findings, marks, places

SOUND: dict[str, Any] = {
    "parter": [
        {
            "kommun": "Trelleborg",
            "undertecknare": [{"titel": "Kommundirektör", "namn": "Eva Exempelsson"}, "Säkerhetschef"],
            "kontakter": [{"funktion": "Säkerhetssamordnare"}],
        },
        {"polis": "Trelleborg", "undertecknare": ["Chef"], "id": "polisen"},
        {"övrig": "Region Skåne", "undertecknare": ["Regiondirektör"]},
        {"kommun": "Svedala", "undertecknare": ["Kommundirektör"]},
    ],
    "period": "2027-2030",
    "titel": "Överenskommelse",
    "status": "remiss",
    "uppsägning": {"månader": "3"},
    "beslut": [
        {"organ": "Kommunstyrelsen", "datum": "2026-11-30", "paragraf": "158"},
        {"organ": "Kommunfullmäktige", "datum": "2026-12-01"},
    ],
    "undertecknande": {"sätt": "papper", "datum": "2026-12-14", "exemplar": "3"},
    "förord": {"text": "Ett stycke."},
    "samverkansformer": {"text": "Styrgruppen leder.", "avsnitt": [{"rubrik": "Styrgrupp", "text": "Den möts ofta."}]},
    "lägesbild": {"text": "Läget.", "problem": [{"problem": "Otrygghet", "id": "otrygghet"}, "Buskörning"]},
    "övergripande_mål": [
        {"mål": "Färre brott", "id": "brott", "problem": ["otrygghet"], "utgångsläge": {"värde": "60"}},
        {"mål": "Fler vuxna", "riktning": "öka"},
    ],
    "samverkansområden": [
        {
            "rubrik": "Trafik",
            "mål": ["brott"],
            "åtgärder": [{"rubrik": "Kontroller", "part": ["polisen", "kommun"]}, {"text": "Skyltar."}],
        },
        {"rubrik": "Unga", "åtgärder": ["Medling", {"rubrik": "Möten", "mål": ["brott"]}]},
    ],
    "uppföljning": {"text": "Varje år.", "ansvariga": ["rådet", "polisen"]},
    "avsnitt": [{"rubrik": "Begrepp", "text": "Ord.", "före": "lägesbild"}, {"rubrik": "Annat", "text": "Mer."}],
    "bilagor": ["Karta", {"titel": "Plan", "text": "Planen."}],
}
DEEP = {"rubrik": "2", "text": "T", "avsnitt": [{"rubrik": "3", "text": "T", "avsnitt": [{"rubrik": "4"}]}]}

#: Where something is put in place of what stands there, and the code of its one fault. ``...`` takes the key away.
FAULTS: list[tuple[Path, Any, str]] = [
    (("parter", 0, "kommun"), "Trelborg", "unknown-name"),
    (("parter", 0, "undertecknare", 0, "titel"), ..., "missing-key"),
    (("parter", 0, "undertecknare", 0, "namn"), " ", "empty-text"),
    (("parter", 0, "undertecknare", 1), [], "wrong-type"),
    (("parter", 0, "kontakter", 0, "funktion"), None, "missing-value"),
    (("parter", 0, "kontakt"), [], "unknown-key"),
    (("parter", 1, "polis"), "Trelleberg", "unknown-name"),
    (("parter", 1, "undertecknare"), [], "signatories"),
    (("parter", 2, "övrig"), ["Region"], "wrong-type"),
    (("parter", 3), "Svedala", "wrong-type"),
    (("parter", 3), {"undertecknare": ["A"]}, "unclear-party"),
    (("parter", 3, "undertecknare"), ..., "missing-key"),
    (("period",), "snart", "invalid-period"),
    (("period",), ..., "missing-key"),
    (("titel",), "\t", "empty-text"),
    (("forord",), {"text": "x"}, "unknown-key"),
    (("status",), "klar", "invalid-choice"),
    (("uppsägning", "månader"), "tre", "invalid-integer"),
    (("uppsägning", "tid"), "x", "unknown-key"),
    (("uppsägning",), {}, "termination-empty"),
    (("beslut", 0, "organ"), ..., "missing-key"),
    (("beslut", 0, "datum"), "2016-02-30", "invalid-date"),
    (("beslut", 0, "paragraf"), "tolv", "paragraph"),
    (("beslut", 1), ["KF"], "wrong-type"),
    (("undertecknande",), {"sätt": "elektroniskt", "exemplar": 2}, "copies-electronic"),
    (("undertecknande", "datum"), "i fjol", "invalid-date"),
    (("undertecknande", "exemplar"), "två", "invalid-integer"),
    (("förord", "text"), "Hej\n\n# Rubrik\n", "heading-in-text"),
    (("förord", "text"), ["Hej"], "wrong-type"),
    (("förord", "rubrk"), "x", "unknown-key"),
    (("samverkansformer", "text"), "Se ![karta](karta.png).", "image-in-text"),
    (("samverkansformer", "avsnitt", 0, "avsnitt"), [DEEP["avsnitt"][0]], "too-deep"),
    (("samverkansformer", "avsnitt", 0, "rubrik"), None, "missing-value"),
    (("lägesbild", "text"), "Läget[^1].", "footnote"),
    (("lägesbild", "problem", 1), {"källa": "x"}, "missing-key"),
    (("övergripande_mål", 0, "idd"), "x", "unknown-key"),
    (("övergripande_mål", 0, "problem", 0), "otryg", "unknown-id"),
    (("övergripande_mål", 0, "utgångsläge"), {}, "missing-key"),
    (("övergripande_mål", 1, "riktning"), "upp", "invalid-choice"),
    (("samverkansområden", 0, "mål", 0), "finns-inte", "unknown-id"),
    (("samverkansområden", 0, "id"), "två ord", "invalid-id"),
    (("samverkansområden", 0, "åtgärder", 1, "text"), ["Skyltar"], "wrong-type"),
    (("samverkansområden", 0, "åtgärder", 1, "text"), "", "empty-measure"),
    (("samverkansområden", 1), {"rubrk": "Unga"}, "unknown-key"),
    (("samverkansområden", 1, "åtgärder", 0), None, "missing-value"),
    (("uppföljning", "ansvariga", 1), ["polisen"], "wrong-type"),
    (("avsnitt", 0, "före"), "slutet", "invalid-choice"),
    (("avsnitt", 1, "avsnitt"), [DEEP], "too-deep"),
    (("avsnitt", 1), "Annat", "wrong-type"),
    (("bilagor", 0), ["Karta"], "wrong-type"),
    (("bilagor", 1, "titel"), ..., "missing-key"),
    (("bilagor", 1, "avsnitt"), [{"text": "T"}], "missing-key"),
]

#: The same, but of things that others refer to: those say nothing more.
REFERRED_TO: list[tuple[Path, Any, str]] = [
    (("parter",), ..., "missing-key"),
    (("parter",), "Trelleborg", "wrong-type"),
    (("parter", 1), ["polisen"], "wrong-type"),
    (("parter", 1), {"undertecknare": ["Chef"]}, "unclear-party"),
    (("parter", 1, "id"), "polisen i Trelleborg", "invalid-id"),
    (("parter", 2), {"kommun": "Svedala", "undertecknare": ["A"]}, "party-twice"),
    (("lägesbild", "problem"), [["otrygghet"], ["Buskörning"]], "wrong-type"),
    (("lägesbild", "problem", 0), {"problem": "Otrygghet", "idd": "otrygghet"}, "unknown-key"),
    (("övergripande_mål", 0, "id"), None, "unknown-id"),
    (("övergripande_mål", 0, "id"), ["brott"], "wrong-type"),
    (("övergripande_mål", 0), ["Färre brott", "brott"], "wrong-type"),
]


def plant(data: Any, path: Path, value: Any) -> None:
    *way, last = path
    for step in way:
        data = data[step]
    if value is ...:
        del data[last]
    else:
        data[last] = deepcopy(value)


def told(chosen: list[tuple[Path, Any, str]]) -> Counter[str]:
    data = deepcopy(SOUND)
    for path, value, _ in chosen:
        plant(data, path, value)
    return Counter(found.code for found in findings(json.dumps(data, ensure_ascii=False), "json"))


def apart(faults: list[tuple[Path, Any, str]]) -> list[tuple[Path, Any, str]]:
    """Those that are in other places than the ones before them."""
    chosen: list[tuple[Path, Any, str]] = []
    for fault in faults:
        shorter = [min(len(fault[0]), len(other[0])) for other in chosen]
        if all(fault[0][:end] != other[0][:end] for end, other in zip(shorter, chosen, strict=True)):
            chosen.append(fault)
    return chosen


def test_what_the_faults_are_planted_in_is_sound() -> None:
    assert not told([])


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{'.'.join(map(str, fault[0]))}: {fault[2]}")
def test_a_fault_is_told_alone(fault: tuple[Path, Any, str]) -> None:
    assert told([fault]) == Counter([fault[2]])


@pytest.mark.parametrize("fault", REFERRED_TO, ids=lambda fault: f"{'.'.join(map(str, fault[0]))}: {fault[2]}")
def test_what_refers_to_something_at_fault_is_not_at_fault_itself(fault: tuple[Path, Any, str]) -> None:
    assert told([fault]).keys() == {fault[2]}


@settings(max_examples=100, deadline=None)
@given(st.permutations(FAULTS), st.integers(2, len(FAULTS)))
def test_so_many_faults_so_many_findings(faults: list[tuple[Path, Any, str]], number: int) -> None:
    chosen = apart(faults[:number])
    assert told(chosen) == Counter(code for _, _, code in chosen)


def test_ever_so_different_faults_are_told_at_their_places() -> None:
    text = """\
parter: [{kommun: «Trelborg, undertecknare: [KSO]}, {polis: «Trelleberg, undertecknare: [Chef]}]
period: 2027-2030
«forord: x
status: «klar
lägesbild: {text: "Hej\\n\\n«# Rubrik i text\\n\\nmer «[^1]"}
beslut: [{«datum: «2016-02-30}]
"""
    assert [place[1:] for place in places(text)] == marks(text)


def test_what_is_lost_in_the_notation_is_missed_nowhere_else() -> None:
    text = f"""{GOOD}«parter: []
övergripande_mål:
  - mål: Färre brott
    «<<: *mall
samverkansområden:
  - rubrik: Unga
    mål: färre-brott
    åtgärder: [{{text: "«# Medling"}}]
"""
    assert [place[1:] for place in places(text)] == marks(text)


@pytest.mark.parametrize("cls", classes(Överenskommelse), ids=lambda cls: cls.__name__)
def test_a_stand_in_breaks_no_rule_that_does_not_concern_it(cls: type) -> None:
    assert isinstance(stand_in(cls), cls)
    assert {fault.path[0] for fault in invariants(stand_in(Överenskommelse))} == {"parter"}
