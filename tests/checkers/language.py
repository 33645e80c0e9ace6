"""Judge Swedish words with hunspell."""

import re

from tests.checkers.tools import run, tool

# What is no word of Swedish: addresses, soft hyphens that only mark where a word may break, words with digits.
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:se|nu|com|org|eu)\b\S*")
INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff]")
NUMBERED = re.compile(r"\S*\d\S*")


def misspelt(text: str) -> set[str]:
    """The words that the Swedish dictionary does not know, compounds allowed."""
    tool("hunspell-sv")
    words = INVISIBLE.sub("", text).replace("’", "'")
    for pattern in (ADDRESS, NUMBERED):
        words = pattern.sub(" ", words)
    ran = run([tool("hunspell"), "-i", "utf-8", "-d", "sv_SE", "-l"], text=words)
    if ran.code != 0:
        raise RuntimeError(f"hunspell does not run: {ran.err.strip()}")
    return set(ran.out.split())
