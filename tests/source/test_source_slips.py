"""What YAML allows but no one means is told, and not printed in an agreement without its words."""

import pytest

from tests.source.marked import GOOD, findings, marks, places

COMMENTS = {
    "a word with a hash": "titel: «#trygghet\n",
    "a number with a hash": "titel: Mål «#1 i dag\n",
}
LISTS = {
    "dash without space": "syften:\n  «-att a\n  -att b\n",
    "dash and hard space": "syften:\n  - a\n  - «-\u00a0att b\n",
    "points from a word processor": "syften:\n  • a\n  «• b\n",
    "numbers": "syften:\n  1. a\n  «2. b\n",
    "a point indented too far": "syften:\n  - att a\n   «- att b\n",
}
FINE = [
    "titel: Plan # en kommentar\n",
    'titel: "Plan #2"\n',
    "titel: C#-planen\n",
    "förord: Ett\n  två\n  tre\n",
    "förord: |\n  - a\n  - b\n",
    "#kommentar\ntitel: Plan\n",
    "syften: [a–b, -5 grader]\n",
]


@pytest.mark.parametrize("text", COMMENTS.values(), ids=COMMENTS)
def test_words_lost_in_a_comment_are_told(text: str) -> None:
    assert places(GOOD + text) == [("yaml-hash", *place) for place in marks(GOOD + text)]


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_list_that_is_read_as_one_text_is_told(text: str) -> None:
    assert places(GOOD + text) == [("yaml-list-in-text", *place) for place in marks(GOOD + text)]


@pytest.mark.parametrize("text", FINE)
def test_what_is_meant_passes(text: str) -> None:
    assert findings(GOOD + text) == ()
