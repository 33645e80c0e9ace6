"""What is drawn: charts, codes, organisations; each with words for those who do not see it."""

from decimal import Decimal

from attrs import frozen

from samverkansdoc.document.inlines import Inlines


@frozen
class Point:
    """A value of a series at its time ("2015"); None where nothing was measured."""

    time: str
    value: Decimal | None


@frozen(kw_only=True)
class Chart:
    """A series drawn as a line. Its words are whole: the tree knows how numbers are written, the renderers do not.

    ``caption`` is whole, with its label and number ("Diagram 1. …"). ``values`` are the values of the points that have
    one, as they are written, in their order; ``target`` is the value to reach, with its words ("Mål: högst 120"), and
    ``alternative`` says the course of the series for those who do not see it.
    """

    caption: Inlines
    unit: str
    points: tuple[Point, ...]
    values: tuple[str, ...]
    alternative: str
    target: Decimal | None = None
    target_label: str = ""


@frozen(kw_only=True)
class WebCode:
    """An address as a code that a telephone reads (ISO/IEC 18004), with the address in print.

    ``modules`` are the rows of the code, "1" for a dark square, without the quiet zone; ``alternative`` says what the
    code is for those who do not see it.
    """

    url: str
    label: str
    alternative: str
    modules: tuple[str, ...]


@frozen(kw_only=True)
class Unit:
    """A box of an organisation chart: its name, what is said of it below, and the index of the box that it is under.

    Without ``above`` it stands at the top. A box comes after the one that it is under.
    """

    name: str
    lines: tuple[str, ...] = ()
    above: int | None = None


@frozen(kw_only=True)
class OrganisationChart:
    """Boxes with lines between them. ``caption`` is whole; ``alternative`` says who is under whom in sentences."""

    caption: Inlines
    units: tuple[Unit, ...]
    alternative: str
