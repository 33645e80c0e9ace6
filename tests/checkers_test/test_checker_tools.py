"""A missing tool is never silent: skipped and told at home, a failure in CI."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkers import tools

TESTS = """
import pytest
from tests.checkers import tools

tools.TOOLS["absent"] = tools.Tool(lambda: None, "apt-get install 'absent'")

@pytest.fixture(scope="module")
def from_a_tool():
    tools.tool("absent")

@pytest.mark.needs("absent")
def test_marked():
    raise AssertionError

def test_calling():
    tools.tool("absent")

def test_with_a_fixture(from_a_tool):
    raise AssertionError

def test_without():
    pass
"""


def ended(tmp_path: Path, *, ci: bool) -> str:
    test = tmp_path / "test_absent.py"
    test.write_text(TESTS)
    home = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("PYTEST_")}
    plugins = ["-p", "tests.conftest", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *plugins, "--rootdir", str(tmp_path), str(test)]
    env = {**home, "CI": "true"} if ci else home
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=tools.ROOT, env=env, check=False)
    return done.stdout


def test_at_home_the_run_ends_with_what_was_skipped(tmp_path: Path) -> None:
    said = ended(tmp_path, ci=False)
    assert "1 passed, 3 skipped" in said
    assert "tests NOT run for missing tools" in said
    assert "3 tests without absent (apt-get install 'absent')" in said


def test_in_ci_a_missing_tool_fails(tmp_path: Path) -> None:
    assert "1 failed, 1 passed, 2 errors" in ended(tmp_path, ci=True)


def test_every_tool_says_how_to_get_it() -> None:
    assert all(tool.install for tool in tools.TOOLS.values())


def test_a_file_that_is_not_there_is_not_judged_good(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        tools.as_paths(tmp_path / "absent.pdf")


def test_the_command_line_runs_every_check_that_fits(tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><title>x</title><p>Text")
    ran = tools.run([sys.executable, "-m", "tests.checkers", bad])
    assert ran.code == 1
    assert "html.nu: " in ran.out
    assert "html.axe: bad.html: " in ran.out
    assert "bad.html: language: the page's is None" in ran.out
