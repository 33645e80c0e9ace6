"""References in Word files: fields and bookmarks, and what LibreOffice makes of them."""

import re
import zipfile
from pathlib import Path

import attrs
import pytest

from samverkansdoc.document import (
    Contents,
    ContentsEntry,
    Footnote,
    Form,
    KeepTogether,
    Landscape,
    Link,
    Reference,
    Strong,
    Target,
    Text,
    plain,
)
from samverkansdoc.render.word import render_word
from tests.checkers import poppler, word
from tests.checkers.word_package import W, WordFile, Xml, text_of, val
from tests.render.sample_plan import REFERENCES
from tests.render.sample_tree import SIGNATURES, heading
from tests.render.sample_word_plan import DOCUMENTS, TARGET, body, document, words


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("plan")
    for name, made in DOCUMENTS.items():
        (folder / f"{name}.docx").write_bytes(render_word(made))
    return {name: folder / f"{name}.docx" for name in DOCUMENTS}


def field_codes(root: Xml) -> list[str]:
    return [(code.text or "").strip() for code in root.iter(W + "instrText")]


def lines(root: Xml) -> list[str]:
    return [text_of(paragraph) for paragraph in root.iter(W + "p")]


def test_references_are_fields_with_the_words_that_stand_there(files: dict[str, Path]) -> None:
    file = WordFile(files["planned"])
    codes = field_codes(file.body)
    assert [code.partition(" \\")[0] for code in codes] == [
        "REF moten",
        "REF mal_brott",
        "REF tabell_plan",
        "REF atagande_7",
        "REF bilaga_1",
        "REF arbete_som_pagar",
    ]
    # Only the number of a heading that Word counts is the number of a paragraph.
    assert [r"\w" in code for code in codes] == [True, *[False] * 5]
    assert all(r"\h" in code for code in codes)
    line = next(item for item in lines(file.body) if item.startswith("Se "))
    assert line == plain(REFERENCES.content)


def test_a_place_without_a_number_is_a_link_and_no_place_only_words() -> None:
    drawn = body(
        heading(1, None, "Förord"),
        heading(1, "1", "Ett"),
        words(Reference("avsnittet ”Förord”", "", "förord")),
        words(Reference("avsnitt", "2", "ett")),
        words(Reference("avsnitt", "9", "borta")),
        words(Link((Text("Se "), Reference("avsnitt", "1", "ett")), "https://bra.se/")),
    )
    links = [(link.get(W + "anchor"), text_of(link)) for link in drawn.iter(W + "hyperlink")]
    assert links == [("forord", "avsnittet ”Förord”"), ("ett", "avsnitt\u00a02"), (None, "Se avsnitt\u00a01")]
    assert lines(drawn)[-4:] == ["avsnittet ”Förord”", "avsnitt\u00a02", "avsnitt\u00a09", "Se avsnitt\u00a01"]
    assert field_codes(drawn) == []


def test_a_reference_looks_like_the_text_around_it() -> None:
    reference = Reference("mål", "1234", "mål")
    drawn = body(TARGET, words(Strong((reference,))), words(reference))
    styles = [{val(item) for item in line.iter(W + "rStyle")} for line in list(drawn.iter(W + "p"))[-2:]]
    assert styles == [{"Strong"}, set()]
    runs = [list(line.iter(W + "r")) for line in list(drawn.iter(W + "p"))[-2:]]
    assert [sum(run_.find(f"{W}rPr/{W}rStyle") is not None for run_ in line) for line in runs] == [len(runs[0]), 0]


def test_contents_and_references_lead_to_the_same_bookmark() -> None:
    entries = (ContentsEntry(1, "1", "Ett", "ett"), ContentsEntry(1, "B1", "Två", "två"))
    drawn = body(
        Contents(title="Innehåll", entries=entries),
        heading(1, "1", "Ett"),
        heading(1, "B1", "Två"),
        words(Reference("avsnitt", "1", "ett"), Text(" och "), Reference("avsnitt", "B1", "två")),
    )
    links = [link.get(W + "anchor") for link in drawn.iter(W + "hyperlink")]
    marks = [mark.get(W + "name") for mark in drawn.iter(W + "bookmarkStart")]
    targets = [code.split()[1] for code in field_codes(drawn) if code.startswith("REF")]
    assert links == marks == targets == ["ett", "tva"]


def test_bookmarks_of_text_and_notes_have_names_and_numbers_of_their_own(tmp_path: Path) -> None:
    targets = [Target((Text(str(number_)),), f"mål {'x' * 50} {number_}") for number_ in range(3)]
    note = Footnote(1, ((targets[2], Text(" "), Reference("mål", "0", targets[0].anchor)),))
    inside = Target((Strong((targets[1],)), Text("b")), "utanför")
    (tmp_path / "made.docx").write_bytes(
        render_word(document(heading(1, "1", "Ett"), words(targets[0], note, inside, Reference("", "1b", "utanför"))))
    )
    file = WordFile(tmp_path / "made.docx")
    marks = [mark for story in file.stories() for mark in story.iter(W + "bookmarkStart")]
    for name in ("id", "name"):
        assert len({mark.get(W + name) for mark in marks}) == len(marks) == 5
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,39}", mark.get(W + "name", "")) for mark in marks)
    assert word.accessibility(tmp_path / "made.docx") == []


def test_references_on_a_page_of_promises_know_the_order_in_which_it_is_drawn(tmp_path: Path) -> None:
    """Signatures stand last there, and so does the number of a heading above them."""
    signing = KeepTogether((heading(1, "1", "Sist"), SIGNATURES))
    line = words(Reference("avsnitt", "1", "sist"), Text(" "), Reference("avsnitt", "2", "ett"))
    made = attrs.evolve(document(signing, heading(1, "2", "Ett"), line, Landscape((TARGET,))), form=Form.ONE_PAGE)
    (tmp_path / "made.docx").write_bytes(render_word(made))
    assert word.accessibility(tmp_path / "made.docx") + word.sdk(tmp_path / "made.docx") == []
    assert field_codes(WordFile(tmp_path / "made.docx").body)


@pytest.mark.needs("soffice", "pdftotext")
@pytest.mark.parametrize("name", ["planned", "notes", "ends_at_target"])
def test_libreoffice_itself_finds_what_the_references_say(name: str, files: dict[str, Path], tmp_path: Path) -> None:
    """The words of all references are taken away: what they say in the PDF is what LibreOffice makes of them."""
    emptied = tmp_path / "emptied.docx"
    _without_results(files[name], emptied)
    expected, found = (
        " ".join(poppler.text(word.to_pdf(path, tmp_path / path.stem)).split()) for path in (files[name], emptied)
    )
    assert found == expected
    said = {"planned": "Se avsnitt 1.1, mål 2,", "notes": "Se avsnitt 2.1 och mål 7", "ends_at_target": "Se mål 1234."}
    assert said[name] in found


def _without_results(old: Path, new: Path) -> None:
    shown = re.compile(rb'(REF (?:(?!<w:p>).)*?"separate"/></w:r><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t[^>]*>)[^<]*')
    with zipfile.ZipFile(old) as parts, zipfile.ZipFile(new, "w") as emptied:
        taken = 0
        for name in parts.namelist():
            data, count = shown.subn(rb"\1-", parts.read(name))
            taken += count
            emptied.writestr(name, data)
    assert taken > 1
