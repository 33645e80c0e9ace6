"""What is decided anew: emptied, with its comments left; and the names of persons."""

from pathlib import Path

from samverkansdoc import renew
from tests.renewal.made import below, made, marked, told

FORMAL = """\
status: beslutad  # klart
beslut:
  # Kommunen först.
  - organ: Kommunstyrelsen  # KS
    datum: 2018-11-28
    paragraf: 204
  - organ: Lokalpolisområdeschefen
# Sedan polisen.

revideringar:
  - organ: Kommunstyrelsen
    datum: 2020-03-01
    ändring: Mer.
undertecknande:
  sätt: papper
  ort: Trelleborg  # rådhuset
  datum: 2018-12-12
  exemplar: 4
"""
EMPTIED = """\
status: utkast  # klart
# GRANSKA: fyll i de nya besluten; förra gången: Kommunstyrelsen 2018-11-28, § 204; Lokalpolisområdeschefen
beslut:
  # Kommunen först.
  # KS
# Sedan polisen.

revideringar:
undertecknande:
  sätt: papper
  ort:  # rådhuset
  datum:
  exemplar: 4
"""


def test_what_is_decided_anew_is_emptied_and_its_comments_stay(tmp_path: Path) -> None:
    made_of = made(tmp_path, FORMAL)
    assert below(made_of) == EMPTIED
    assert told(made_of) == [
        ("status", "beslutad", "utkast"),
        ("beslut", "Kommunstyrelsen 2018-11-28, § 204; Lokalpolisområdeschefen", ""),
        ("revideringar", "Kommunstyrelsen 2020-03-01 Mer.", ""),
        ("ort", "Trelleborg", ""),
        ("datum", "2018-12-12", ""),
    ]


SIGNING = """\
parter:
  - kommun: Trelleborg
    diarienummer: KS 2018/12
    undertecknare:
      - namn: Mikael Rubin
        titel: Kommunstyrelsens ordförande
      - titel: Kommundirektör
        namn: Anna Berg
      - titel: Kommunalråd
        namn: Bo Ek
    kontakter:
      - funktion: säkerhetssamordnare
        namn: Eva Lind
  - polis: Trelleborg
    undertecknare:
      - titel: Lokalpolisområdeschef
        namn: Lars Björk
period: 2019–2022
samverkansformer:
  text: Eva Lind kallar till möten.
  grupper:
    - namn: Styrgrupp
      medlemmar:
        - roll: Ordförande
          namn: Mona Kull (S)
        - Samordnaren
"""


def test_names_of_the_elected_are_emptied_and_others_are_asked_about(tmp_path: Path) -> None:
    source = tmp_path / "avtal.yaml"
    source.write_text(SIGNING, encoding="utf-8")
    made_of = renew(source, "2023–2026")
    assert [one.namn for part in made_of.document.parter for one in part.undertecknare] == [
        None,
        "Anna Berg",
        None,
        "Lars Björk",
    ]
    assert made_of.document.parter[0].diarienummer is None
    assert marked(made_of) == [
        "skriv vem som ska underteckna",
        "undertecknade förra gången: Anna Berg; stämmer det?",
        "skriv vem som ska underteckna",
        "Eva Lind var kontakt i förra perioden; stämmer det?",
        "undertecknade förra gången: Lars Björk; stämmer det?",
        "”Eva Lind kallar till” – namnet på en person; stämmer det?",
        "Mona Kull (S) satt med i förra perioden; stämmer det?",
    ]


def test_names_stay_when_asked_for_but_are_asked_about(tmp_path: Path) -> None:
    source = tmp_path / "avtal.yaml"
    source.write_text(SIGNING, encoding="utf-8")
    made_of = renew(source, "2023–2026", keep_signatories=True)
    assert "namn: Mikael Rubin" in made_of.text
    assert marked(made_of)[0] == "undertecknade förra gången: Mikael Rubin; stämmer det?"


def test_a_comment_stands_above_the_item_that_it_is_about(tmp_path: Path) -> None:
    source = tmp_path / "avtal.yaml"
    source.write_text(SIGNING, encoding="utf-8")
    lines = renew(source, "2023–2026").text.splitlines()
    place = lines.index("      # GRANSKA: skriv vem som ska underteckna")
    assert lines[place + 1] == "      - namn:"


def test_the_picture_of_the_situation_is_to_be_drawn_anew(tmp_path: Path) -> None:
    made_of = made(tmp_path, "lägesbild: Många är oroliga.\n")
    assert marked(made_of)[0].startswith("ska bygga på färska uppgifter")
