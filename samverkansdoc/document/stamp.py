"""What an electronic signature shows on the page."""

from attrs import frozen


@frozen(kw_only=True)
class Stamp:
    """Its lines: what it is, who signed and when; its width and height in points."""

    label: str
    name: str
    time: str
    width: float
    height: float
    language: str = "sv"
