"""Charts as drawings: what is drawn, where, and that every machine draws it alike."""

import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import attrs
import matplotlib as mpl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from samverkansdoc.document import Chart
from samverkansdoc.render.chart_places import Places, places, scale
from samverkansdoc.render.charts import chart_pixels, chart_svg, unprintable
from samverkansdoc.render.theme import DEFAULT
from tests.render.sample_chart import CHARTS, GAP, QUARTERS, chart, goal

WIDTH = 144.0
SIZE = 8.5


def laid(one: Chart, width: float = 400.0) -> Places:
    """The chart as it would be laid out in a font whose letters are all as wide."""
    return places(one, width, SIZE, lambda text: len(text) * SIZE / 2)


def said(one: Chart, kind: str, width: float = 400.0) -> list[str]:
    return [words.text for words in laid(one, width).words if words.kind == kind]


def drawn(one: Chart) -> Counter[str]:
    """How many paths of each kind there are."""
    root = etree.fromstring(chart_svg(one, DEFAULT, WIDTH))
    return Counter(str(path.get("class")).removeprefix("chart-") for path in root)


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_drawn_with_all_its_points(name: str) -> None:
    one = CHARTS[name]
    found = drawn(one)
    assert found["point"] == len([point for point in one.points if point.value is not None])
    assert found["value"] == len(said(one, "value")) or name == "forty"
    assert found["target-line"] == (one.target is not None)


@pytest.mark.parametrize("name", CHARTS)
def test_a_drawing_has_no_ids_and_fetches_nothing(name: str) -> None:
    root = etree.fromstring(chart_svg(CHARTS[name], DEFAULT, WIDTH))
    assert {etree.QName(element).localname for element in root.iter()} <= {"svg", "path"}
    assert not root.xpath("//@id | //@href | //@*[contains(., 'url(')]")


@pytest.mark.parametrize("name", CHARTS)
def test_nothing_stands_outside_the_drawing(name: str) -> None:
    root = etree.fromstring(chart_svg(CHARTS[name], DEFAULT, WIDTH))
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for path in root:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", str(path.get("d")))]
        assert -1 <= min(numbers[0::2], default=0) <= max(numbers[0::2], default=0) <= width + 1, path.get("class")
        assert -1 <= min(numbers[1::2], default=0) <= max(numbers[1::2], default=0) <= height + 1, path.get("class")


def test_a_gap_parts_the_line_and_keeps_its_time() -> None:
    assert [len(run) for run in laid(GAP).runs] == [2, 3]
    assert drawn(GAP)["series"] == 2
    assert sorted(said(GAP, "time")) == ["2010", "2011", "2012", "2013", "2014", "2015"]
    steps = [x for run in laid(GAP).runs for x, _ in run]
    assert steps[2] - steps[1] == pytest.approx(2 * (steps[1] - steps[0]), abs=0.05)


def test_values_stand_at_their_points_as_they_are_written() -> None:
    assert sorted(said(GAP, "value")) == sorted(GAP.values)
    assert sorted(said(QUARTERS, "value")) == ["78", "79", "80,5", "83"]


def test_a_crowded_line_says_its_ends_its_highest_and_its_lowest_value() -> None:
    forty = CHARTS["forty"]
    values = [point.value for point in forty.points if point.value is not None]
    wanted = {values[0], values[-1], min(values), max(values)}
    assert {Decimal(text) for text in said(forty, "value")} <= wanted
    assert {str(max(values)), str(values[-1])} <= set(said(forty, "value"))
    times = said(forty, "time")
    assert "2049" in times
    assert 5 < len(times) < 40


@pytest.mark.parametrize("name", CHARTS)
def test_no_words_stand_on_others(name: str) -> None:
    words = laid(CHARTS[name]).words
    boxes = [(one.x, one.y, one.x + len(one.text) * SIZE / 2, one.y + SIZE * 0.66, one) for one in words if one.text]
    for number, a in enumerate(boxes):
        for b in boxes[number + 1 :]:
            apart = a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]
            assert apart, (a[4], b[4])


def axis(one: Chart) -> tuple[float, float]:
    low, high = scale(one)
    return float(low), float(high)


def test_the_axis_begins_at_0_unless_the_series_is_far_from_it() -> None:
    assert axis(GAP) == (0, 162)
    assert not laid(GAP).broken
    assert axis(QUARTERS) == (71, 85)
    assert laid(QUARTERS).broken
    assert drawn(QUARTERS)["break"] == 1
    assert "0" in said(GAP, "tick")
    assert "0" not in said(QUARTERS, "tick")
    assert axis(CHARTS["level"]) == (0, 80)
    assert axis(CHARTS["negative"]) == (-30.5, 8)
    assert axis(chart([], **goal("5", "Mål"))) == (0, 5)


