"""The examples, and the same without their exceptions: what is found on them then must not be lost from sight."""

from pathlib import Path

from attrs import evolve

from samverkansdoc.model import Granskningsval
from samverkansdoc.source import Source, read

FOLDER = Path(__file__).parent.parent.parent / "examples"
EXAMPLES = sorted(FOLDER.glob("*.yaml"))
#: Only what can be left out is left out of it, so it is warned of much, and excepted from nothing.
SMALLEST = FOLDER / "minimal.yaml"


def without_exceptions(path: Path) -> Source:
    """An example of which every rule is asked."""
    source = read(path)
    return evolve(source, document=evolve(source.document, granskning=Granskningsval()))
