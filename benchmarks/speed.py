"""How long the steps take on this machine: python benchmarks/speed.py [FIL]. Shown, never asserted."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from samverkansdoc import InputError, check, extract, load, make_copies, schema, to_bytes, verify
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
        "check": lambda: check(file),
        "schema": schema,
    }
    print(f"{file.name}\n{'step':24}{'first, ms':>12}{'median, ms':>12}")
    show(steps)
    # Drafts and follow-ups have no copies.
    with TemporaryDirectory() as place, suppress(InputError):
        show(of_copies(file, Path(place)))


def of_copies(file: Path, folder: Path) -> dict[str, Callable[[], object]]:
    """The steps from a decided agreement to copies that are made and verified."""
    copies = [path for path in make_copies(file, folder) if "exemplar-" in path.name]
    return {
        "copies": lambda: make_copies(file, folder),
        "extract": lambda: extract(copies[0]),
        "verify one pdf": lambda: verify(copies[0]),
        f"verify {len(copies)} files": lambda: verify(copies),
    }


def show(steps: dict[str, Callable[[], object]]) -> None:
    """Time the steps and print them."""
    for name, step in steps.items():
        first, usual = milliseconds(step)
        print(f"{name:24}{first:12.1f}{usual:12.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE)
