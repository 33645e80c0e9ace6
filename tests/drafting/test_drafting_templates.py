"""The templates of the drafts: a broken one is told with its file and line, and a value cannot break a draft."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest

from samverkansdoc import InputError, new
from samverkansdoc.compose.templates import folder
from samverkansdoc.drafting import filling

NAME = "samverkansoverenskommelse.yaml.j2"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the templates that is used instead of them; yields that of the drafts."""
    copied = Path(shutil.copytree(folder(), tmp_path / "mallar"))
    monkeypatch.setattr(filling, "folder", lambda: copied)
    yield copied / "utkast"
    filling._environment.cache_clear()


def broken(home: Path, text: str, name: str = NAME) -> tuple[str, int, str]:
    (home / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        new("Borås", "2027")
    (fault,) = error.value.diagnostics
    assert fault.code == "template"
    assert fault.span
    return Path(fault.span.file).name, fault.span.line, fault.message


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n{{ parter", 2, "Mallen kan inte användas"),
        ("a\n\n{{ finns_inte }}", 3, "finns_inte"),
        ("{{ slut.månad }}", 1, "månad"),
        ("a\n{{ parter | okänt }}", 2, "okänt"),
        ("a\n{{ grund }}", 2, "saknas"),
        ("a\n{{ period.__class__ }}", 2, "__class__"),
        ('a\n{% include "finns-inte.j2" %}', 2, "finns-inte.j2"),
    ],
)
def test_a_broken_template_is_told_with_its_line(text: str, line: int, words: str, home: Path) -> None:
    file, found, message = broken(home, text)
    assert (file, found) == (NAME, line)
    assert words in message


def test_the_fault_of_a_shared_part_is_told_where_it_stands(home: Path) -> None:
    text = (home / "gemensamt.yaml.j2").read_text(encoding="utf-8").replace("{{ rubrik }}", "{{ rubriken }}")
    line = text[: text.index("rubriken }}")].count("\n") + 1
    assert broken(home, text, "gemensamt.yaml.j2")[:2] == ("gemensamt.yaml.j2", line)


def test_a_missing_template_is_told(home: Path) -> None:
    (home / NAME).unlink()
    with pytest.raises(InputError, match=NAME):
        new("Borås", "2027")


def test_words_can_be_changed_there(home: Path) -> None:
    path = home / NAME
    path.write_text(path.read_text(encoding="utf-8").replace("titel: Sam", "titel: Vår sam"), encoding="utf-8")
    assert "titel: Vår samverkansöverenskommelse\n" in new("Borås", "2027")


HARD = ["a: b", "- x", "# y", '"', "'", "[x]", "{x", "ja\nnej: 1", "&a", "*a", "!t", "null", "|"]


@pytest.mark.parametrize("value", HARD)
def test_a_value_is_one_scalar_and_a_comment_one_line(value: str, home: Path) -> None:
    import yaml

    template = 'a: {{ v }}\nb:\n  - {{ v }}\n# {{ v | löpande }}\nc: "[Ange {{ v | löpande }}]"\n'
    (home / NAME).write_text(template, encoding="utf-8")
    text = filling.filled(NAME, {"v": value})
    read = yaml.safe_load(text)
    assert str(read["a"]) == str(read["b"][0]) == value
    assert read["c"].startswith("[Ange ")
    assert len(text.splitlines()) == 5


def test_the_drafts_run_in_the_sandbox() -> None:
    environment = filling._environment(folder() / filling.FOLDER)
    assert isinstance(environment, jinja2.sandbox.ImmutableSandboxedEnvironment)
    assert sorted(file.name for file in (folder() / filling.FOLDER).iterdir()) == [
        "gemensamt.yaml.j2",
        "handlingsplan.yaml.j2",
        "medborgarlofte.yaml.j2",
        NAME,
        "tjansteskrivelse.yaml.j2",
    ]
