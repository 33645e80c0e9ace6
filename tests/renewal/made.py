"""Renewals of small files, for tests that look at one thing each."""

from pathlib import Path

from samverkansdoc import Renewal, renew

PARTIES = """\
parter:
  - kommun: Trelleborg
    undertecknare: [Kommunstyrelsens ordförande]
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
"""


def made(folder: Path, text: str, period: str = "2023–2026", *, report: str = "", old: str = "2019–2022") -> Renewal:
    """The renewal of an agreement with more keys than its parties and period."""
    source = folder / "avtal.yaml"
    source.write_text(f"{PARTIES}period: {old}\n{text}", encoding="utf-8")
    if not report:
        return renew(source, period)
    follow_up = folder / "rapport.yaml"
    follow_up.write_text(f"dokument: uppföljning\nav: avtal.yaml\nrapportperiod: 2021\n{report}", encoding="utf-8")
    return renew(source, period, follow_up=follow_up)


def told(renewal: Renewal) -> list[tuple[str, str, str]]:
    """The changes below the period: last key, old, new."""
    return [(str(one.path[-1]), one.old, one.new) for one in renewal.changes if one.path != ("period",)]


def marked(renewal: Renewal) -> list[str]:
    """The comments of a renewal, without the sign that all begin with."""
    lines = (line.strip() for line in renewal.text.splitlines())
    return [line.removeprefix("# GRANSKA: ") for line in lines if line.startswith("# GRANSKA:")]


def below(renewal: Renewal) -> str:
    """The new text after its period."""
    return renewal.text.partition("period:")[2].partition("\n")[2]
