"""Characters that no document can hold, wherever they come from; and the many that may look strange but are text."""

import unicodedata

import pytest

from samverkansdoc.source import loads
from samverkansdoc.source.loading import Format
from tests.source.marked import GOOD, findings, places


def test_every_forbidden_character_is_told_at_its_place() -> None:
    text = f"{GOOD}titel: a\x00b\x07c\nförord: \x85\ufffe\x9f\n"
    assert places(text) == [
        ("forbidden-character", 7, 9),
        ("forbidden-character", 7, 11),
        ("forbidden-character", 8, 9),
        ("forbidden-character", 8, 10),
        ("forbidden-character", 8, 11),
    ]
    assert [found.message.split()[1] for found in findings(text)] == ["U+0000", "U+0007", "U+0085", "U+FFFE", "U+009F"]


@pytest.mark.parametrize(
    "char", ["\x00", "\x0b", "\x0c", "\x1b", "\x7f", "\x9f", "\ufdd0", "\uffff", "\U0001ffff", "\ud800"]
)
def test_a_forbidden_character_is_one_finding_whatever_stands_around_it(char: str) -> None:
    for text in (
        f"{GOOD}titel: a{char}",
        f"{GOOD}ti{char}tel: a\n",
        f"{GOOD}status: {char}\n",
        f"{GOOD}förord: |\n  {char}\n",
    ):
        assert [place[0] for place in places(text)] in (["forbidden-character"], ["not-utf8"])


@pytest.mark.parametrize(
    ("escape", "name"),
    [
        ("\\x07", "0007"),
        ("\\0", "0000"),
        ("\\e", "001B"),
        ("\\u0085", "0085"),
        ("\\N", "0085"),
        ("\\U0001FFFE", "1FFFE"),
        ("\\uFDD0", "FDD0"),
    ],
)
def test_a_forbidden_character_behind_an_escape_is_told_at_the_escape(escape: str, name: str) -> None:
    text = f'{GOOD}titel: "å\\\\{escape}"\n'
    assert places(text) == [("forbidden-character", 7, 12)]
    assert f"U+{name} " in findings(text)[0].message


def test_a_backslash_that_is_itself_escaped_begins_no_escape() -> None:
    assert loads(f'{GOOD}titel: "\\\\x07"\n').titel == "\\x07"


@pytest.mark.parametrize("char", ["\u2028", "\u2029"])
def test_a_line_break_that_no_editor_shows_is_told(char: str) -> None:
    assert places(f"{GOOD}titel: a{char}b\n") == [("forbidden-character", 7, 9)]
    assert "osynlig radbrytning" in findings(f"{GOOD}titel: a{char}b\n")[0].message


@pytest.mark.parametrize("char", ["\t", "\u00a0", "\u00ad", "\u200b", "\u2011", "\ufffd", "🙂", "\U000e0001", "\ue000"])
def test_strange_but_lawful_characters_are_kept(char: str) -> None:
    assert loads(f"{GOOD}titel: a{char}b\n").titel == f"a{char}b"


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_keys_and_texts_are_in_nfc(form: Format) -> None:
    text = '{"parter": [], "period": "2016", "förord": "Å ö"}'
    composed, decomposed = (unicodedata.normalize(name, text) for name in ("NFC", "NFD"))
    (found,) = findings(decomposed, form)
    assert found.code == "too-few-parties"
    assert findings(composed, form)[0].message == found.message
    written = f"{GOOD}förord: Å\n"
    assert loads(unicodedata.normalize("NFD", written)) == loads(written)


def test_columns_are_those_of_the_file_even_where_it_is_decomposed() -> None:
    assert places(unicodedata.normalize("NFD", f"{GOOD}förord: {{text: å, å: b}}\n")) == [("unknown-key", 7, 21)]


def test_very_many_forbidden_characters_are_not_all_told() -> None:
    bells = "\x07" * 100_000
    assert len(findings(f"{GOOD}titel: {bells}\n")) == 100
