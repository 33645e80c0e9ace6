"""The command line as a whole: help, version, schema, and what is said to those who use it wrongly."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

import samverkansdoc as package
from tests.cli.commands import MINIMAL, samverkansdoc

ENGLISH = re.compile(
    r"\b(usage|commands?|arguments|options?|parameters?|default|required|error|show|help|display|invalid|missing"
    r"|unknown|did you mean|choices|file|output|the|must)\b",
    re.IGNORECASE,
)
#: Names of flags, which are the same in every language.
NAMES = re.compile(r"--?[\w-]+")


@pytest.mark.parametrize("command", [[], ["--help"], ["-h"], ["--hjälp"], ["render", "--help"], ["schema", "--help"]])
def test_help_is_in_swedish(command: list[str], tmp_path: Path) -> None:
    ran = samverkansdoc(*command, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "Användning: samverkansdoc" in ran.out
    assert ENGLISH.findall(NAMES.sub("", ran.out)) == []


def test_a_word_of_english_would_be_found() -> None:
    assert ENGLISH.findall("Usage: x --help [required]") == ["Usage", "help", "required"]


def test_the_help_names_every_command(tmp_path: Path) -> None:
    out = samverkansdoc("--help", cwd=tmp_path).out
    assert re.findall(r"│ (\w+) ", out)[:11] == [
        "calendar",
        "check",
        "copies",
        "diff",
        "extract",
        "new",
        "render",
        "renew",
        "schema",
        "sign",
        "verify",
    ]


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    ran = samverkansdoc("--version", cwd=tmp_path)
    assert (ran.code, ran.out.strip()) == (0, package.__version__)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["render"], "Ange minst en källfil"),
        (["rendera", "a.yaml"], "Kommandot ”rendera” finns inte. Menade du render?"),
        (["render", "a.yaml", "--formatt", "pdf"], "Flaggan --formatt finns inte. Menade du --format?"),
        (["render", "a.yaml", "--format", "odt"], "Formatet ”odt” finns inte. De som finns är pdf, docx, html."),
        (["render", "a.yaml", "--format", "pdf,odt,rtf"], "Formatet ”odt, rtf” finns inte."),
        (["render", "a.yaml", "--format", ","], "De som finns är pdf, docx, html."),
        (["render", "a.yaml", "--format"], "saknar ett värde"),
        (["render", "a.yaml", "-o"], "saknar ett värde"),
        (["render", "a.yaml", "-o", "x", "-o", "y"], "får bara anges en gång"),
        (["schema", "a", "b"], "för många argument"),
        (["--okänd"], "--okänd"),
    ],
)
def test_wrong_usage_is_told_in_swedish_and_nothing_is_made(tmp_path: Path, command: list[str], words: str) -> None:
    ran = samverkansdoc(*command, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert ENGLISH.findall(NAMES.sub("", ran.err)) == []
    assert list(tmp_path.iterdir()) == []


def test_the_schema_is_printed_as_json_that_knows_the_example(tmp_path: Path) -> None:
    ran = samverkansdoc("schema", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    schema = json.loads(ran.out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(yaml.safe_load(MINIMAL), schema)
    assert schema == package.schema()


def test_the_schema_is_written_to_a_file(tmp_path: Path) -> None:
    ran = samverkansdoc("schema", "-o", "under/schema.json", cwd=tmp_path)
    assert (ran.code, ran.out.strip()) == (0, "under/schema.json")
    assert json.loads((tmp_path / "under" / "schema.json").read_text(encoding="utf-8")) == package.schema()


def test_a_schema_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    ran = samverkansdoc("schema", "-o", tmp_path, cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "kunde inte skrivas" in ran.err
    assert "Errno" not in ran.err
