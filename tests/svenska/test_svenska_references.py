from collections.abc import Callable

import pytest

from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.references import Number, kapitel, paragraf, paragrafer, protokollsparagraf
from samverkansdoc.svenska.typography import typeset


def spaced(text: str) -> str:
    return text.replace("\u00a0", "~")


def test_in_statutes_the_number_comes_first() -> None:
    assert spaced(paragraf(9)) == "9~§"
    assert spaced(paragraf("5 a")) == spaced(paragraf("5a §")) == "5~a~§"


@pytest.mark.parametrize(
    ("numbers", "written"),
    [
        ([9], "9~§"),
        ([9, 10], "9 och 10~§§"),
        ([4, 5, 6], "4–6~§§"),
        ([4, 5, 6, 9], "4–6 och 9~§§"),
        (["4", "5 a", 7], "4, 5~a och 7~§§"),
    ],
)
def test_several_sections_share_one_double_sign(numbers: list[Number], written: str) -> None:
    assert spaced(paragrafer(numbers)) == written


def test_a_chapter_stands_before_its_section() -> None:
    assert spaced(kapitel(14, 1)) == "14~kap.~1~§"
    assert spaced(kapitel("14", 1, 2)) == "14~kap.~1 och 2~§§"
    assert spaced(kapitel(14)) == "14~kap."


@pytest.mark.parametrize("text", ["158", 158, "§158", "§ 158", "158 §", "158§", "§§ 158", "\u00a7\u00a0158"])
def test_in_minutes_the_sign_comes_first(text: Number) -> None:
    assert spaced(protokollsparagraf(text)) == "§~158"


def test_minutes_may_name_a_range() -> None:
    assert spaced(protokollsparagraf("§§ 158-160")) == "§~158–160"


@pytest.mark.parametrize(
    ("write", "argument"),
    [(paragraf, ""), (paragraf, "nio"), (protokollsparagraf, "§"), (protokollsparagraf, ""), (paragrafer, [])],
)
def test_a_reference_without_number_is_refused(write: Callable[[object], str], argument: object) -> None:
    with pytest.raises(SvenskaError):
        write(argument)


@pytest.mark.parametrize(
    "reference", [paragraf(9), paragraf("5 a"), paragrafer([9, 10]), kapitel(14, 1), protokollsparagraf("158")]
)
def test_references_are_already_typeset(reference: str) -> None:
    assert typeset(reference) == reference
