"""Every colour can be read, on a light screen and a dark one; measures come from the theme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkansdoc.render.contrast import AA, contrast
from samverkansdoc.render.html import render_html
from samverkansdoc.render.html.colours import Palette, dark, light
from samverkansdoc.render.theme import DEFAULT, Theme
from tests.render.sample_tree import SAMPLE

COLOUR = st.integers(0, 0xFFFFFF).map("{:06X}".format)
TEXT_COLOURS = ("ink", "muted", "accent", "warning")


def pairs(palette: Palette) -> dict[str, float]:
    colours = attrs_of(palette)
    return {
        f"{text} on {ground}": contrast(colours[text], colours[ground])
        for text in TEXT_COLOURS
        for ground in ("paper", "shade")
    }


def attrs_of(palette: Palette) -> dict[str, str]:
    return {name: getattr(palette, name) for name in ("paper", "shade", *TEXT_COLOURS)}


@pytest.mark.parametrize("palette", [light(DEFAULT), dark(DEFAULT)], ids=["light", "dark"])
def test_the_default_colours_can_be_read(palette: Palette) -> None:
    assert {pair: ratio for pair, ratio in pairs(palette).items() if ratio < AA} == {}


def test_the_light_page_has_the_colours_of_the_theme() -> None:
    assert attrs_of(light(DEFAULT)) == {
        "paper": "FFFFFF",
        "shade": DEFAULT.shade,
        **{name: getattr(DEFAULT, name) for name in TEXT_COLOURS},
    }


@given(st.builds(Theme, ink=COLOUR, muted=COLOUR, accent=COLOUR, warning=COLOUR))
def test_any_theme_can_be_read(theme: Theme) -> None:
    for palette in (light(theme), dark(theme)):
        assert min(pairs(palette).values()) >= AA


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.005)
    assert contrast("FFFFFF", "767676") == contrast("767676", "FFFFFF")


def test_a_theme_changes_colours_and_measures() -> None:
    theme = Theme(
        accent="6A1B4D", text_size=12.5, margin_top=31.0, margin_right=21.0, margin_bottom=26.0, margin_left=41.0
    )
    page = render_html(SAMPLE, theme).decode()
    assert "--accent: #6A1B4D" in page
    assert "margin: 31.0mm 21.0mm 26.0mm 41.0mm" in page
    assert "font-size: 12.5pt" in page
