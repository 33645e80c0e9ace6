"""A review as a document: it says all that was found, where and why, and shows where the chain is broken."""

from functools import cache
from pathlib import Path

import pytest

from samverkansdoc import InputError, Review, Severity, loads, render, review, to_bytes
from samverkansdoc.api import to_document
from samverkansdoc.check.chain import Led
from samverkansdoc.document import Block, Cell, Dokument, Gap, Heading, Landscape, Paragraph, Table, plain
from samverkansdoc.source import parse
from tests.check.clean import CLEAN
from tests.check.rules import OWN, broken
from tests.compose.outline import block_lines
from tests.source.marked import GOOD

ROOT = Path(__file__).parents[2]
SOURCES = [*sorted((ROOT / "examples").glob("*.yaml")), *sorted((ROOT / "docs").glob("alla-nycklar*.yaml"))]
UNCHAINED = ("medborgarlofte", "uppfoljning", "tjansteskrivelse", "kvartal", "elektroniskt")
CHAIN = """samverkansområden:
  - rubrik: Trafik
    problembild: Bilarna kör för fort.
    effektmål: [Färre kör för fort]
    åtgärder: [{rubrik: Kontroller, text: Polisen mäter farten., ansvariga: Polisen}]
  - rubrik: Parken
    åtgärder: [Vandring]
uppföljning: {intervall: varje år}
"""
PROBLEMS = """lägesbild: {problem: [{problem: Bilarna kör fort, id: fort, orsaker: raksträckor}]}
övergripande_mål: {mål: [{mål: Lugnare trafik, id: fart, problem: fort}]}
"""


@cache
def reviewed(path: Path) -> Review:
    return review(path)


def of(text: str, **choices: object) -> Review:
    return review(parse((GOOD + text).encode(), "mapp/avtal.yaml", "yaml"), **choices)  # type: ignore[arg-type]


def said(document: Dokument) -> str:
    return " ".join("\n".join(block_lines(document.blocks)).split())


def inside(blocks: tuple[Block, ...]) -> list[Block]:
    return [one for block in blocks for one in (inside(block.blocks) if isinstance(block, Landscape) else [block])]


def tables(document: Dokument, caption: str) -> list[Table]:
    blocks = inside(document.blocks)
    return [one for one in blocks if isinstance(one, Table) and plain(one.caption).endswith(caption)]


def words(cell: Cell) -> str:
    return " ".join(plain(block.content) for block in cell.blocks if isinstance(block, Paragraph))


def headings(document: Dokument, level: int) -> list[str]:
    return [plain(one.content) for one in inside(document.blocks) if isinstance(one, Heading) and one.level == level]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_everything_that_was_found_is_told_with_its_place_and_rule(path: Path) -> None:
    found, text = reviewed(path).findings, said(to_document(reviewed(path)))
    for one in found:
        assert one.span
        assert f"Rad {one.span.line}" in text
        assert all(" ".join(words.split()) in text for words in (one.message, one.hint, one.why) if words)
        assert f"{one.rule}: {reviewed(path).rules[str(one.rule)].title}" in text


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_exception_is_told_with_its_reason(path: Path) -> None:
    text = said(to_document(reviewed(path)))
    for one in reviewed(path).exempt:
        assert one.reason in text
        assert one.rule.title in text


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_chain_is_a_row_a_way_with_its_gaps_to_be_seen_and_read(path: Path) -> None:
    made = to_document(reviewed(path))
    found = tables(made, "Från problem till uppföljning")
    if not reviewed(path).chain:
        assert found == []
        assert any(name in path.stem for name in UNCHAINED)
        return
    (table,) = found
    assert len(table.rows) == len(reviewed(path).chain)
    for row, cells in zip(reviewed(path).chain, table.rows, strict=True):
        assert tuple(led for led, cell in zip(Led, cells, strict=True) if isinstance(cell, Gap)) == row.gaps
        assert all((words(cell) == "saknas") is isinstance(cell, Gap) for cell in cells)
    assert any(isinstance(block, Landscape) for block in made.blocks)


def test_the_links_in_short_say_how_often_each_is_missing() -> None:
    (table,) = tables(to_document(of(CHAIN)), "Kedjan i korthet")
    assert [words(cell) for cell in table.rows[0]] == [
        *("saknas i 1 av 2", "saknas i 2 av 2", "saknas i 1 av 2"),
        *("i alla 2", "saknas i 1 av 2", "i alla 2"),
    ]
    assert [cell.is_gap for cell in table.rows[0]] == [True, True, True, False, True, False]
    assert "finns 2 sådana kedjor. Ingen av dem är hel." in said(to_document(of(CHAIN)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Från varje problem"),
        (CHAIN.partition("  - rubrik: Parken")[0] + "uppföljning: {intervall: varje år}\n", "och den är bruten."),
    ],
)
def test_what_is_said_of_the_chain_depends_on_it(text: str, words: str) -> None:
    assert (words in said(to_document(of(text)))) is bool(text)


def test_a_whole_chain_is_said_to_be_whole() -> None:
    whole = CHAIN.partition("  - rubrik: Parken")[0].replace("problembild: Bilarna kör för fort.", "mål: fart")
    whole = whole.replace("    effektmål: [Färre kör för fort]\n", "")
    text = said(to_document(of(f"{PROBLEMS}{whole}uppföljning: {{intervall: varje år}}\n")))
    assert "finns en sådan kedja, och den är hel." in text


