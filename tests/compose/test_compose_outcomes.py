"""A follow-up as it is composed: the first page, the outcomes, the sums, the indicators."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

import pytest
from attrs import evolve

from samverkansdoc import InputError
from samverkansdoc import document as tree
from samverkansdoc.compose import compose
from samverkansdoc.compose.outcomes import first_sentence
from samverkansdoc.document import Cell, Chart, Dokument, Inlines, KeepTogether, Paragraph, Promises, Table
from samverkansdoc.model import Handling, Indikator, Samverkansområde, Uppföljningsrapport, Utfall, Åtgärd
from tests.compose.outline import lines_of, sentences
from tests.model.agreements import agreement
from tests.model.promises import promise
from tests.model.reports import HOURS, MEETINGS, TALKS, report

CRIMES = Indikator(
    indikator="Polisanmälda inbrott",
    enhet="anmälda brott",
    serie="2020: 162; 2021: ingen mätning; 2022: 1 018",
    utgångsläge="2020",
    målvärde="120",
    riktning="minska",
    anmälda_brott=True,
)


def made(rapport: Uppföljningsrapport | None = None, followed: Handling | None = None, **parts: Handling) -> Dokument:
    return compose(rapport or report(), linked={"löfte.yaml": followed or promise(), **parts})


def plain(content: Inlines) -> str:
    """The words, with ordinary spaces."""
    return spaced(tree.plain(content))


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


def shown(document: Dokument) -> str:
    return "\n".join(lines_of(document))


def of_kind(document: Dokument, kind: type[Any]) -> list[Any]:
    """The blocks of a kind, also of those that are kept together."""
    kept = [block.blocks if isinstance(block, KeepTogether) else (block,) for block in document.blocks]
    return [block for block in chain.from_iterable(kept) if isinstance(block, kind)]


def rows(table: Table) -> list[list[str]]:
    return [[" ".join(words(cell)) for cell in row] for row in table.rows]


def words(cell: Cell) -> list[str]:
    return [plain(block.content) for block in cell.blocks if isinstance(block, Paragraph)]


def test_it_stands_in_the_names_of_those_who_promised() -> None:
    document = made()
    assert document.head.senders == ("Trelleborgs kommun", "Lokalpolisområde Trelleborg")
    assert document.day.isoformat() == "2024-03-31"
    assert document.title == "Uppföljning av medborgarlöfte Kvartal 1 2024"


def test_the_first_page_counts_what_there_is_and_always_what_is_done() -> None:
    (cards,) = of_kind(made(), Promises)
    assert [(card.actor, card.figure, plain(card.text)) for card in cards.items] == [
        ("Genomfört", "1", "av 3 löften"),
        ("Pågår", "1", "av 3 löften"),
        ("Ej påbörjat", "1", "av 3 löften"),
    ]
    (none,) = of_kind(made(report(utfall=[Utfall(id="timmar", status="pågår")])), Promises)
    assert [card.figure for card in none.items] == ["0", "1"]


def test_what_deviates_is_told_with_its_reason() -> None:
    assert "• **Ej påbörjat:** Vi samtalar med unga. Lokalen är inte klar." in shown(made())
    on_the_way = report(utfall=[HOURS, MEETINGS, Utfall(id="löfte-3", status="pågår")])
    assert "Inget avviker från det som lovades." in sentences(made(on_the_way))


def test_it_says_what_it_is_about() -> None:
    assert "Uppföljningen gäller medborgarlöftet för år 2024. Den avser första kvartalet 2024." in sentences(made())
    whole = made(report(rapportperiod="2024"))
    assert "Uppföljningen gäller medborgarlöftet för år 2024." in sentences(whole)


def test_outcomes_stand_beside_what_was_promised() -> None:
    first, second, third = rows(of_kind(made(), Table)[0])
    assert first == [
        "Polisen finns där det behövs. Polisen",
        "Pågår",
        "1 000 timmar Utlovat: minst 4 000 timmar",
        "",
    ]
    assert second[1:3] == ["Genomfört", "2 möten Utlovat: 2 möten"]
    assert third[3] == "Lokalen är inte klar."


def quarters(hours: Sequence[str]) -> dict[str, Handling]:
    return {
        f"{number}.yaml": report(
            rapportperiod=f"kvartal {number} 2024", utfall=[evolve(HOURS, utfall=f"{one} timmar"), MEETINGS, TALKS]
        )
        for number, one in enumerate(hours, 1)
    }


def test_the_parts_are_shown_with_their_sum() -> None:
    parts = quarters(["900", "1 100", "1 000", "1 200"])
    bare = [evolve(HOURS, utfall=None), evolve(MEETINGS, utfall=None), TALKS]
    document = made(report(rapportperiod="2024", utfall=bare, delrapporter=list(parts)), **parts)
    promised, summed = of_kind(document, Table)
    assert [plain(column.header) for column in summed.columns][1:] == [
        "Kvartal 1 2024", "Kvartal 2 2024", "Kvartal 3 2024", "Kvartal 4 2024", "2024",
    ]  # fmt: skip
    assert rows(summed)[0] == ["Polisen finns där det behövs (timmar)", "900", "1 100", "1 000", "1 200", "4 200"]
    assert rows(promised)[0][2].startswith("4 200 timmar")


def test_an_indicator_is_a_chart_with_its_words_and_the_same_figures_in_a_table() -> None:
    document = made(report(indikatorer=[CRIMES]))
    (chart,) = of_kind(document, Chart)
    assert plain(chart.caption) == "Diagram 1. Polisanmälda inbrott, anmälda brott"
    assert spaced(chart.alternative).startswith(
        "Polisanmälda inbrott ökade från 162 anmälda brott år 2020 till 1 018 år 2022."
    )
    assert (chart.target, chart.target_label) == (120, "Mål: högst 120")
    assert [*map(spaced, chart.values)] == ["162", "1 018"]
    table = of_kind(document, Table)[-1]
    assert [plain(column.header) for column in table.columns] == ["Tid", "2020", "2021", "2022"]
    assert rows(table) == [["Anmälda brott", "162", "ingen mätning", "1 018"]]


def test_what_was_never_measured_has_a_table_and_no_chart() -> None:
    never = evolve(CRIMES, serie="2020: –; 2021: ny fråga", utgångsläge=None)
    document = made(report(indikatorer=[never]))
    assert of_kind(document, Chart) == []
    assert rows(of_kind(document, Table)[-1]) == [["Anmälda brott", "ingen mätning", "ny fråga"]]


def test_a_long_series_stands_on_end() -> None:
    long = evolve(CRIMES, serie="; ".join(f"{year}: {year}" for year in range(2010, 2020)), utgångsläge=None)
    table = of_kind(made(report(indikatorer=[long])), Table)[-1]
    assert len(table.columns) == 2
    assert len(table.rows) == 10


def test_reported_crime_is_no_truth() -> None:
    said = "Antalet anmälda brott är inte detsamma som antalet brott."
    assert said in shown(made(report(indikatorer=[CRIMES])))
    assert said not in shown(made(report(indikatorer=[evolve(CRIMES, anmälda_brott=False)])))


def test_an_agreement_is_followed_up_by_its_measures() -> None:
    area = Samverkansområde(rubrik="Trafik", åtgärder=[Åtgärd(rubrik="Kontroller", ansvariga=["Polisen"])])
    followed = agreement(titel="Trygga gator", samverkansområden=[area])
    outcomes = [Utfall(id="åtgärd-1", status="genomfört", kommentar="Klart.")]
    document = made(report(rapportperiod="2024", utfall=outcomes), followed)
    assert rows(of_kind(document, Table)[0]) == [["Kontroller Polisen", "Genomfört", "Klart."]]
    assert plain(of_kind(document, Promises)[0].items[0].text) == "av 1 åtgärd"
    assert "Uppföljningen gäller ”Trygga gator” för åren 2023–2026. Den avser år 2024." in sentences(document)


def test_nothing_is_made_without_what_is_followed_up() -> None:
    with pytest.raises(InputError, match="är inte läst"):
        compose(report())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Vi går. Sedan går vi hem.", "Vi går"),
        ("Vi går kl. 20 och ca. 21.", "Vi går kl. 20 och ca. 21"),
        ("Går vi? Ja.", "Går vi?"),
        ("", ""),
    ],
)
def test_the_first_sentence_is_enough_to_know_a_promise_by(text: str, first: str) -> None:
    assert first_sentence(text) == first
