"""The file for calendar programs: read by another library than the one that writes it, and held against RFC 5545."""

import os
import subprocess
import sys
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from samverkansdoc import Beslut, Kalender, calendar
from samverkansdoc.svenska.characters import plain
from tests.cli.commands import ROOT
from tests.model.agreements import agreement
from tests.model.promises import promise

#: What has a meaning in the format, and letters of two to four bytes.
TRICKY = st.text("aåé€😀,;:\\\"n'-– ", min_size=1, max_size=200).filter(plain)
CODE = "from samverkansdoc import *; import sys; sys.stdout.buffer.write(calendar(load(sys.argv[1])).ics())"


def read(data: bytes) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(data.decode())


def facts(kalender: Kalender) -> list[tuple[object, ...]]:
    return [
        (day.datum, day.datum + timedelta(days=1), day.vad, f"{day.varför}\n{kalender.titel}", [str(day.grund)])
        for day in kalender.dagar
    ]


def test_another_program_reads_the_days_that_were_written() -> None:
    kalender = calendar(agreement(period="2028–2031"))
    events = read(kalender.ics()).events
    said = [(one.dtstart, one.dtend, one.summary, one.description, one.categories) for one in events]
    assert said == facts(kalender)
    assert {str(one.transparency) for one in events} == {"TRANSPARENT"}


@given(TRICKY)
def test_any_title_comes_out_as_it_went_in(title: str) -> None:
    kalender = calendar(agreement(titel=title, period="2027"))
    read_again = read(kalender.ics())
    assert plain(title) in kalender.titel
    assert [one.description for one in read_again.events] == [facts(kalender)[0][3], facts(kalender)[-1][3]]
    names = {extra.name: extra.value for extra in read_again.extras}
    assert names["x-wr-calname"] == kalender.titel


@given(TRICKY)
def test_lines_are_folded_and_ended_as_the_format_says(title: str) -> None:
    data = calendar(agreement(titel=title, period="2027–2030")).ics()
    *lines, last = data.split(b"\r\n")
    assert last == b""
    assert all(len(line) <= 75 and line.decode() and b"\n" not in line and b"\r" not in line for line in lines)


def test_events_are_stamped_with_the_day_of_the_document() -> None:
    drafted = agreement(period="2027–2030")
    decided = agreement(period="2027–2030", beslut=[Beslut(organ="Kommunstyrelsen", datum="2026-11-30")])
    for document, day in ((drafted, "2027-01-01"), (decided, "2026-11-30")):
        assert {f"{one.dtstamp:%Y-%m-%d}" for one in read(calendar(document).ics()).events} == {day}


def test_the_same_document_gives_the_same_bytes_at_any_time_and_place() -> None:
    path = ROOT / "examples" / "trelleborg-2019-2022.yaml"
    made = {
        subprocess.run(
            [sys.executable, "-c", CODE, str(path)],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for zone, seed in (("Europe/Stockholm", "1"), ("Pacific/Auckland", "2"))
    }
    assert len(made) == 1


def uids(kalender: Kalender) -> set[str]:
    return {one.uid for one in read(kalender.ics()).events}


def test_a_changed_agreement_moves_the_events_that_it_has() -> None:
    before = calendar(agreement())
    for changed in (agreement(förlängning="2028-12-31", titel="Ny titel"), agreement(period="2023–2028")):
        after = calendar(changed)
        assert uids(before) < uids(after)
        assert len(uids(after)) == len(after.dagar)


def test_other_documents_have_other_events() -> None:
    others = [agreement(), agreement(period="2027–2030"), promise(), promise(period="2025")]
    all_of_them = [uid for one in others for uid in uids(calendar(one))]
    assert len(set(all_of_them)) == len(all_of_them)
    assert all(uid.isascii() for uid in all_of_them)
