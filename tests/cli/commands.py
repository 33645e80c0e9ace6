"""The command line as a user runs it: a program of its own, in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
MINIMAL = (ROOT / "examples" / "minimal.yaml").read_text(encoding="utf-8")

#: Four faults: an unknown name, an unknown key, a date that is none and a reference into nothing.
BROKEN = """parter:
  - kommun: Treleborg
    undertecknare: [Ordförande]
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
period: 2023–2026
samverkansområden:
  - rubrik: Trafik
    åtgärder:
      - rubrik: Kontroller
        mål: finns-inte
övergripande_mål:
  - Färre brott
  - mål: " "
"""
#: Two faults of the kind that keep an agreement from being read at all.
UNREADABLE = "parter: []\nperiod: snart\ntietl: Titel\n"


@dataclass(frozen=True)
class Run:
    """What the program did."""

    code: int
    out: str
    err: str


def samverkansdoc(*arguments: str | Path, cwd: Path, through: Sequence[str] = ()) -> Run:
    """Run the program, maybe through another; it must never show a traceback."""
    done = subprocess.run(
        [*through, sys.executable, "-m", "samverkansdoc", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100", "NO_COLOR": "1"},
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return Run(done.returncode, done.stdout, done.stderr)


def names(folder: Path) -> list[str]:
    """The files in a folder."""
    return sorted(file.name for file in folder.iterdir())