def test_a_document_without_faults_is_said_to_have_none() -> None:
    text = said(to_document(review(parse(CLEAN.encode(), "avtal.yaml", "yaml"), only=["KON"])))
    assert "Granskningen hittar inget som är fel och inget att varna för." in text


def test_findings_stand_by_severity_and_then_by_section() -> None:
    made = to_document(of(CHAIN.replace("Polisen mäter", "Här är teh ord. Polisen mäter"), only=["EGEN"], own=OWN))
    assert headings(made, 1) == [
        *("Granskningen i korthet", "Fel", "Varningar"),
        *("Vad reglerna bygger på", "Vad som inte är prövat", "Kedjan från problem till uppföljning"),
    ]
    assert headings(made, 2) == ["Trafik", "Titel", "Andra regler"]
    assert headings(made, 3) == ["EGEN-2: En regel", "EGEN-1: En regel"]


def test_a_section_is_called_what_the_document_calls_it() -> None:
    text = CHAIN + "uppföljning: {rubrik: Så följer vi upp, intervall: varje år}\n"
    made = to_document(of(text.replace("uppföljning: {intervall: varje år}\n", "", 1), only=["BRÅ"]))
    assert {"Trafik", "Parken", "Så följer vi upp"} <= set(headings(made, 2))


def test_a_passage_is_quoted_where_the_message_does_not() -> None:
    long = f"Parterna {'går och ' * 16}går hem."
    made = said(to_document(of(f"förord: {long} Det är t ex bra.\n", only=["SPR"], without=["SPR-21"])))
    assert "Meningen har 34 ord. Parterna går och" not in made
    assert "”Parterna går och går och går" in made
    assert made.count("”t ex”") == 1


def test_what_a_follow_up_is_of_is_called_that() -> None:
    made = to_document(reviewed(ROOT / "examples" / "trelleborg-uppfoljning-2019.yaml"))
    assert "Det som följs upp" in headings(made, 2)
    assert "Av" not in headings(made, 2)


def test_it_says_when_not_all_was_asked_or_is_shown() -> None:
    whole, part = (said(to_document(of("", **choice))) for choice in ({}, {"only": ["BRÅ"], "level": Severity.WARNING}))
    assert "omfattar" not in whole
    assert "Den här granskningen omfattar 14 av" in part
    assert "Den visar fel och varningar men inga upplysningar." in part
    assert "inga varningar och inga upplysningar" in said(to_document(of("", level="fel")))


def test_what_is_wrong_with_an_exception_or_a_rule_is_told_among_the_faults() -> None:
    whole = of("granskning: {utan: {LAG-99: Så är det.}}\n", own=(*OWN, broken))
    made = said(to_document(whole))
    assert {one.code for one in whole.findings if not one.rule} == {"unknown-rule", "rule-broken"}
    assert all(one.message in made for one in whole.findings)
    assert "Det som är fel bör rättas" in made
    assert "Menade du LAG-19?" in made


def test_rules_younger_than_the_document_are_told_of_once_at_any_level() -> None:
    made = said(to_document(of("", level="fel")))
    assert made.count("prövas inte: dokumentet gäller från") == 1


def test_the_name_of_the_file_is_told_but_not_where_it_lies() -> None:
    head = to_document(of("")).head
    assert [(one.label, plain(one.content)) for one in head.fields] == [("Källfil", "avtal.yaml")]


def test_a_document_made_in_python_is_reviewed_by_its_places_in_the_data() -> None:
    made = to_document(review(loads(GOOD + CHAIN)))
    assert made.head.fields == ()
    assert "Rad " not in said(made)
    assert "samverkansområden: områden nr 2" in said(made)


def test_a_source_is_a_link_where_its_address_is_known() -> None:
    page = to_bytes(of(CHAIN, only=["BRÅ"]), "html").decode()
    assert 'href="https://bra.se' in page
    assert ", https://" not in page


def test_no_personal_number_is_told() -> None:
    number = "19121212-1212"
    problems = PROBLEMS.replace("Bilarna kör fort", f"{number} kör fort").replace("raksträckor", number)
    text = f"{problems}{CHAIN.replace('Trafik', number)}granskning: {{utan: {{BRÅ-01: Skälet är {number}.}}}}\n"
    page = to_bytes(of(text), "html").decode()
    assert "••••••••-••••" in page
    assert "1212" not in page


def test_it_carries_nothing_and_is_the_same_every_time(tmp_path: Path) -> None:
    paths = render(of(CHAIN), tmp_path)
    assert [path.name for path in paths] == ["granskning.pdf", "granskning.docx", "granskning.html"]
    assert to_document(of(CHAIN)).attachments == ()
    before = [path.read_bytes() for path in paths]
    assert [path.read_bytes() for path in render(of(CHAIN), tmp_path)] == before


def test_what_a_document_refers_to_must_be_read() -> None:
    report = loads(
        "dokument: uppföljning\nav: avtal.yaml\nrapportperiod: 2017\nsammanfattning: Det går bra.\nutfall: []\n"
    )
    with pytest.raises(InputError, match="inte läst"):
        to_document(review(report))


def test_of_many_texts_in_a_cell_the_first_are_shown_and_the_others_counted() -> None:
    problem = "lägesbild: {problem: [{problem: P, orsaker: [ett, två, tre, fyra]}, {problem: Q, orsaker: [a, b, c]}]}\n"
    (table,) = tables(to_document(of(problem)), "Från problem till uppföljning")
    assert [words(row[1]) for row in table.rows] == ["ett två och 2 till", "a b c"]
