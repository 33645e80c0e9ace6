"""YAML that is no agreement: every fault, each once, at its place, with a way to mend it."""

import pytest

from tests.source.marked import GOOD, PARTIES, findings, marks, places, told

SIGN = "undertecknare: [A]"

#: Added below the parties and the period of an agreement that is otherwise in order.
ADDED = {
    "misspelt key": ("«förrord: x\n", "unknown-key", "Menade du ”förord”?"),
    "key without dots": ("«forord: x\n", "unknown-key", "Menade du ”förord”?"),
    "key with a capital": ("«Titel: x\n", "unknown-key", "Menade du ”titel”?"),
    "key with a blank": ("«övergripande mål: [x]\n", "unknown-key", "Menade du ”övergripande_mål”?"),
    "key of a section, by its short word": ("«mål: [x]\n", "unknown-key", "Menade du ”övergripande_mål”?"),
    "key of an area": ("«åtgärder: [x]\n", "unknown-key", "hör hemma under ”samverkansområden”"),
    "key of the top": ("bilagor:\n  - titel: x\n    «status: utkast\n", "unknown-key", "översta nivån"),
    "key of nothing": ("«xyz: 1\n", "unknown-key", "Nycklarna som kan stå här är dokument, titel, parter"),
    "empty unknown key": ("«xyz:\n", "unknown-key", "Nyckeln ”xyz” finns inte på översta nivån."),
    "responsible in the singular": (
        "samverkansområden:\n  - rubrik: x\n    «ansvarig: y\n",
        "unknown-key",
        "i ”samverkansområden” nr 1. Menade du ”ansvariga”?",
    ),
    "measures without dots": (
        "samverkansområden:\n  - rubrik: x\n    «atgarder: [y]\n",
        "unknown-key",
        "Menade du ”åtgärder”?",
    ),
    "text that became a key": ("övergripande_mål:\n  - «Trygghet: fler är trygga\n", "unknown-key", "citattecken"),
    "text that became a key like one": ("övergripande_mål:\n  - «Mål 1: fler\n", "unknown-key", "citattecken"),
    "text that became a key, in a list of texts": ("syften:\n  - «Syfte: fler\n", "wrong-type", "citattecken"),
    "key in place of a text": ("«titel:\n  rubrik: x\n", "wrong-type", "”titel” ska vara en text, men är nycklar"),
    "list in place of a text": ("titel: «[x]\n", "wrong-type", "ska vara en text, men är en lista"),
    "list in place of a section": ("förord: «[x]\n", "wrong-type", "en text eller nycklar och värden, men är en lista"),
    "text in place of goals": ("övergripande_mål: «x\n", "wrong-type", "en lista eller nycklar och värden"),
    "text in place of decisions": ("beslut: «x\n", "wrong-type", "nycklar och värden eller en lista, men är en text"),
    "keys in place of texts": (
        "uppföljning:\n  «ansvariga:\n    Polisen: chefen\n",
        "wrong-type",
        "ska vara en text eller en lista, men är nycklar och värden. Är det en text som innehåller kolon?",
    ),
    "one alone with a wrong key": ("bilagor:\n  «titl: x\n", "unknown-key", "i ”bilagor”. Menade du ”titel”?"),
    "one alone that became a key": ("bilagor: {«Karta: över centrum}\n", "unknown-key", "citattecken"),
    "text in place of keys": ("beslut: [«x]\n", "wrong-type", "”beslut” nr 1 ska vara nycklar och värden"),
    "list in a list": ("syften: [a, «[b]]\n", "wrong-type", "”syften” nr 2 ska vara en text"),
    "no title of an appendix": ("bilagor:\n  - «text: x\n", "missing-key", "Nyckeln ”titel” saknas i ”bilagor” nr 1."),
    "no body of a decision": ("«beslut:\n  datum: 2016-01-01\n", "missing-key", "”organ: Kommunstyrelsen”"),
    "empty title of an appendix": ("bilagor:\n  - «titel:\n", "missing-value", "”titel” saknar värde."),
    "title taken for a comment": ("bilagor:\n  - «titel: # 1\n", "missing-value", "är en kommentar"),
    "null title": ("bilagor:\n  - titel: «~\n", "missing-value", "”titel” saknar värde."),
    "empty item": ("bilagor:\n  -« \n".replace("« ", "«"), "missing-value", "”bilagor” nr 1 saknar värde."),
    "unknown status": ("status: «beslutat\n", "invalid-choice", "Menade du beslutad?"),
    "status like nothing": ("status: «xyz\n", "invalid-choice", "Skriv ”utkast”, ”remiss” eller ”beslutad”."),
    "unknown document": (
        "dokument: «brev\n",
        "invalid-choice",
        "Skriv ”samverkansöverenskommelse”, ”medborgarlöfte”, ”uppföljning”, ”handlingsplan” eller ”tjänsteskrivelse”.",
    ),
    "document without dots": ("dokument: «samverkansoverenskommelse\n", "invalid-choice", "samverkansöverenskommelse?"),
    "number in words": ("undertecknande: {exemplar: «två}\n", "invalid-integer", "med siffror"),
    "number with unit": ("uppsägning: {månader: «3 månader}\n", "invalid-integer", "utan enhet"),
    "months in words": ("uppsägning: «3 månader\n", "invalid-integer", "”uppsägning: 3”"),
    "clause as a number of months": ("uppsägning: «Den som vill kan gå.\n", "invalid-integer", "”text: …”"),
    "list of months": ("uppsägning: «[3]\n", "wrong-type", "ska vara ett heltal eller nycklar och värden"),
    "zero": ("uppsägning: {månader: «0}\n", "invalid-integer", "från 1 till 999"),
    "day that does not exist": ("undertecknande: {datum: «2016-02-31}\n", "invalid-date", "finns inte"),
    "no date": ("undertecknande: {datum: «i våras}\n", "invalid-date", "ÅÅÅÅ-MM-DD"),
    "id with a blank": ("övergripande_mål: [{mål: x, id: «a b}]\n", "invalid-id", "”a-b”"),
    "empty id": ('övergripande_mål: [{mål: x, id: «""}]\n', "invalid-id", "ett enda ord"),
    "invariant: reference to nothing": (
        "samverkansområden:\n  - {rubrik: x, mål: «finns-inte}\n",
        "unknown-id",
        "finns-inte",
    ),
    "invariant: heading in a text": ("förord: |\n  «# Rubrik\n", "heading-in-text", "avsnitt"),
}

