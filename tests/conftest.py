"""A missing judge is told loudly: skipped with the way to install it, and on a CI machine a failure."""

import re
from collections import Counter
from collections.abc import Generator

import pytest

from tests.checkers.tools import ToolMissingError, in_ci, tool

MISSING = re.compile(r"missing tool: (.*)")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "needs(*tools): names in tests.checkers.tools.TOOLS without which the test cannot run"
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    try:
        for name in _needed(item):
            tool(name)
        yield
    except ToolMissingError as error:
        _skip(error)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """A checker raises what it misses, so a test is skipped even where no mark says what it needs."""
    try:
        yield
    except ToolMissingError as error:
        _skip(error)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = (report.longrepr for report in terminalreporter.stats.get("skipped", []))
    reasons = (longrepr[2] for longrepr in skipped if isinstance(longrepr, tuple))
    absent = Counter(match[1] for reason in reasons if (match := MISSING.search(reason)))
    if absent:
        terminalreporter.section("tests NOT run for missing tools", sep="!", red=True, bold=True)
        for name, count in absent.most_common():
            terminalreporter.line(f"{count} tests without {name}")


def _needed(item: pytest.Item) -> list[str]:
    return [str(name) for mark in item.iter_markers("needs") for name in mark.args]


def _skip(error: ToolMissingError) -> None:
    if in_ci():
        raise error
    pytest.skip(str(error))
