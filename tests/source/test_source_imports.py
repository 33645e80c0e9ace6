"""What a user need not wait for."""

import subprocess
import sys

from samverkansdoc.source import dump, loads
from tests.source.marked import GOOD


def test_importing_the_room_imports_no_library() -> None:
    heavy = ["cattrs", "yaml", "jsonschema", "rich", "difflib", "samverkansdoc.model"]
    code = f"import sys, samverkansdoc.source; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"[]"


def test_loading_imports_nothing_that_only_the_schema_needs() -> None:
    code = f"import sys; from samverkansdoc.source import loads; loads({GOOD!r}); print('tomllib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"False"


def test_a_long_agreement_survives_the_way_through_a_file() -> None:
    section = "".join(
        f"    - rubrik: Rubrik {number}\n      text: |\n        {'Text om läget. ' * 20}\n" for number in range(190)
    )
    text = f"{GOOD}lägesbild:\n  avsnitt:\n{section}"
    assert loads(dump(loads(text))) == loads(text)
