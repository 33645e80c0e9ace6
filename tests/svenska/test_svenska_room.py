"""What the room as a whole promises: a cheap import, one kind of error."""

import pickle
import subprocess
import sys
from importlib.resources import files

from samverkansdoc.svenska.errors import OkäntNamn, SvenskaError

HEAVY = {"babel", "csv", "difflib", "jinja2", "yaml", "calendar"}


def test_the_import_brings_nothing_heavy() -> None:
    names = [path.name.removesuffix(".py") for path in files("samverkansdoc.svenska").iterdir()]
    modules = [
        f"samverkansdoc.svenska.{name}" for name in names if name.isidentifier() and name not in {"nearest", "data"}
    ]
    code = f"import sys\nbefore = set(sys.modules)\nimport {', '.join(modules)}\nprint(*(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not HEAVY & set(loaded)


def test_errors_carry_a_sentence_and_a_hint() -> None:
    error = OkäntNamn("Namnet finns inte.", "Menade du Borås?", ("Borås",))
    assert isinstance(error, SvenskaError)
    assert isinstance(error, ValueError)
    assert str(error) == error.message == "Namnet finns inte."
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.message, copy.hint, copy.suggestions) == (error.message, error.hint, error.suggestions)


def test_the_sources_of_the_register_travel_with_it() -> None:
    sources = files("samverkansdoc.svenska").joinpath("data", "SOURCES.md").read_text(encoding="utf-8")
    assert "kommuner.csv" in sources
    assert "polisomraden.csv" in sources
