"""Whatever is written comes out again: no value is ever template or markup, and no letter or digit is lost."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.compose import compose
from samverkansdoc.document import Dokument, plain
from samverkansdoc.model import Bilaga, Markdown, Mål, Signeringssätt, Värde
from samverkansdoc.model.invariants import invariants
from samverkansdoc.svenska.abbreviations import normalise_abbreviations
from samverkansdoc.svenska.genitive import capitalize_first, decapitalize
from samverkansdoc.svenska.typography import typeset
from tests.compose.everywhere import everywhere
from tests.compose.outline import lines_of
from tests.model.agreements import agreement

#: Anything but controls, halves of characters and code points that mean nothing, with something to see in it.
ANYTHING = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=40)
TRICKY = [
    "{{ 7 * 7 }}",
    "{% raw %}",
    "{% endif %}",
    "{# inget #}",
    "{{ parter }}",
    "A*B*C_D_E",
    "**fet**",
    "[länk](https://x.se)",
    "# inte rubrik",
    "- inte punkt",
    "1. inte heller",
    "| a | b |",
    "<b>&amp;</b>",
    "Polis & kommun <1 %",
    "\\*",
    "[^1]",
    "`kod`",
    "{-}",
    "slut {-}",
    "{}",
    "{0}",
    "%s %(a)s",
    "$x$ #set @ref",
    "t ex 15-17 år",
    "KS 2016/215-003",
    "¶ ¶",
]
#: "och" is left out, since a list that has it inside is joined by "samt", points at the end, which may be the
#: sentence's, and what looks like the abbreviation of a body, which must be explained.
WORDS = (
    (ANYTHING | st.sampled_from(TRICKY))
    .map(str.strip)
    .filter(lambda text: text and not re.search(r"och|\.$|^[A-ZÅÄÖ]{2,6}$", text))
)

#: What is printed of running text, of names, of titles and of the end of a sentence, each with the letter that stands
#: in for all of its letters.
PRINTED: dict[str, Callable[[str], str]] = {
    "字": typeset,
    "名": str,
    "題": lambda words: capitalize_first(normalise_abbreviations(words)),
    "句": lambda words: typeset(decapitalize(words)),
}


def read(document: Dokument) -> list[str]:
    """All that the document says, without the anchors, which follow from the words."""
    head = document.head
    fields = [f"{field.label}: {plain(field.content)}" for field in head.fields]
    lines = [re.sub(r"(^[|= ]*#+ .*) <.*>$", r"\1", line) for line in lines_of(document)]
    said = [document.title, document.subject, *document.authors, *head.senders, head.short_title, *fields, *lines]
    return [line.replace("\u00a0", " ") for line in said]


@given(WORDS)
@settings(max_examples=50, deadline=None)
def test_any_words_stand_wherever_they_were_written_and_change_nothing_else(words: str) -> None:
    given_words = everywhere(*[words] * 4)
    assert not list(invariants(given_words))
    printed = [(draw(words), letter) for letter, draw in PRINTED.items()]
    # As wide as the words: what is too wide for a table is drawn as entries.
    stand_ins = [re.sub(r"[^\s@]", letter, text) for text, letter in printed]
    expected = "\n".join(read(compose(everywhere(*stand_ins))))
    for stand_in, (text, _) in zip(stand_ins, printed, strict=True):
        expected = expected.replace(stand_in.replace("\u00a0", " "), text.replace("\u00a0", " "))
    assert "\n".join(read(compose(given_words))) == expected


@given(WORDS)
@settings(max_examples=50, deadline=None)
def test_any_words_name_those_who_sign_electronically(words: str) -> None:
    lines = lines_of(compose(everywhere(*[words] * 4, sätt=Signeringssätt.ELEKTRONISKT)))
    title = capitalize_first(normalise_abbreviations(words))
    assert [line for line in lines if line.startswith("|   Elektronisk")][:2] == [
        f"|   Elektronisk underskrift: {said}".replace("\u00a0", " ")
        for said in (f"{words}, {title}", f"____, {title}")
    ]


@given(ANYTHING.map(str.strip).filter(bool))
@settings(max_examples=60, deadline=None)
def test_a_value_keeps_its_letters_and_digits(words: str) -> None:
    made = compose(agreement(övergripande_mål=[Mål(mål="M", målvärde=Värde(värde=words, enhet="st", tid="nu"))]))
    row = next(line for line in lines_of(made) if line.startswith("  1 | M | "))
    assert letters(row) == letters(f"1M{words}stnu")


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60))
@settings(max_examples=100, deadline=None)
def test_running_text_keeps_its_letters_whatever_it_is_taken_for(text: str) -> None:
    found = " ".join(lines_of(compose(agreement(bilagor=[Bilaga(titel="B", text=Markdown(f"Q{text}q"))]))))
    assert only_letters(f"Q{text}q") in only_letters(found)


@pytest.mark.parametrize("words", TRICKY)
def test_nothing_that_looks_like_template_or_markup_is_run_or_drawn(words: str) -> None:
    made = compose(everywhere(*[words] * 4))
    assert made.authors[0] == words
    assert made.head.senders[0] == words
    assert letters(words) in letters(made.title)


def letters(text: str) -> str:
    """What typography may never change."""
    return "".join(char for char in text if char.isalnum())


def only_letters(text: str) -> str:
    """Letters only: a digit may be the number of a list."""
    return "".join(char for char in text if char.isalpha())
