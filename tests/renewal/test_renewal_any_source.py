"""Whatever a source looks like: what comes of it can be read, and differs only where it is meant to."""

import re
import tempfile
from itertools import pairwise
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc import Renewal, loads, renew
from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model import Avtalshandling, Indikator, Mål, Status, Undertecknande, Åtgärd
from samverkansdoc.model.invariants.walk import instances, walk
from samverkansdoc.model.text import Id
from samverkansdoc.renewal.layout import Layout
from samverkansdoc.source import parse
from samverkansdoc.svenska.periods import Period
from tests.renewal.sources import REPORT, sources

PERIODS = st.sampled_from(["2023–2026", "2027-2030", "2023", "2023-03-01–2027-02-28", "från 2023, löpande"])


def renewed(data: bytes, period: str, *, followed: bool = False, keep: bool = False) -> Renewal:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "avtal.yaml")
        path.write_bytes(data)
        report = Path(folder, "rapport.yaml")
        report.write_text(REPORT, encoding="utf-8")
        return renew(path, period, follow_up=report if followed else None, keep_signatories=keep)


def document(data: bytes) -> Avtalshandling:
    read = loads(data)
    assert isinstance(read, Avtalshandling)
    return read


def ids(read: Avtalshandling) -> list[tuple[DataPath, str]]:
    """All ids with their places."""
    return [(path, value) for path, value in walk(read) if isinstance(value, Id)]


def comments(data: bytes) -> list[str]:
    """Every comment of a file, without its indentation."""
    source = parse(data, "x", "yaml")
    layout = Layout(source.text.content)
    spans = layout.comments(source.tree, 0, len(layout.content))
    return [layout.content[start:end].strip() for start, end in spans]


@settings(max_examples=150, deadline=None)
@given(sources(), PERIODS, st.booleans(), st.booleans())
def test_what_comes_of_it_can_be_read(data: bytes, period: str, followed: bool, keep: bool) -> None:
    made = renewed(data, period, followed=followed, keep=keep)
    again = document(made.text.encode())
    assert again == made.document
    assert again.period == Period.parse(period)
    assert again.status is Status.UTKAST
    assert again.beslut == ()
    assert not [one for _, one in instances(again, Mål) if one.målvärde is not None]
    had = [one.målvärde is not None or one.utgångsläge is not None for _, one in instances(document(data), Mål)]
    has = [one.utgångsläge is not None for _, one in instances(again, Mål)]
    assert all(has[number] for number, one in enumerate(had) if one)


@settings(max_examples=80, deadline=None)
@given(sources(), PERIODS, st.booleans())
def test_every_comment_stays_in_its_order(data: bytes, period: str, followed: bool) -> None:
    new = comments(renewed(data, period, followed=followed).text.encode())
    rest = iter(new)
    assert all(one in rest for one in comments(data)), (comments(data), new)


@settings(max_examples=80, deadline=None)
@given(sources(), PERIODS, st.booleans())
def test_ids_and_headings_stand_where_they_stood(data: bytes, period: str, followed: bool) -> None:
    old, new = document(data), renewed(data, period, followed=followed).document
    assert ids(old) == ids(new)
    assert [one.mål for _, one in instances(old, Mål)] == [one.mål for _, one in instances(new, Mål)]
    assert [one.rubrik for _, one in instances(old, Åtgärd)] == [one.rubrik for _, one in instances(new, Åtgärd)]
    assert [one.indikator for _, one in instances(old, Indikator)] == [
        one.indikator for _, one in instances(new, Indikator)
    ]


@settings(max_examples=80, deadline=None)
@given(sources(), PERIODS)
def test_nothing_else_changes(data: bytes, period: str) -> None:
    """What is no change in the list is as it was."""
    made = renewed(data, period)
    old, new = dict(walk(document(data))), dict(walk(made.document))
    touched = [change.path for change in made.changes]
    for path, value in new.items():
        is_leaf = isinstance(value, str | int | Period) or value is None
        if is_leaf and not any(path[: len(one)] == one or one[: len(path)] == path for one in touched):
            assert old.get(path) == value, path


@settings(max_examples=80, deadline=None)
@given(sources(), PERIODS, st.booleans())
def test_lines_that_are_not_told_of_stay_byte_for_byte(data: bytes, period: str, followed: bool) -> None:
    made = renewed(data, period, followed=followed)
    assert made.text.startswith("\ufeff") == data.startswith(b"\xef\xbb\xbf")
    assert ("\r\n" in made.text) == (b"\r\n" in data)
    assert not re.search("(?<!\r)\n", made.text) or b"\r\n" not in data


@settings(max_examples=40, deadline=None)
@given(sources())
def test_what_was_renewed_can_be_renewed_again(data: bytes) -> None:
    once = renewed(data, "2023–2026")
    twice = renewed(once.text.encode(), "2027–2030")
    assert twice.document.period == Period.parse("2027–2030")
    lines = [line.strip() for line in twice.text.splitlines()]
    repeated = {first for first, second in pairwise(lines) if first == second and "GRANSKA" in first}
    assert repeated <= {"# GRANSKA: gammal"}


def test_signing_keeps_what_is_no_matter_of_the_day() -> None:
    data = b"parter: [{kommun: Kil, undertecknare: [KSO]}, {polis: Karlstad, undertecknare: [Chef]}]\nperiod: 2019\n"
    made = renewed(data + b"undertecknande: {exemplar: 3, ort: Kil, datum: 2018-12-10}\n", "2020")
    assert made.document.undertecknande == Undertecknande(exemplar=3)
    assert evolve(made.document, undertecknande=Undertecknande()) == evolve(document(data), period=Period.parse("2020"))
