"""Rules by example. In the tables ~ stands for a no-break space."""

import pytest

from samverkansdoc.svenska.typography import typeset


def assert_set(text: str, expected: str) -> None:
    assert typeset(text).replace("\u00a0", "~") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("minst 4 000 timmar", "minst 4~000 timmar"),
        ("34 175 456 kr", "34~175~456~kr"),
        ("85 % av 20 000", "85~% av 20~000"),
        ("85%, 100%-ig", "85~%, 100%-ig"),
        ("enligt 9 § och 10§", "enligt 9~§ och 10~§"),
        ("9 och 10 §§", "9 och 10~§§"),
        ("5 a §", "5~a~§"),
        ("14 kap. 1 §", "14~kap.~1~§"),
        ("14 kap 1 §", "14~kap.~1~§"),
        ("KF 2016-12-21, § 158", "KF 2016-12-21, §~158"),
        ("KF 2016-12-21 §158", "KF 2016-12-21 §~158"),
        ("den 12 september 2016", "den 12~september~2016"),
        ("i september 2016", "i september~2016"),
        ("nr 5, s. 9, kap. 3", "nr~5, s.~9, kap.~3"),
        ("under 21 år", "under 21~år"),
        ("polisen 2016 200 anmälningar", "polisen 2016 200 anmälningar"),
    ],
)
def test_a_number_stays_with_what_it_belongs_to(text: str, expected: str) -> None:
    assert_set(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("åren 2016-2018", "åren 2016–2018"),
        ("2009 - 2011", "2009–2011"),
        ("2019—2021", "2019–2021"),
        ("2024 – 2027.", "2024–2027."),
        ("2022-01-01 - 2023-12-31", "2022-01-01–2023-12-31"),
        ("2022-01-01-2023-12-31", "2022-01-01–2023-12-31"),
        ("1 mars-31 maj", "1~mars–31~maj"),
        ("1 mars 2016 - 31 december 2018", "1~mars~2016–31~december~2018"),
        ("den 1-3 mars", "den 1–3~mars"),
        ("(15-17 år)", "(15–17~år)"),
        ("BUP 13-17 år", "BUP 13–17~år"),
        ("15-17 %", "15–17~%"),
        ("1 000-2 000 kr", "1~000–2~000~kr"),
        ("9-11 §§", "9–11~§§"),
        ("§§158-160", "§§~158–160"),
        ("§ 4-6, § 6-4", "§~4–6, §~6-4"),
        ("mars 2023 - juni 2024", "mars~2023–juni~2024"),
        ("januari-mars", "januari–mars"),
        ("2018-2016, 17-15 år, 3-5", "2018-2016, 17-15~år, 3-5"),
    ],
)
def test_a_range_gets_its_dash_when_it_is_certain(text: str, expected: str) -> None:
    assert_set(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kl 23:00-04:00", "kl.~23.00–04.00"),
        ("mellan kl. 23:00 - 04:00,", "mellan kl.~23.00–04.00,"),
        ("kl 9", "kl.~9"),
        ("Kl. 9-15", "Kl.~9–15"),
        ("klockan 23:00", "klockan~23.00"),
        ("kl. 9.00–15.30", "kl.~9.00–15.30"),
        ("kl 2016", "kl 2016"),
        ("23:00-04:00", "23:00-04:00"),
    ],
)
def test_clock_times_follow_kl(text: str, expected: str) -> None:
    assert_set(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("polisen - och kommunen - ska", "polisen – och kommunen – ska"),
        ("polisen -- ska", "polisen – ska"),
        ("polisen — ska", "polisen – ska"),
        ("Prodis 4 - nätverket", "Prodis 4 – nätverket"),
        ("5 - 3", "5 - 3"),
        ("alkohol- och narkotika", "alkohol- och narkotika"),
        ("- en punkt\n- en punkt", "- en punkt\n- en punkt"),
        ("minskar med -5 %", "minskar med −5~%"),
        ("(-3,5)", "(−3,5)"),
        ("-5", "−5"),
        ("sommaren -98", "sommaren -98"),
        ("-90-talet", "-90-talet"),
    ],
)
def test_a_stroke_between_spaces_is_a_dash_and_before_a_quantity_a_minus(text: str, expected: str) -> None:
    assert_set(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Trygg" i „Malmö“ och “Höör”', "”Trygg” i ”Malmö” och ”Höör”"),
        ("'trygg' och ‘säker’", "’trygg’ och ’säker’"),
        ("det va' så", "det va’ så"),
        ("vänta...", "vänta…"),
        ("vänta....", "vänta...."),
        ('"Trygg 2016"', "”Trygg 2016”"),
    ],
)
def test_quotation_marks_are_swedish(text: str, expected: str) -> None:
    assert_set(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("t ex Skatteverket", "t.ex. Skatteverket"),
        ("t. ex. Skatteverket", "t.ex. Skatteverket"),
        ("t.ex Skatteverket", "t.ex. Skatteverket"),
        ("T ex polisen", "T.ex. polisen"),
        ("bl a, m fl och m m", "bl.a., m.fl. och m.m."),
        ("Fältare m fl. Sedan", "Fältare m.fl. Sedan"),
        ("skolor m.m.", "skolor m.m."),
        ("skolor m m...", "skolor m m…"),
        ("s k, fr o m, t o m, o d, p g a, m a o, f d", "s.k., fr.o.m., t.o.m., o.d., p.g.a., m.a.o., f.d."),
        ("dvs att", "dvs. att"),
        ("d.v.s. att", "dvs. att"),
        ("osv. Och", "osv. Och"),
        ("o.s.v", "osv."),
        ("tf polischef, t f chef, t.f. chef", "tf. polischef, tf. chef, tf. chef"),
    ],
)
def test_abbreviations_have_points_and_no_spaces(text: str, expected: str) -> None:
    assert_set(text, expected)


@pytest.mark.parametrize(
    "text", ["tex", "dvsa", "tom flaska", "en from man", "M. M. Berg", "T F Ek", "kontext", "bl.a.", "stf", "o", "KL 6"]
)
def test_a_word_that_looks_like_an_abbreviation_stays(text: str) -> None:
    assert typeset(text) == text


def test_spaces_at_the_ends_and_line_feeds_stay() -> None:
    assert typeset(" och  ") == " och "
    assert typeset("rad ett\nrad  två\n") == "rad ett\nrad två\n"
    assert typeset(" - och sedan - ") == " – och sedan – "
    assert typeset("") == ""
