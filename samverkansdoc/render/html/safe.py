"""Text in the two places of a page where autoescape is not enough: addresses and strings in CSS."""

import re

_LINKABLE = re.compile(r"(https?://|mailto:|tel:|#)\S+", re.IGNORECASE)


def linkable(url: str) -> bool:
    """Whether a reader may be sent to the address: the web, mail, telephone or a place in the page; never a script."""
    return _LINKABLE.fullmatch(url) is not None


def css_string(text: str) -> str:
    """The text as it may stand between quotes in CSS, where nothing in it can end the string or the style."""
    return "".join(character if character.isalnum() else f"\\{ord(character):06x}" for character in text)
