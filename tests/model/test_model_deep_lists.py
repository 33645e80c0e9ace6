"""Lists that no page can show are told, not lost."""

import pytest

from samverkansdoc.model.invariants import invariants
from tests.model.agreements import agreement


def nested(levels: int, step: int) -> str:
    return "\n".join(f"{' ' * step * level}- nivå {level + 1}" for level in range(levels))


@pytest.mark.parametrize("text", [nested(12, 2), nested(8, 3), "- " * 9 + "punkt"])
def test_a_list_with_more_levels_than_a_page_can_show_is_told(text: str) -> None:
    assert {found.code for found in invariants(agreement(förord=text))} == {"list-too-deep"}


@pytest.mark.parametrize("text", [nested(6, 2), nested(6, 3), "---", "- a\n- b"])
def test_a_list_that_can_be_shown_passes(text: str) -> None:
    assert not list(invariants(agreement(förord=text)))
