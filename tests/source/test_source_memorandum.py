"""The file that a tjänsteskrivelse puts forward: read with it, carried along, and told where it is wrong."""

from pathlib import Path

import pytest

from samverkansdoc import InputError
from samverkansdoc.api import to_document
from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source import read
from tests.compose.outline import read_lines

PARTIES = """\
parter:
  - kommun: Svedala
    undertecknare: [Kommunstyrelsens ordförande]
  - kommun: Vellinge
    undertecknare: [Kommunstyrelsens ordförande]
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
"""
AGREEMENT = f"titel: Trygga Söderslätt\nperiod: 2027–2030\n{PARTIES}"
PROMISE = f"dokument: medborgarlöfte\nperiod: 2027\n{PARTIES}överenskommelse: T\nlöften: [Vi vandrar]\n"
PLAN = f"dokument: handlingsplan\nperiod: 2027\n{PARTIES}överenskommelse: T\n"
REPORT = "dokument: uppföljning\nav: avtal.yaml\nrapportperiod: 2027\nutfall: [{id: a, status: pågår}]\n"
MEMO = "dokument: tjänsteskrivelse\nav: avtal.yaml\nkommun: Svedala\n"


def written(folder: Path, memo: str = MEMO, document: str | None = AGREEMENT) -> Path:
    if document is not None:
        (folder / "avtal.yaml").write_text(document, encoding="utf-8")
    path = folder / "skrivelse.yaml"
    path.write_text(memo, encoding="utf-8")
    return path


def refused(path: Path) -> Diagnostic:
    with pytest.raises(InputError) as error:
        read(path)
    (found,) = error.value.diagnostics
    return found


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (AGREEMENT, "ingå ”Trygga Söderslätt 2027–2030”"),
        (PROMISE, "ställa sig bakom ”Medborgarlöfte 2027”"),
        (PLAN, "fastställa ”Handlingsplan 2027”"),
    ],
)
def test_it_puts_forward_what_parties_sign(tmp_path: Path, document: str, name: str) -> None:
    made = to_document(written(tmp_path, document=document))
    assert f"att {name} med Vellinge kommun och lokalpolisområde Trelleborg." in "\n".join(read_lines(made))
    assert {file.name: file.data for file in made.attachments}["avtal.yaml"] == document.encode()


@pytest.mark.parametrize(
    ("memo", "document", "place", "said"),
    [
        (MEMO, None, ("linked-missing", 2), "Filen ”avtal.yaml” finns inte"),
        (MEMO, "titel: x\n", ("linked-broken", 2), "Det är ett av 2 fel."),
        (MEMO, REPORT, ("linked-kind", 2), "fel slags dokument: uppföljning"),
        (MEMO.replace("kommun: Svedala\n", ""), AGREEMENT, ("which-municipality", 2), "Flera kommuner är parter"),
        (MEMO.replace("Svedala", "Ystad"), AGREEMENT, ("which-municipality", 3), "Ystads kommun är inte part"),
        (MEMO.replace("Svedala", "Svedalla"), AGREEMENT, ("unknown-name", 3), "finns inte i registret"),
        (f"{MEMO}ärendet: Se [[mål]].\n", AGREEMENT, ("unknown-id", 4), "leder ingenstans"),
        (f"{MEMO}period: 2027\n", AGREEMENT, ("unknown-key", 4), "”period” finns inte"),
        (MEMO.replace("av: avtal.yaml\n", ""), AGREEMENT, ("missing-key", 2), "”av” saknas"),
    ],
)
def test_what_is_wrong_is_told_in_its_place(
    tmp_path: Path, memo: str, document: str | None, place: tuple[str, int], said: str
) -> None:
    found = refused(written(tmp_path, memo, document))
    assert found.span is not None
    assert (found.code, found.span.line) == place
    assert said in found.message
