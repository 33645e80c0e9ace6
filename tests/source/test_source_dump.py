"""What is dumped loads again to the same, and reads as a person would have written it."""

from unittest.mock import patch

from hypothesis import given, settings

from samverkansdoc.model import (
    Avsnitt,
    Bilaga,
    Handling,
    Kommun,
    Mål,
    Målavsnitt,
    Polis,
    Syften,
    Undertecknande,
    Undertecknare,
    Överenskommelse,
)
from samverkansdoc.source import dump, loads
from samverkansdoc.svenska.periods import Period
from tests.source.generated import models
from tests.source.marked import GOOD

PARTIES = (
    Kommun(
        kommun="Trelleborg", undertecknare=[Undertecknare(titel="Kommundirektör", namn="Åsa Ek")], diarienummer="0112"
    ),
    Polis(polis="Trelleborg", undertecknare=["Lokalpolisområdeschef"]),
)


def reload(document: Handling) -> Handling:
    with patch("samverkansdoc.source.rules.invariants", return_value=()):
        return loads(dump(document))


@settings(max_examples=100, deadline=None)
@given(models())
def test_every_agreement_survives_the_way_through_a_file(document: Överenskommelse) -> None:
    assert reload(document) == document


@settings(max_examples=150, deadline=None)
@given(models(Avsnitt), models(Mål))
def test_every_text_survives_wherever_it_stands(section: Avsnitt, goal: Mål) -> None:
    document = Överenskommelse(parter=PARTIES, period="2016", förord=section, övergripande_mål=[goal, goal])
    assert reload(document) == document


def test_it_reads_as_if_written_by_a_person() -> None:
    document = Överenskommelse(
        titel="Trygghet: nu",
        parter=PARTIES,
        period=Period.parse("2016-2018"),
        undertecknande=Undertecknande(ort="Trelleborg", datum="2016-09-12", exemplar=2),
        förord="Första stycket.\n\nAndra stycket.",
        syften=Syften(syften=["Öka tryggheten", "Minska brotten"]),
        lägesbild="Kort text.",
        övergripande_mål=Målavsnitt(rubrik="Mål", mål=["Färre inbrott", Mål(mål="Fler vuxna", utgångsläge="3,72")]),
        bilagor=[Bilaga(titel="Plan", text="x" * 120)],
    )
    assert dump(document) == WRITTEN
    assert loads(WRITTEN) == document


WRITTEN = f"""\
titel: "Trygghet: nu"

parter:
  - kommun: Trelleborg
    undertecknare:
      - titel: Kommundirektör
        namn: Åsa Ek
    diarienummer: "0112"
  - polis: Trelleborg
    undertecknare:
      - Lokalpolisområdeschef

period: 2016–2018

undertecknande:
  ort: Trelleborg
  datum: 2016-09-12
  exemplar: 2

förord: |
  Första stycket.

  Andra stycket.

syften: [Öka tryggheten, Minska brotten]
lägesbild: Kort text.

övergripande_mål:
  rubrik: Mål
  mål:
    - Färre inbrott
    - mål: Fler vuxna
      utgångsläge: 3,72

bilagor:
  - titel: Plan
    text: |
      {"x" * 120}
"""


def test_the_same_agreement_is_dumped_alike_every_time() -> None:
    assert dump(loads(dump(loads(GOOD)))) == dump(loads(GOOD))