#: Whole files.
WHOLE = {
    "empty": ("«", "empty-document", "Filen är tom"),
    "only a comment": ("«# inget\n", "empty-document", "Filen är tom"),
    "only null": ("«~\n", "empty-document", "Filen är tom"),
    "list": ("«- a\n- b\n", "not-a-mapping", "innehåller en lista"),
    "text": ("«period 2016\n", "not-a-mapping", "innehåller en text"),
    "no period": (f"«{PARTIES}", "missing-key", "Nyckeln ”period” saknas på översta nivån."),
    "misspelt period": (f"{PARTIES}«perod: 2016\n", "unknown-key", "Menade du ”period”?"),
    "misspelt parties": ("«partner: []\nperiod: 2016\n", "unknown-key", "Menade du ”parter”?"),
    "no parties": ("«period: 2016\n", "missing-key", "Nyckeln ”parter” saknas"),
    "empty parties": ("«parter:\nperiod: 2016\n", "missing-value", "”parter” saknar värde"),
    "period in words": (f"{PARTIES}period: «snart\n", "invalid-period", "2023–2026"),
    "period that ends before it starts": (f"{PARTIES}period: «2018-2016\n", "invalid-period", "före sin start"),
    "party of no kind": (f"{GOOD}".replace("  - polis", "  - «namn"), "unknown-key", "Menade du ”övrig”?"),
    "party without a word of who": (f"parter:\n  - «{SIGN}\nperiod: 2016\n", "unclear-party", "säger inte vem den är"),
    "party of two kinds": (
        "parter:\n  - «{kommun: A, polis: B, undertecknare: C}\nperiod: 2016\n".replace(": C", ": [C]"),
        "unclear-party",
        "har både kommun och polis",
    ),
    "misspelt kind of party": (GOOD.replace("kommun:", "«komun:"), "unknown-key", "Menade du ”kommun”?"),
    "empty kommun": (GOOD.replace("kommun: Trelleborg", "«kommun:"), "missing-value", "”kommun” saknar värde"),
    "party that is a text": ("parter:\n  - «Trelleborg\nperiod: 2016\n", "wrong-type", "nycklar och värden"),
    "no one signs": (
        GOOD.replace("    undertecknare: [Lokalpolisområdeschef]\n", "").replace("polis", "«polis"),
        "missing-key",
        "”undertecknare: [Kommunstyrelsens ordförande]”",
    ),
    "neither yes nor no": (
        GOOD.replace("Trelleborg\n", "Trelleborg\n    officiellt_namn: «kanske\n", 1),
        "invalid-boolean",
        "Skriv ja eller nej.",
    ),
    "invariant: unknown kommun": (GOOD.replace("kommun: ", "kommun: «X"), "unknown-name", "Trelleborg"),
    "invariant: one party": (
        f"«parter:\n  - kommun: Svedala\n    {SIGN}\nperiod: 2016\n",
        "too-few-parties",
        "minst två",
    ),
    "duplicate key": (f"titel: x\n{GOOD}«titel: y\n", "duplicate-key", "på rad 1 och på rad 8"),
    "duplicate key in NFD": (f"förord: x\n{GOOD}«fo\u0308rord: y\n", "duplicate-key", "”förord” finns mer än en gång"),
    "anchor": (f"{GOOD}titel: «&x y\n", "anchor", "”&x”"),
    "alias": (f"{GOOD}titel: «*x\n", "alias", "Skriv ut värdet"),
    "merge key": (f"{GOOD}«<<: {{titel: x}}\n", "merge-key", "Skriv ut nycklarna"),
    "merge key with alias": (f"{GOOD}«<<: *x\n", "merge-key", "Skriv ut nycklarna"),
    "tag": (f"{GOOD}titel: «!!str x\n", "tag", "”!!str”"),
    "own tag": (f"{GOOD}titel: «!viktigt x\n", "tag", "”!viktigt”"),
    "two documents": (f"{GOOD}«---\n{GOOD}", "several-documents", "egen fil"),
    "key that is a list": (f"{GOOD}? «[a]\n: b\n", "key-not-text", "vanlig text"),
    "placeholder in braces": (f"{GOOD}titel: {{«{{namn}}}}\n", "key-not-text", "citattecken"),
    "empty key": (f'{GOOD}«"": b\n', "key-not-text", "vanlig text"),
    "too deep": (f"{GOOD}titel: {'[' * 39}«[{']' * 40}\n", "nesting", "djupare än 40 nivåer"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "fragment"), ADDED.values(), ids=ADDED)
