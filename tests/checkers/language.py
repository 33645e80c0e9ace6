"""Judge Swedish words with hunspell."""

import re

from tests.checkers.tools import run, tool

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:se|nu|com|org|eu)\b\S*")
# Soft hyphens and their like only mark where a word may break, or where a line did break it.
INVISIBLE = re.compile(r"\u00ad\s*\n|[\u00ad\u200b\u2060\ufeff]")
NOTE_MARK = re.compile(r"(?<=[^\W\d_]{4})[.,]?\d{1,2}\b")
NUMBERED = re.compile(r"\S*\d\S*")
# Dots inside and behind belong to abbreviations: "t.ex.", "bl.a."; "hälso-" in "hälso- och sjukvård" is half a word.
WORD = re.compile(r"[^\W\d_]+(?:[-.:'][^\W\d_]+)*(?:-(?=\s)|\.)?")


def misspelt(text: str) -> set[str]:
    """The words that the Swedish dictionary does not know, compounds allowed."""
    tool("hunspell-sv")
    bare = INVISIBLE.sub("", text).replace("’", "'")
    for pattern in (ADDRESS, NOTE_MARK, NUMBERED):
        bare = pattern.sub(" ", bare)
    # Hunspell cuts long lines in the middle of a word.
    words = "\n".join(sorted(word for word in set(WORD.findall(bare)) if not word.endswith("-")))
    ran = run([tool("hunspell"), "-i", "utf-8", "-d", "sv_SE", "-l"], text=words)
    if ran.code != 0:
        raise RuntimeError(f"hunspell does not run: {ran.err.strip()}")
    return {word.rstrip(".") for word in ran.out.split()}
