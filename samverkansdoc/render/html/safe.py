"""Text in the places of a page where autoescape is not enough: addresses, the names of places, and strings in CSS."""

import re
from urllib.parse import quote

_LINKABLE = re.compile(r"(https?://|mailto:|tel:|#)\S+", re.IGNORECASE)
#: What no name of a place may hold, and the dots of the names that the page itself gives ("sida.text", "not.1").
_UNSAFE = re.compile(r"\s|(?<=^sida)\.|(?<=^not)\.")
#: What may stand in the fragment of an address as it is, besides letters and digits of any language (RFC 3987).
_FRAGMENT = re.compile(r"[^\w\-.~!$&'()*+,;=:@/?]")


def linkable(url: str) -> bool:
    """Whether a reader may be sent to the address: the web, mail, telephone or a place in the page; never a script."""
    return _LINKABLE.fullmatch(url) is not None


def ident(anchor: str) -> str:
    """The anchor as the name of a place in the page."""
    return _UNSAFE.sub("_", anchor)


def fragment(anchor: str) -> str:
    """The address of the place in the page: "#mål-1"."""
    return "#" + _FRAGMENT.sub(lambda sign: quote(sign[0], safe=""), ident(anchor))


def css_string(text: str) -> str:
    """The text as it may stand between quotes in CSS, where nothing in it can end the string or the style."""
    return "".join(character if character.isalnum() else f"\\{ord(character):06x}" for character in text)
