"""The page between an agreement and an appendix in a set for printing."""

from attrs import frozen


@frozen(kw_only=True)
class Divider:
    """What the page says: "Bilaga 2", the title of the appendix, and the agreement it belongs to, with its copy."""

    label: str
    title: str
    document: str
    copy: str | None
    language: str = "sv"
