"""How long the steps take on this machine: python benchmarks/speed.py [FIL]. Shown, never asserted."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from samverkansdoc import load, schema, to_bytes
from samverkansdoc.api import to_document

ROUNDS = 9
EXAMPLE = Path(__file__).parent.parent / "examples" / "trelleborg-2016-2018.yaml"


def milliseconds(step: Callable[[], object]) -> tuple[float, float]:
    """The first run, which also loads what the step needs, and the median of those after it."""
    times = []
    for _ in range(ROUNDS + 1):
        start = perf_counter()
        step()
        times.append((perf_counter() - start) * 1000)
    return times[0], median(times[1:])


def process(*arguments: str) -> Callable[[], object]:
    """A whole process of Python, from start to end."""
    return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def main(file: Path) -> None:
    """Print a table of the steps."""
    document = to_document(file)
    steps: dict[str, Callable[[], object]] = {
        "python -c pass": process("-c", "pass"),
        "import samverkansdoc": process("-c", "import samverkansdoc"),
        "load": lambda: load(file),
        "compose": lambda: to_document(file),
        "pdf": lambda: to_bytes(document, "pdf"),
        "docx": lambda: to_bytes(document, "docx"),
        "html": lambda: to_bytes(document, "html"),
        "schema": schema,
    }
    print(f"{file.name}\n{'step':24}{'first, ms':>12}{'median, ms':>12}")
    for name, step in steps.items():
        first, usual = milliseconds(step)
        print(f"{name:24}{first:12.1f}{usual:12.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE)