def test_a_fault_is_one_finding_at_its_place(text: str, code: str, fragment: str) -> None:
    line, column = marks(GOOD + text)[0]
    assert places(GOOD + text) == [(code, line, column)]
    assert fragment in told(GOOD + text).replace("\n", " ")


@pytest.mark.parametrize(("text", "code", "fragment"), WHOLE.values(), ids=WHOLE)
def test_a_fault_of_a_whole_file_is_one_finding_at_its_place(text: str, code: str, fragment: str) -> None:
    line, column = (marks(text) or [(1, 1)])[0]
    assert places(text) == [(code, line, column)]
    assert fragment in told(text)


def test_all_faults_of_a_file_are_told_in_the_order_of_its_lines() -> None:
    text = """\
«titl: Överenskommelse
parter:
  - kommun: Trelleborg
    undertecknare: [{«namn: A}]
    «kontakt: []
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
  - övrig: «
    «undertecknare: {}
period: «någon gång
status: «beslutat
beslut:
  - organ: KS
    datum: «2016-13-01
  - «datum: «i fjol
övergripande_mål:
  - Färre brott
  - mål: «[a]
    riktning: «upp
titel: ett
«titel: två
förord: «&a text
"""
    text = text.replace("övrig: «", "«övrig:")
    assert [place[1:] for place in places(text)] == marks(text)


def test_a_fault_in_the_notation_does_not_hide_those_in_the_structure() -> None:
    assert [place[0] for place in places(f"{GOOD}titel: &x y\nstatus: z\nstatus: remiss\ntitl: x\n")] == [
        "anchor",
        "invalid-choice",
        "duplicate-key",
        "unknown-key",
    ]


def test_invariants_are_told_beside_faults_in_the_notation() -> None:
    text = GOOD.replace("Trelleborg", "Trelborg") + "titel: &x y\n"
    assert {place[0] for place in places(text)} == {"anchor", "unknown-name"}


def test_invariants_are_told_beside_faults_in_single_keys() -> None:
    text = GOOD.replace("kommun: ", "kommun: «X") + "«titl: x\nsyften: [a]\nundertecknande: {datum: «i går}\n"
    assert [place[1:] for place in places(text)] == marks(text)


def test_nothing_is_said_that_may_follow_from_another_fault() -> None:
    text = f"""{GOOD}uppsägning: {{månader: «tre}}
övergripande_mål:
  - mål: Färre brott
    «idd: färre-brott
samverkansområden:
  - rubrik: Unga
    mål: färre-brott
    åtgärder:
      - {{rubrik: «[a]}}
"""
    assert [place[1:] for place in places(text)] == marks(text)


def test_every_finding_has_its_path_in_the_data() -> None:
    (finding,) = findings(GOOD + "samverkansområden:\n  - rubrik: x\n    ansvarig: y\n")
    assert finding.path == ("samverkansområden", "områden", 0, "ansvarig")


def test_very_many_faults_are_cut() -> None:
    found = findings(GOOD + "".join(f"x{number}: 1\n" for number in range(500)))
    assert len(found) == 201
    assert found[-1].message == "Det finns fler fel än de 200 som visas."
