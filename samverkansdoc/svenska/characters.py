"""The characters that Swedish text needs and a keyboard lacks, and the plain form used when text is read."""

import re
import unicodedata

NBSP = "\u00a0"
EN_DASH = "\u2013"
MINUS = "\u2212"
ELLIPSIS = "\u2026"
DOUBLE_QUOTE = "\u201d"
SINGLE_QUOTE = "\u2019"

#: Hyphens that look like the ordinary one: the hyphen proper and the no-break hyphen.
HYPHENS = "-\u2010\u2011"
#: Every stroke that people put between two ends of a range.
DASHES = HYPHENS + "\u2012\u2013\u2014\u2212"


def plain(text: str) -> str:
    """The text in NFC, with every run of white space as one ordinary space and none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def key(text: str) -> str:
    """The form in which two texts are compared when case and spacing do not matter."""
    return plain(text).casefold()


def slug(text: str) -> str:
    """The text as an id or a part of a file name, in small letters, digits and hyphens: "upplands-vasby"."""
    letters = "".join(char for char in unicodedata.normalize("NFD", key(text)) if not unicodedata.combining(char))
    return re.sub("[^a-z0-9]+", "-", letters).strip("-")
