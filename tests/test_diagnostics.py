"""A finding as it is read: the place, the code, the message, the line with a caret below, and a way out."""

import unicodedata

import pytest

from samverkansdoc.diagnostics import Diagnostic, InputError, Severity, Span


def finding(line: str, column: int = 1, length: int = 1, number: int = 7) -> Diagnostic:
    span = Span(file="avtal.yaml", line=number, column=column, source_line=line, length=length)
    return Diagnostic(code="unknown-key", message="Nyckeln finns inte.", span=span)


def excerpt(line: str, column: int, length: int = 1) -> tuple[str, str]:
    """The line and its caret, without what stands before them."""
    _, source, caret = str(finding(line, column, length)).splitlines()
    assert source.startswith("  7 | ")
    assert caret.startswith("    | ")
    return source[6:], caret[6:]


def test_a_finding_in_a_file_is_told_with_its_line_and_a_way_out() -> None:
    span = Span(file="avtal.yaml", line=12, column=3, source_line="  forord: x", length=6)
    told = Diagnostic(code="unknown-key", message="Nyckeln finns inte.", hint="Menade du ”förord”?", span=span)
    assert str(told).splitlines() == [
        "avtal.yaml:12:3: fel[unknown-key]: Nyckeln finns inte.",
        "  12 |   forord: x",
        "     |   ^^^^^^",
        "  Tips: Menade du ”förord”?",
    ]


def test_a_finding_without_a_file_is_told_with_its_place_in_the_data() -> None:
    told = Diagnostic(
        code="a", message="M.", severity=Severity.WARNING, path=("parter", 0, "kommun"), excerpt="a longer text"
    )
    assert str(told) == "parter.0.kommun: varning[a]: M."
    assert str(Diagnostic(code="a", message="M.")) == "samverkansdoc: fel[a]: M."


def test_an_empty_line_is_not_shown() -> None:
    assert str(finding(" \t ")) == "avtal.yaml:7:1: fel[unknown-key]: Nyckeln finns inte."


@pytest.mark.parametrize(
    ("before", "meant", "columns", "carets"),
    [
        ("titel: ", "x", 7, 1),
        ("åäö: ", "é", 5, 1),
        ("\t\ta: ", "b\tc", 5, 3),
        ("a\u00a0b: ", "c", 5, 1),
        ("🙂: ", "🙂🙂", 4, 4),
        ("漢字: ", "ｘ", 6, 2),
        (unicodedata.normalize("NFD", "förord: "), unicodedata.normalize("NFD", "åäö"), 8, 3),
        ("a\u200bb: ", "c", 5, 1),
        ("✔\ufe0f ", "c", 2, 1),
    ],
    ids=["ascii", "swedish", "tabs", "no-break space", "emoji", "ideographs", "NFD", "zero width", "variation"],
)
def test_the_caret_stands_below_what_is_meant(before: str, meant: str, columns: int, carets: int) -> None:
    source, caret = excerpt(before + meant + " # slut", len(before) + 1, len(meant))
    assert caret == " " * columns + "^" * carets
    assert len(source) == len(before + meant + " # slut")
    assert "\t" not in source


def test_the_caret_may_stand_after_the_end_of_the_line() -> None:
    assert excerpt("titel:", 7) == ("titel:", "      ^")


def test_what_is_marked_ends_with_the_line() -> None:
    assert excerpt("titel: x", 8, 500) == ("titel: x", "       ^")


@pytest.mark.parametrize("column", [1, 60, 2_000, 4_000])
@pytest.mark.parametrize("char", ["x", "漢", "a\u0301"])
def test_a_very_long_line_is_cut_around_the_caret(char: str, column: int) -> None:
    line = char * 4_000
    line = line[: column - 1] + "ö" + line[column:]
    source, caret = excerpt(line, column)
    assert len(source) <= 110
    before = source[: source.index("ö")]
    assert len(caret) - 1 == sum({"漢": 2, "\u0301": 0}.get(one, 1) for one in before)
    assert caret.endswith(" ^" if before else "^")


def test_nothing_reaches_the_terminal_that_it_would_obey() -> None:
    assert "\x1b" not in str(finding("titel: \x1b[31mröd", 8))


def test_a_finding_takes_a_place_only_if_it_has_none() -> None:
    first, second = (Span(file=name, line=1, column=1) for name in ("a", "b"))
    told = Diagnostic(code="a", message="M.")
    assert told.at(None) is told
    assert told.at(first).at(second).span == first


def test_an_error_tells_all_that_was_found() -> None:
    error = InputError(finding(line) for line in ("a: b", "c: d"))
    assert len(error.diagnostics) == 2
    assert str(error).split("\n\n") == [str(one) for one in error.diagnostics]
