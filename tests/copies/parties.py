"""Agreements between two, three and four parties that are ready to be signed, and what their copies say."""

import re
from itertools import islice
from pathlib import Path

from tests.checkers.tools import run, tool

NAMES = ("Trelleborgs kommun", "Lokalpolisområde Trelleborg", "Region Skåne", "Svedala kommun")
_KEYS = ("kommun: Trelleborg", "polis: Trelleborg", "övrig: Region Skåne", "kommun: Svedala")
#: Text for a second page and a third.
LONG = "\n".join(
    f"  Stycke {number}. {'Vi samverkar i vardagen och följer upp det tillsammans. ' * 6}\n" for number in range(24)
)


def agreement(parties: int = 2, *, signatories: int = 1, more: str = "") -> str:
    """A source file with so many parties, each with so many who sign."""
    lines = ["status: beslutad", "period: 2027–2030", "parter:"]
    for party, key in enumerate(_KEYS[:parties]):
        lines += [f"  - {key}", "    undertecknare:"]
        lines += [f"      - {{titel: Direktör, namn: Namn {party + 1}.{number + 1}}}" for number in range(signatories)]
    return "\n".join([*lines, "syften: [att öka tryggheten]", more, ""])


def pages(path: Path) -> list[str]:
    """The text of each page, read by Poppler."""
    said = run([tool("pdftotext"), "-enc", "UTF-8", path, "-"])
    assert said.code == 0
    return said.out.split("\f")[:-1]


def label(number: int, total: int, parties: int = 2) -> str:
    """What stands in the head of a copy."""
    said = f"Exemplar {number} av {total}"
    owner = next(islice(NAMES, number - 1, parties), None) if total > 1 else None
    return f"{said} – {owner}" if owner else said


def one_line(text: str) -> str:
    """A text without its line breaks."""
    return re.sub(r"\s+", " ", text)