def test_the_higher_value_stands_higher() -> None:
    heights = [y for run in laid(CHARTS["large"]).runs for _, y in run]
    assert heights[0] < heights[2] < heights[1]
    one = laid(GAP)
    assert one.target is not None
    assert one.target < heights_of(GAP)[0]
    assert said(GAP, "target") == ["Mål: högst 120"]


def heights_of(one: Chart) -> list[float]:
    return [y for run in laid(one).runs for _, y in run]


def test_long_words_get_lines() -> None:
    long = CHARTS["long"]
    assert " ".join(said(long, "unit")) == long.unit.strip()
    assert " ".join(said(long, "target")) == long.target_label.strip()
    assert len(said(long, "unit")) > 1


@given(
    st.lists(st.none() | st.decimals(-(10**9), 10**9, places=2), max_size=30),
    st.none() | st.decimals(-(10**9), 10**9, places=2),
    st.floats(150, 500),
)
@settings(deadline=None)
def test_any_series_can_be_laid_out(values: list[Decimal | None], target: Decimal | None, width: float) -> None:
    one = attrs.evolve(chart(values), target=target, target_label="Mål")
    made = laid(one, width)
    inside = [y for run in made.runs for _, y in run] + [made.target or made.foot]
    assert all(made.foot <= y <= made.height for y in inside)
    assert sum(map(len, made.runs)) == len(one.values)


def digest(one: Chart) -> str:
    return sha256(chart_svg(one, DEFAULT, WIDTH) + repr(chart_pixels(one, DEFAULT, WIDTH)).encode()).hexdigest()


def test_the_same_chart_gives_the_same_bytes_also_in_another_process(tmp_path: Path) -> None:
    """With other settings of matplotlib lying about, and another seed of hashes."""
    (tmp_path / "matplotlibrc").write_text("font.family: serif\nsvg.fonttype: none\npath.sketch: 5, 50, 9\n")
    code = "from tests.render.test_render_charts import *; print(digest(GAP), digest(QUARTERS))"
    root = Path(__file__).parent.parent.parent
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": str(root), "MPLCONFIGDIR": str(tmp_path)}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert ran.stdout.split() == [digest(GAP), digest(QUARTERS)]


def test_nothing_is_said_where_no_folder_of_the_library_can_be_made() -> None:
    nowhere = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), "/proc/nowhere")
    code = f"""
from samverkansdoc.render.charts import chart_svg
from samverkansdoc.render.theme import DEFAULT
from tests.render.sample_chart import GAP
print(len(chart_svg(GAP, DEFAULT, {WIDTH})))
"""
    environment = {"PYTHONPATH": str(Path(__file__).parent.parent.parent), **nowhere}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert (ran.stdout, ran.stderr) == (f"{len(chart_svg(GAP, DEFAULT, WIDTH))}\n", "")


def test_a_chart_leaves_the_settings_of_others_alone() -> None:
    before = dict(mpl.rcParams)
    with mpl.rc_context({"svg.fonttype": "none", "lines.linewidth": 9.0}):
        chart_svg(GAP, DEFAULT, WIDTH)
        assert (mpl.rcParams["svg.fonttype"], mpl.rcParams["lines.linewidth"]) == ("none", 9.0)
    assert dict(mpl.rcParams) == before


def test_the_pixels_are_three_a_point_in_the_colours_of_the_theme() -> None:
    pixels = chart_pixels(GAP, DEFAULT, WIDTH)
    size = etree.fromstring(chart_svg(GAP, DEFAULT, WIDTH)).attrib["viewBox"].split()[2:]
    assert [pixels.width, pixels.height] == [3 * float(length) for length in size]
    assert len(pixels.palette) == 16 * 3
    assert bytes.fromhex(DEFAULT.accent) in pixels.palette
    assert pixels.palette[:3] == b"\xff\xff\xff"
    used = Counter(half for row in pixels.rows for byte in row for half in (byte >> 4, byte & 15))
    assert used[0] > 0.8 * sum(used.values())
    assert used[15] > 500


def test_signs_that_the_font_lacks_are_told() -> None:
    assert unprintable(chart([1], unit="brott 🙂 ☃", target_label="🙂")) == ["🙂", "☃"]
    assert unprintable(chart([1], "2010\u2011\u00ad11", unit="1\u00a0000\u202fkr\n−5 %")) == []
    assert drawn(chart([1], unit="🙂")) == drawn(chart([1], unit="?"))
