"""What the pages say in tables is so."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
import yaml

import samverkansdoc
from samverkansdoc import diff, loads, review
from samverkansdoc.compose import comparisons, compose, reviews, values
from samverkansdoc.compose.filters import FILTERS
from samverkansdoc.compose.kinds import kind_of
from samverkansdoc.document import Heading, plain
from samverkansdoc.model import Områdesord, Tjänsteskrivelse, Åtgärdsord
from samverkansdoc.svenska.periods import Period, in_text
from samverkansdoc.svenska.typography import typeset
from tests.checkers.language import misspelt
from tests.docs.pages import ROOT, Page
from tests.docs.running import MINIMAL
from tests.model.agreements import agreement
from tests.model.promises import promise
from tests.model.reports import report

PACKAGE = Path(samverkansdoc.__file__).parent
GUIDE = Page.read(ROOT / "docs" / "anvandarguide.md")
SIGNING = Page.read(ROOT / "docs" / "undertecknande.md")
WORDS = Page.read(ROOT / "docs" / "mallsprak.md")
ARCHITECTURE = Page.read(ROOT / "docs" / "architecture.md")
TEMPLATES = ROOT / "templates"
SHARED = (TEMPLATES / "gemensamt.md.j2").read_text(encoding="utf-8")
WORD_LIST = yaml.safe_load((TEMPLATES / "ord.yaml").read_text(encoding="utf-8"))


def names(page: Page, *headings: str) -> set[str]:
    return {name for heading in headings for row in page.table(heading) for name in re.findall(r"`(.+?)`", row[0])}


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


# ---------------------------------------------------------------- The guide


def test_periods_are_written_as_the_guide_says() -> None:
    rows = GUIDE.table("Period")
    assert len(rows) >= 6
    assert [spaced(in_text(Period.parse(given.strip("`")))) for given, _ in rows] == [said for _, said in rows]


def test_typography_is_as_the_guide_says() -> None:
    rows = GUIDE.table("Det här rättar programmet åt dig")
    assert len(rows) >= 8
    for given, said in rows:
        assert ", ".join(spaced(typeset(text)) for text in re.findall(r"`(.+?)`", given)) == said


def test_sections_have_the_headings_that_the_guide_says() -> None:
    for key, heading, *_ in GUIDE.table("Vad som hör hemma var"):
        name = key.strip("`")
        blocks = compose(agreement(**({} if name == "period" else {name: "Text"}))).blocks
        assert heading in [plain(block.content) for block in blocks if isinstance(block, Heading)]


def test_every_variation_is_told_of() -> None:
    """Each way in which agreements vary has a line, and a whole file that shows it."""
    files = {path.name for path in (ROOT / "tests" / "variation").glob("*.yaml")}
    links = [link for *_, link in GUIDE.table("När det är på ett annat sätt hos er")]
    assert sorted(links) == sorted(f"[{name}](../tests/variation/{name})" for name in files)


def test_words_of_choice_are_those_of_the_guide() -> None:
    rows = {key.strip("`"): told.split(", ") for key, told in GUIDE.table("Ordval")}
    assert rows == {"område": [*map(str, Områdesord)], "åtgärd": [*map(str, Åtgärdsord)]}


def test_statuses_are_marked_as_the_guide_says() -> None:
    for status, mark in GUIDE.table("Status"):
        document = compose(loads(f"{MINIMAL}status: {status.strip('`')}\n"))
        assert (document.head.mark or "ingen") == mark


# ---------------------------------------------------------------- What verify answers


def test_answers_are_worded_as_the_page_says() -> None:
    """The page may leave out what differs from file to file; the rest stands in the code."""
    rooms = [*(PACKAGE / "verification").glob("*.py"), PACKAGE / "origin" / "reading.py"]
    said = "\n".join(text for path in rooms for text in _texts(path))
    answers = names(SIGNING, "Vad svaren betyder", "Hel är en sak, att lita på en annan")
    assert len(answers) > 15
    assert {answer for answer in answers if not all(part.strip() in said for part in answer.split("…"))} == set()


def _texts(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


# ---------------------------------------------------------------- The template language


def directives() -> set[str]:
    """All words of the template language but the keys of the source files."""
    plan = loads(f"{MINIMAL}dokument: handlingsplan\növerenskommelse: Samverkansöverenskommelse\n")
    documents = [loads(MINIMAL), plan, promise(), report(), Tjänsteskrivelse(av="avtal.yaml")]
    linked = {"löfte.yaml": promise(), "avtal.yaml": loads(MINIMAL)}
    words = {word for one in documents for word in values(one, kind_of(one, {}, linked))}
    words |= set(comparisons.names(diff(loads(MINIMAL), loads(MINIMAL))))
    words |= set(reviews.names(review(loads(MINIMAL)), kind_of(loads(MINIMAL), {}, {})))
    return words - {key for one in documents for key in attrs.fields_dict(type(one))}


def test_every_word_of_the_template_language_is_explained() -> None:
    assert names(WORDS, "Värden", "Ord som ritar", "Ord som hämtar") == directives()
    assert names(WORDS, "Ord efter lodstreck") == set(FILTERS)


def test_every_word_at_the_signatures_is_explained() -> None:
    _, _, below = SHARED.partition("{{ underskrifter({")
    words = re.findall(r'^ *"(\w+)":', below.partition("\n})")[0], flags=re.MULTILINE)
    assert names(WORDS, "Ändra ord vid underskrifterna") == set(words)


def test_every_word_with_gaps_is_explained_with_its_gaps() -> None:
    told = {row[0].strip("`"): set(re.findall(r"{\w+}", row[2])) for row in WORDS.table("Ändra ord utanför texten")}
    assert told == {word: gaps for word, text in WORD_LIST["ord"].items() if (gaps := set(re.findall(r"{\w+}", text)))}


def test_every_group_of_words_is_explained_with_its_gaps() -> None:
    rows = {name: meaning for names, meaning in WORDS.table("Grupper av ord") for name in re.findall(r"`(\w+)`", names)}
    assert rows.keys() == WORD_LIST.keys()
    for name, meaning in rows.items():
        gaps = set(re.findall(r"{\w+}", " ".join(WORD_LIST[name].values())))
        assert name == "ord" or gaps <= set(re.findall(r"{\w+}", meaning)), name


def test_every_template_is_told_of() -> None:
    assert names(WORDS, "Mallspråk") == {path.name for path in TEMPLATES.glob("[!.]*")}


def test_what_a_template_must_set_is_explained() -> None:
    code = (PACKAGE / "compose" / "__init__.py").read_text(encoding="utf-8")
    assert names(WORDS, "Mallen ska ange") == set(re.findall(r'variable\("(\w+)"', code))


# ---------------------------------------------------------------- The rooms


def imports(room: str, package: Path = PACKAGE) -> set[str]:
    """The rooms that a room imports, other than itself."""
    files = [package / f"{room}.py"] if (package / f"{room}.py").exists() else (package / room).rglob("*.py")
    return {other for path in files for other in _rooms(path)} - {room}


def _rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("samverkansdoc."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.ImportFrom) and node.module == "samverkansdoc":
            yield from (alias.name for alias in node.names if (PACKAGE / alias.name).exists())


def test_rooms_import_what_the_architecture_allows() -> None:
    rows = ARCHITECTURE.table("Rooms")
    rooms = {room.strip("`"): allowed for room, _, allowed in rows}
    assert set(rooms) == {path.stem for path in PACKAGE.iterdir() if not path.name.startswith(("_", "py."))} - {
        "templates"
    }
    for room, allowed in rooms.items():
        if allowed != "everything":
            assert imports(room) == set(re.findall(r"`(\w+)`", allowed)), room


def test_an_import_that_is_not_allowed_is_found(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "x.py").write_text("def f():\n    from samverkansdoc.files import write_all\n")
    assert imports("model", tmp_path) == {"files"}


# ---------------------------------------------------------------- The language

#: Words that a Swedish page needs and the dictionary does not have: names, file names and computer words.
KNOWN = {"Brå", "Code", "Exempelsson", "JSON-schema", "Jinja", "Jinjas", "KS", "Markdown", "README", "UA", "Visual"}
KNOWN |= {"Word", "Worddokument", "Worddokumentet", "YAML", "YAML-filen", "samverkansdoc"}
KNOWN |= {"B-LT", "B-LTA", "PAdES", "PEM", "PEM-fil", "Wordfil", "Wordfiler"}
SWEDISH = ["docs/anvandarguide.md", "docs/mallsprak.md", "docs/undertecknande.md"]


def prose(page: Page) -> str:
    """What the page says in its own words."""
    bare = re.sub(r"<!--.*?-->", " ", page.prose())
    return re.sub(r"`[^`]*`|\]\([^)]*\)|[\w-]+\.yaml", " ", bare)


@pytest.mark.needs("hunspell", "hunspell-sv")
@pytest.mark.parametrize("name", SWEDISH)
def test_swedish_pages_are_spelt_right(name: str) -> None:
    assert misspelt(prose(Page.read(ROOT / name))) - KNOWN == set()


@pytest.mark.needs("hunspell", "hunspell-sv")
def test_a_misspelt_page_is_found() -> None:
    assert misspelt(prose(Page("x.md", "Polissen `kodd` och [kommunen](adresss.md). <!-- felstavatt -->"))) == {
        "Polissen"
    }
