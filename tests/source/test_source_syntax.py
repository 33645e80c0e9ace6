"""YAML that the parser cannot read: one finding, in Swedish, where a person would look."""

import pytest

from tests.source.marked import findings, marks, places, told

CASES = {
    "tab before a key": ("a: b\n«\tc: d\n", "yaml-tab", "tabb"),
    "tab before a list item": ("parter:\n«\t- kommun: X\n", "yaml-tab", "blanksteg, två för varje nivå"),
    "tab in a block": ("text: |\n  ok\n«\ttabb\n", "yaml-tab", "tabb"),
    "colon in a text": ("titel: Trygghet«: nu\n", "yaml-colon-in-text", 'titel: "Trygghet: nu"'),
    "colon in a text with quotes": ('titel: Så «: "nu"\n', "yaml-colon-in-text", "titel: 'Så : \"nu\"'"),
    "colon in a list item": ("a:\n  - b: c«: d\n", "yaml-colon-in-text", '- b: "c: d"'),
    "colon after a quoted text": ('a: "b"«: c\n', "yaml-colon-in-text", "citattecken"),
    "å before the colon counts once": ("ö: åäö🙂«: nu\n", "yaml-colon-in-text", "kolon"),
    "no colon": ("a: b\n«period 2016\nc: d\n", "yaml-missing-colon", "saknar kolon"),
    "no colon on the first line": ('«titel "x"\nperiod: 2016\n', "yaml-missing-colon", "saknar kolon"),
    "no blank after the colon": ("a: b\nkommun«:Trelleborg\nc: d\n", "yaml-missing-colon", "saknas ett blanksteg"),
    "double quote left open": ('titel: «"öppen\nperiod: 2016\n', "yaml-unclosed-quote", "stängs aldrig"),
    "single quote left open": ("titel: «'öppen\nperiod: 2016\n", "yaml-unclosed-quote", "stängs aldrig"),
    "quote left open, closed by the next": (
        'titel: «"öppen\nnamn: "x"\nperiod: 2016\n',
        "yaml-unclosed-quote",
        "stängs aldrig",
    ),
    "document mark in a quote": ('a: «"b\n---\nc"\n', "yaml-unclosed-quote", "stängs aldrig"),
    "text after a quote": ('a: "x" «y\n', "yaml-text-after-quote", "fortsätter efter"),
    "apostrophe in single quotes": ("a: 'it'«s'\n", "yaml-text-after-quote", "andra sorten"),
    "quoted first word": ('"a" «b\nc: d\n', "yaml-text-after-quote", "fortsätter efter"),
    "unknown escape": ('a: "C:«\\qra"\n', "yaml-escape", "två omvända snedstreck"),
    "half a surrogate pair": ('a: "«\\uD800"\n', "yaml-escape", "ingen giltig kod"),
    "too few hex digits": ('a: "«\\x1"\n', "yaml-escape", "ingen giltig kod"),
    "square bracket left open": ("a: «[x, y\nb: c\n", "yaml-unclosed-bracket", "”]”"),
    "brace left open": ("a: «{x: y\nb: c\n", "yaml-unclosed-bracket", "”}”"),
    "bracket left open at the end": ("a: «[x,\n", "yaml-unclosed-bracket", "”]”"),
    "nothing to make of a bracket": ("a: [x: y«: z]\n", "yaml-bracket", "kommatecken"),
    "bracket closed twice": ("a: [x]«]\n", "yaml-bracket", "redan stängd"),
    "text after a bracket": ("a: [x] «och y\n", "yaml-bracket", "fortsätter efter klammern"),
    "text that begins with @": ("a: «@x\n", "yaml-reserved-character", "”@”"),
    "text that begins with `": ("a: «`x\n", "yaml-reserved-character", "”`”"),
    "text that begins with %": ("a: «%x\n", "yaml-reserved-character", "citattecken"),
    "text that begins with bold": ("a: «**fet** text\n", "yaml-reserved-character", "”*”"),
    "text that begins with italics": ("a: «*kursiv* text\n", "yaml-reserved-character", "”*”"),
    "text that begins with &": ("a: «& b\n", "yaml-reserved-character", "”&”"),
    "text that begins with ]": ("a: «]\n", "yaml-reserved-character", "”]”"),
    "text that begins with a comma": ("a: «, b\n", "yaml-reserved-character", "”,”"),
    "text that begins with ?": ("a: «? b\n", "yaml-reserved-character", "”?”"),
    "text that begins with !<": ("a: «!<x\n", "yaml-reserved-character", "”!”"),
    "directive": ("«%foo bar\na: b\n", "yaml-reserved-character", "”%”"),
    "dash after a key": ("a: «- b\n", "yaml-dash", "egen rad"),
    "key below a value": ("a: x\n  «b: c\n", "yaml-indentation", "redan har ett värde"),
    "key in a list item too far in": (
        "parter:\n  - kommun: X\n      «undertecknare: Y\n",
        "yaml-indentation",
        "redan har ett värde",
    ),
    "key in a list item not far enough": (
        "parter:\n  - kommun: X\n   «undertecknare: Y\n",
        "yaml-indentation",
        "0, 2 eller 4 steg",
    ),
    "key between two levels": ("a:\n  b: c\n «d: e\n", "yaml-indentation", "0 eller 2 steg"),
    "line of a block too far out": ("a: |\n  text\n «sned\nb: c\n", "yaml-indentation", "Är det en text efter ”|”?"),
    "key in a list": ("a:\n  - b\n  «c: d\n", "yaml-indentation", "väntades en punkt"),
    "list item among keys": ("a: b\n«- c\n", "yaml-indentation", "väntades en nyckel"),
    "first line indented": (" «a: b\nc: d\n", "yaml-indentation", "första rad"),
    "colon without key": ("a: b\n«: c\n", "yaml-indentation", "kolon utan nyckel"),
    "text after the mark of a block": ("a: > «text\n  x\n", "yaml-block", "ska raden ta slut"),
    "another document after dots": ("a: b\n...\n«c: d\n", "several-documents", "avslutar dokumentet"),
    "anything else": ("«%YAML 9.9\n---\na: b\n", "yaml-syntax", "reglerna för YAML"),
}


@pytest.mark.parametrize(("text", "code", "fragment"), CASES.values(), ids=CASES)
def test_a_syntax_error_is_one_finding_at_its_place(text: str, code: str, fragment: str) -> None:
    line, column = marks(text)[0]
    assert places(text) == [(code, line, column)]
    assert fragment in told(text)


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_lines_are_counted_alike_whatever_ends_them(newline: str) -> None:
    text = "a: b\nc: d\ntitel: Trygghet«: nu\n"
    line, column = marks(text)[0]
    assert places(text.replace("\n", newline)) == [("yaml-colon-in-text", line, column)]


def test_what_was_wrong_before_the_syntax_error_is_told_too() -> None:
    assert places("a: &x b\nc: d\nc: e\ntitel: Trygghet: nu\n") == [
        ("anchor", 1, 4),
        ("duplicate-key", 3, 1),
        ("yaml-colon-in-text", 4, 16),
    ]


def test_the_line_is_shown_with_a_caret_below_the_place() -> None:
    _, source, caret, _ = str(findings("titel: Trygghet: nu\n")[0]).splitlines()
    assert source[caret.index("^")] == ":"
    assert source.endswith("titel: Trygghet: nu")
