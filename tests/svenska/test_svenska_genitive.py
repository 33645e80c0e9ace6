import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.svenska.genitive import capitalize_first, decapitalize, genitive


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Trelleborgs kommun", "Trelleborgs kommuns"),
        ("Svedala kommun", "Svedala kommuns"),
        ("Stockholms stad", "Stockholms stads"),
        ("Borås Stad", "Borås Stads"),
        ("Polismyndigheten", "Polismyndighetens"),
        ("Malmö", "Malmös"),
        ("Michael Storm", "Michael Storms"),
        ("Borås", "Borås"),
        ("Andreas", "Andreas"),
        ("Linz", "Linz"),
        ("Max", "Max"),
        ("LPO", "LPO:s"),
        ("SKR", "SKR:s"),
        ("FN", "FN:s"),
        ("Trelleborgs Hamn AB", "Trelleborgs Hamn AB:s"),
        ("POLISEN", "POLISENS"),
        ("TRELLEBORGS KOMMUN", "TRELLEBORGS KOMMUNS"),
        ("Grupp 8", "Grupp 8:s"),
        ("”Trygga Höör”", "”Trygga Höör”s"),
        ("”Tryggt Borås”", "”Tryggt Borås”"),
        ("Socialförvaltningen (SOF)", "Socialförvaltningens (SOF)"),
        ("Lokalpolisområde Trelleborg (LPO)", "Lokalpolisområde Trelleborgs (LPO)"),
        ("", ""),
        ("Polisen ", "Polisens "),
    ],
)
def test_the_whole_name_takes_the_genitive(name: str, form: str) -> None:
    assert genitive(name) == form


@given(st.text())
def test_the_genitive_adds_at_most_a_colon_and_an_s(name: str) -> None:
    form = genitive(name)
    assert len(form) - len(name) in (0, 1, 2)
    assert "'s" not in form or "'s" in name or "'" in name


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Lokalpolisområde Trelleborg", "lokalpolisområde Trelleborg"),
        ("Överenskommelse om samverkan", "överenskommelse om samverkan"),
        ("USSP", "USSP"),
        ("EST-möte", "EST-möte"),
        ("A4", "A4"),
        ("", ""),
        (" ", " "),
    ],
)
def test_a_description_starts_small_and_an_initialism_stays(name: str, form: str) -> None:
    assert decapitalize(name) == form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("åren 2016–2018", "Åren 2016–2018"),
        ("”trygg” i Malmö", "”Trygg” i Malmö"),
        ("2016 var året", "2016 var året"),
        ("från och med LPO", "Från och med LPO"),
        ("", ""),
        ("…", "…"),
    ],
)
def test_a_sentence_starts_large_and_the_rest_stays(text: str, form: str) -> None:
    assert capitalize_first(text) == form
