"""The typography of running text (first version: spaces only)."""

import re


def typeset(text: str) -> str:
    """Give running text the typography Swedish wants."""
    return re.sub(" {2,}", " ", text)
