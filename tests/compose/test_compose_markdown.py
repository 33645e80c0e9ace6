"""Running text: what is markup there, what is text like any other, and how Swedish is set."""

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.model import Bilaga
from tests.compose.outline import lines_of
from tests.model.agreements import agreement


def blocks(text: str) -> list[str]:
    """The lines of a foreword."""
    lines = lines_of(compose(agreement(förord=text)))
    start = next(index for index, line in enumerate(lines) if line.endswith("Förord <förord>"))
    end = next(index for index, line in enumerate(lines) if line.endswith("<giltighet>"))
    return lines[start + 1 : end]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ett stycke\npå två rader.\n\nEtt till.", ["¶ Ett stycke på två rader.", "¶ Ett till."]),
        ("**fet** och *kursiv*, ***båda***", ["¶ **fet** och *kursiv*, ***båda***"]),
        ("- A\n- B\n  - C\n\n  Mer om B.", ["• A", "• B", "  • C", "  ¶ Mer om B."]),
        ("4. Fyra\n5. Fem", ["4. Fyra", "5. Fem"]),
        ("Rad ett  \nRad två", ["¶ Rad ett ⏎ Rad två"]),
        ("Rad ett\\\nRad två", ["¶ Rad ett ⏎ Rad två"]),
        ("[Brå](https://bra.se/?a=1&b=2)", ["¶ [Brå](https://bra.se/?a=1&b=2)"]),
        ("[Skriv](mailto:a@b.se) <https://bra.se>", ["¶ [Skriv](mailto:a@b.se) [https://bra.se](https://bra.se)"]),
        ("[Bilagan](bilaga.pdf)", ["¶ Bilagan (bilaga.pdf)"]),
        ("| A | B |\n|---|--:|\n| 1 | **2** |", ["TABLE ", "  [ A | →B ]", "  1 | **2**"]),
        (r"5 \* 3 och \_x\_ och \[^1\]", ["¶ 5 * 3 och _x_ och [^1]"]),
    ],
)
def test_the_markup_that_there_is(text: str, lines: list[str]) -> None:
    assert blocks(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "<b>fet</b> &amp; <script>alert(1)</script>",
        "`kod` och ~~struket~~",
        "> citat",
        "---",
        "Polis & kommun, <1 % och A_B_C",
        "{{ 7 * 7 }} {% raw %} {# kommentar #}",
        "$x^2$ #set page() @ref",
        "https://bra.se",
        "(c) (tm) :-)",
    ],
)
def test_everything_else_is_text(text: str) -> None:
    assert [line.replace("\u00a0", " ") for line in blocks(text)] == [f"¶ {text}"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Den 12\nseptember 2016 enligt 9 §", "¶ Den~12~september~2016 enligt 9~§"),
        ('Han sa "ja" t ex.', "¶ Han sa ”ja” t.ex."),
        ("15-17 år och 85%", "¶ 15–17~år och 85~%"),
        ("dnr KS 2015-2016 är kvar", "¶ dnr KS 2015-2016 är kvar"),
    ],
)
def test_running_text_is_set_as_swedish_wants_it(text: str, line: str) -> None:
    made = compose(agreement(bilagor=[Bilaga(titel="B", text=text)]))
    (*_, last) = lines_of(made)
    assert last.replace("\u00a0", " ") == line.replace("~", " ")
