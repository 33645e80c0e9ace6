"""The recipe: with what a file was made, and that it is enough to make it again."""

import hashlib
import json
from importlib.metadata import version
from pathlib import Path

import pytest
from attrs import asdict, evolve

import samverkansdoc
from samverkansdoc import Theme, extract, make_copies, to_bytes, verify
from samverkansdoc.origin import Recipe
from samverkansdoc.render.theme import DEFAULT
from tests.signing.originals import ELECTRONIC, PAPER, WITH_FILE, a_pdf, made, source

TEMPLATES = Path(samverkansdoc.__file__).parent.parent / "templates"
OTHER = evolve(DEFAULT, accent="7a1f3d", margin_left=30)


def recipe(text: str, name: str, folder: Path) -> Recipe:
    (folder / name).write_bytes(made(text)[name])
    return extract(folder / name).recipe


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("text", "name", "form", "copy"),
    [
        (PAPER, "avtal-exemplar-1.pdf", "pdf", 1),
        (PAPER, "avtal-exemplar-2.docx", "docx", 2),
        (ELECTRONIC, "avtal-original.pdf", "pdf", None),
    ],
)
def test_it_says_what_the_file_was_made_from_and_with(
    text: str, name: str, form: str, copy: int | None, tmp_path: Path
) -> None:
    found = recipe(text, name, tmp_path)
    assert (found.version, found.format, found.exemplar) == (samverkansdoc.__version__, form, copy)
    assert (found.källa, found.källa_sha256) == ("avtal.yaml", sha256(text.encode()))
    assert found.mallar == {file: sha256((TEMPLATES / file).read_bytes()) for file in found.mallar}
    assert set(found.mallar) == {"samverkansoverenskommelse.md.j2", "gemensamt.md.j2", "ord.yaml"}
    assert found.tema == json.loads(json.dumps(asdict(DEFAULT)))
    assert found.verktyg
    assert found.verktyg == {tool: version(tool) for tool in found.verktyg}
    assert len(found.kontrollkod.split("-")) == 5


def test_it_says_which_files_are_appendices(tmp_path: Path) -> None:
    files = ((PAPER, "avtal-exemplar-1.pdf"), (PAPER, "avtal-exemplar-1.docx"), (ELECTRONIC, "avtal-original.pdf"))
    for text, name in files:
        (one,) = recipe(text + WITH_FILE, name, tmp_path).bilagor
        assert (one.path, one.pages, one.size, one.sha256) == ("karta.pdf", 3, len(a_pdf(3)), sha256(a_pdf(3)))


def test_another_look_is_another_digest_of_the_look_and_nothing_else(tmp_path: Path) -> None:
    path, found = source(tmp_path), []
    for theme in (DEFAULT, OTHER):
        (tmp_path / "a.pdf").write_bytes(to_bytes(path, "pdf", theme))
        found.append(asdict(extract(tmp_path / "a.pdf").recipe))
    assert {key for key in found[0] if found[0][key] != found[1][key]} == {"tema", "tema_sha256"}


@pytest.mark.parametrize("text", [PAPER, ELECTRONIC, PAPER + WITH_FILE, ELECTRONIC + WITH_FILE])
@pytest.mark.parametrize("theme", [DEFAULT, OTHER])
def test_it_is_enough_to_make_every_file_again_to_the_byte(text: str, theme: Theme, tmp_path: Path) -> None:
    written = make_copies(source(tmp_path, text), tmp_path / "ut", theme=theme)
    # Neither the source nor its appendices are needed.
    (tmp_path / "avtal.yaml").unlink()
    (tmp_path / "karta.pdf").unlink()
    for path in written:
        if path.suffix in (".pdf", ".docx") and path.name != "utskrift.pdf":
            (report,) = verify(path).files
            answers = {answer.code: answer for answer in report.answers}
            assert (answers["original"].verdict, answers["manifest"].verdict) == ("ok", "ok")
            assert "exakt samma fil" in answers["original"].message


def test_a_recipe_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    found = recipe(PAPER, "avtal-exemplar-1.pdf", tmp_path)
    assert Recipe.from_json(found.to_json()) == found


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"{}", b"\xff", b'{"version": {}}', b"[" * 100_000])
def test_what_is_no_recipe_is_told(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Recipe.from_json(data)
