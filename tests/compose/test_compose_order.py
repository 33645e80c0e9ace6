"""The order of the document: what comes where, under which heading, and what is not there at all."""

from typing import Any

import pytest

from samverkansdoc.compose import compose
from samverkansdoc.model import Avsnitt, Bilaga, Extraavsnitt, Kanoniskt, Kontakt, Målavsnitt, Syften, Underavsnitt
from tests.compose.outline import headings, lines_of, read_lines
from tests.model.agreements import agreement, kommun, polis

ALL: dict[str, Any] = {
    "förord": "Text.",
    "samverkansformer": "Text.",
    "kommunikation": "Text.",
    "syften": ["att öka tryggheten"],
    "underlag": ["Trygghetsmätningen"],
    "lägesbild": "Text.",
    "övergripande_mål": ["Färre brott"],
    "samverkansområden": ["Trafik"],
    "uppföljning": "Text.",
}
STANDARD = {
    "förord": "Förord",
    "samverkansformer": "Samverkansformer",
    "kommunikation": "Kommunikation",
    "syften": "Syften",
    "underlag": "Underlag",
    "lägesbild": "Lägesbild",
    "övergripande_mål": "Övergripande mål",
    "samverkansområden": "Samverkansområden",
    "uppföljning": "Uppföljning",
}


def chapters(**fields: Any) -> list[str]:
    """The headings of the first level, without their numbers."""
    found = [line.split(maxsplit=2)[2] for line in headings(compose(agreement(**fields))) if line.startswith("# ")]
    return [line.rpartition(" <")[0] for line in found]


def test_the_shortest_agreement_has_validity_and_signatures() -> None:
    assert chapters() == ["Giltighet", "Undertecknande"]


def test_all_sections_stand_in_their_order() -> None:
    more = {
        "parter": [kommun(kontakter=[Kontakt(funktion="Säkerhetssamordnare")]), polis()],
        "bilagor": [Bilaga(titel="Karta"), Bilaga(titel="Statistik", text="Text.")],
    }
    assert chapters(**ALL, **more) == [
        *STANDARD.values(),
        "Giltighet",
        "Kontakter",
        "Bilagor",
        "Undertecknande",
        "Bilaga 2. Statistik",
    ]


@pytest.mark.parametrize("name", ALL)
def test_a_section_that_is_not_given_leaves_no_trace(name: str) -> None:
    without = {field: value for field, value in ALL.items() if field != name}
    rest = [heading for field, heading in STANDARD.items() if field != name]
    assert chapters(**without) == [*rest, "Giltighet", "Undertecknande"]


@pytest.mark.parametrize("name", ALL)
def test_a_section_with_another_heading_keeps_its_place(name: str) -> None:
    kind = type(getattr(agreement(**ALL), name))
    renamed = {**ALL, name: kind(rubrik="Något annat", text="Text.")}
    expected = ["Något annat" if field == name else heading for field, heading in STANDARD.items()]
    assert chapters(**renamed) == [*expected, "Giltighet", "Undertecknande"]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("side", ["före", "efter"])
@pytest.mark.parametrize("present", [True, False])
def test_a_free_section_stands_before_or_after_a_section_even_where_that_is_absent(
    name: str, side: str, present: bool
) -> None:
    sections = dict(ALL) if present else {field: value for field, value in ALL.items() if field != name}
    expected = [field for field in ALL if present or field != name]
    place = list(ALL).index(name) + (1 if side == "efter" and present else 0)
    expected.insert(place, "Fritt")
    where = Kanoniskt(name)
    extra = Extraavsnitt(
        rubrik="Fritt", text="Text.", före=where if side == "före" else None, efter=where if side == "efter" else None
    )
    assert chapters(**sections, avsnitt=[extra])[:-2] == [STANDARD.get(field, field) for field in expected]


def test_free_sections_without_a_place_stand_last_before_validity_in_the_order_they_were_written() -> None:
    extras = [Extraavsnitt(rubrik=name, text="Text.") for name in ("Ekonomi", "Sekretess", "Avvikelser")]
    assert chapters(**ALL, avsnitt=extras)[-6:] == [
        "Uppföljning",
        "Ekonomi",
        "Sekretess",
        "Avvikelser",
        "Giltighet",
        "Undertecknande",
    ]


def test_headings_are_numbered_down_to_three_levels_and_the_foreword_and_signatures_are_not() -> None:
    inner = Underavsnitt(rubrik="Möten", text="T", avsnitt=[Underavsnitt(rubrik="Kallelse", text="T")])
    made = compose(
        agreement(
            förord=Avsnitt(text="T", avsnitt=[Underavsnitt(rubrik="Bakgrund", text="T")]),
            samverkansformer=Avsnitt(text="T", avsnitt=[inner, Underavsnitt(rubrik="Lokaler", text="T")]),
            avsnitt=[Extraavsnitt(rubrik="Ekonomi", text="T", avsnitt=[inner])],
            bilagor=[Bilaga(titel="Statistik", text="T", avsnitt=[Underavsnitt(rubrik="Källor", text="T")])],
        )
    )
    assert [line.rpartition(" <")[0] for line in headings(made)] == [
        "# - Förord",
        "## - Bakgrund",
        "# 1 Samverkansformer",
        "## 1.1 Möten",
        "### 1.1.1 Kallelse",
        "## 1.2 Lokaler",
        "# 2 Ekonomi",
        "## 2.1 Möten",
        "### 2.1.1 Kallelse",
        "# 3 Giltighet",
        "# 4 Bilagor",
        "# - Undertecknande",
        "# - Bilaga 1. Statistik",
        "## B1.1 Källor",
    ]


def test_appendices_are_listed_and_those_with_text_follow_on_pages_of_their_own() -> None:
    lines = read_lines(compose(agreement(bilagor=["Karta", Bilaga(titel="Statistik", text="Siffror.")])))
    start = lines.index("¶ Till överenskommelsen hör följande bilagor:")
    assert lines[start + 1 : start + 3] == ["• Bilaga 1. Karta", "• Bilaga 2. Statistik"]
    assert lines[-3:] == ["NEW PAGE", "# - Bilaga 2. Statistik <bilaga-2-statistik>", "¶ Siffror."]


def test_a_single_appendix_is_spoken_of_as_one() -> None:
    assert "¶ Till överenskommelsen hör en bilaga:" in lines_of(compose(agreement(bilagor=["Karta"])))


def test_the_text_of_goals_and_purposes_stands_above_them() -> None:
    lines = lines_of(
        compose(
            agreement(
                syften=Syften(text="Bakgrund till syftena.", syften=["att A", "att B"]),
                övergripande_mål=Målavsnitt(text="Bakgrund till målen.", mål=["A", "B"]),
            )
        )
    )
    assert lines.index("¶ Bakgrund till syftena.") < lines.index("• att A") < lines.index("¶ Bakgrund till målen.")
    assert lines.index("¶ Bakgrund till målen.") < lines.index("1. A")


def test_everything_of_the_signing_is_kept_together() -> None:
    lines = lines_of(compose(agreement(**ALL)))
    kept = [line for line in lines if line.startswith("| ")]
    assert lines[-len(kept) :] == kept
    assert kept[0] == "| # - Undertecknande <undertecknande>"
    assert [line for line in kept if line.startswith("| SIGNS")] == [
        "| SIGNS Trelleborgs kommun:  ____ Ort och datum",
        "| SIGNS Lokalpolisområde Trelleborg:  ____ Ort och datum",
    ]
