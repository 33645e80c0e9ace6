"""What typography never does, whatever the text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samverkansdoc.svenska.typography import typeset

#: Spans met in running text that must come out as they went in.
PROTECTED = [
    # Diary numbers as published
    "KSKF/2015:569",
    "KS/2016:215-003",
    "KS 2016/0688 50163",
    "KS 2015.0434",
    "KS.2015.144",
    "KSN-2015-2027",
    "KSF 2016/562",
    "KLK 2018/918",
    "Kst 2015/503",
    "Ks2016/0193.074",
    "ATVKS 2019-00147 168",
    "2016/723 100",
    "1.6-692-2012",
    "2023/KS 0362",
    "dnr KS 2015-2016",
    # Addresses and files
    "https://example.se/a-b/2016-2018?q=4%20000&x='y'&z",
    "http://www.bra.se/2016-05-27-polisen.html",
    "www.polisen.se/om-polisen",
    "tänkom.nu",
    "anna-karin.ek@trelleborg.se",
    "plan_2016-2018.pdf",
    "lägesbild-2019-2022.docx",
    # Codes, laws, numbers of people and phones
    "BRÅ-03",
    "KS-2015",
    "A4",
    "EN 301 549",
    "ISO 14289-1",
    "SS 03 43 21",
    "RA-FS 2009:1",
    "prop. 2022/23:43",
    "2023:196",
    "2009:600",
    "0410-73 30 00",
    "+46 410 73 30 00",
    "08-123 456 78",
    "114 14",
    "19850101-1234",
    "212000-1199",
    "978-91-7000-000-0",
    "59°20'15\"",
    # Compounds and names
    "15- till 17-åringar",
    "alkohol- och narkotika",
    "Carl-Johan Ek",
    "Dals-Ed",
    "covid-19",
]

PIECES = """polisen och ska t ex bl a m m kl 9 kl. 23:00-04:00 2016-2018 15-17 år 4 000 85% § 158 9 § - – "trygg"
'säker' osv dvs tf ... -5 % 1 mars-31 maj 2022-01-01 - 2023-12-31 nr 14 kap. Dnr KS 2015/503"""
WORDS = st.sampled_from(PIECES.split())
SENTENCES = st.lists(WORDS, max_size=12).map(" ".join)
NASTY = st.text(alphabet="aåtexmblfodksvr KSÅ0129.,:;-–—−'\"“„”…%§/()@\u00a0\u202f\u2011\n\ue000", max_size=40)
TEXTS = st.one_of(st.text(max_size=60), NASTY, SENTENCES)


def letters_and_digits(text: str) -> list[str]:
    return [char for char in text if char.isalnum()]


@given(TEXTS)
@settings(max_examples=400)
def test_every_letter_and_digit_stays_in_its_place(text: str) -> None:
    assert letters_and_digits(typeset(text)) == letters_and_digits(text)


@given(TEXTS)
@settings(max_examples=600)
@example("x - - y")
@example("m m m")
@example("kl. 9 -10 -11 %")
@example("2015 - 2016 - 2018")
def test_setting_twice_changes_nothing_more(text: str) -> None:
    once = typeset(text)
    assert typeset(once) == once


@given(TEXTS)
def test_lines_and_outer_spaces_stay(text: str) -> None:
    done = typeset(text)
    assert done.count("\n") == text.count("\n")
    assert done[:1].isspace() == text[:1].isspace()
    assert done[-1:].isspace() == text[-1:].isspace()


@pytest.mark.parametrize("span", PROTECTED)
@pytest.mark.parametrize(
    "frame", ["{}", "Ärendet {} gäller.", "({})", "”{}”", '"{}"', "enligt {}, 15-17 år", "{}: ja", "se {}", "{}."]
)
def test_a_protected_span_stays_in_any_frame(span: str, frame: str) -> None:
    assert span in typeset(frame.format(span))


@given(before=SENTENCES, span=st.sampled_from(PROTECTED), after=st.sampled_from(["", ".", ", och", " gäller", " ska."]))
@settings(max_examples=300)
def test_a_protected_span_stays_in_any_sentence(before: str, span: str, after: str) -> None:
    assert span in typeset(f"{before}, {span}{after}")


@pytest.mark.parametrize(
    "unit", ["a", "a.", "a-", "1-", "1 ", "1.", "1:", "a1", "a@", "1 000 ", "kl ", " -", "'", "0-", "a:/", "m m "]
)
def test_a_long_text_that_would_stall_a_careless_pattern_keeps_its_letters(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert letters_and_digits(typeset(text)) == letters_and_digits(text)
