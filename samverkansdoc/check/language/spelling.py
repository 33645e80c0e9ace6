"""Spelling, by the Swedish dictionary of the machine, where the extra ``stavning`` is installed."""

import re
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling, Samverkanshandling, Verbatim
from samverkansdoc.svenska.register import kommuner, lokalpolisområden

#: Where systems keep the files of hunspell-sv.
_FOLDERS = ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/opt/homebrew/share/hunspell", "/Library/Spelling")
_WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]{3,}(?:-[^\W\d_]+)*(?![\w@/.-]*[\w@/]|-)")

Knows = Callable[[str], bool]


@rule(
    "SPR-21",
    title="Orden är rätt stavade",
    severity=Severity.INFO,
    source="Den svenska ordlistan för Hunspell (hunspell-sv)",
    why="Ett felstavat ord i ett beslutat dokument är svårt att ta tillbaka, och det hittas inte när någon söker.",
)
def spelling(document: Handling) -> Iterator[Finding]:
    """Every word is known to the dictionary, as it is or put together of words; names are not judged."""
    knows = _dictionary()
    if knows is None:
        yield Finding(
            "Stavningen är inte prövad: ordlistan finns inte.",
            hint="Installera med pip install ”samverkansdoc[stavning]” och systemets paket hunspell-sv.",
        )
        return
    known, hits = _names(document), list(reading(document).written.find(_WORD))
    known |= {hit.words.casefold() for hit in hits if _is_name(hit.words, hit.text.seen, hit.start)}
    for hit in hits:
        word = hit.words
        if word.casefold() in known:
            continue
        known.add(word.casefold())
        if not _is_known(knows, word):
            yield hit.finding(f"Ordlistan känner inte ordet ”{word}”.", hint="Rätta det, om det inte är ett fackord.")


@cache
def _dictionary() -> Knows | None:
    """What knows the words; nothing where the reader or its files are missing."""
    folder = next((one for one in _FOLDERS if Path(one, "sv_SE.aff").exists()), None)
    try:
        reader = import_module("spylls.hunspell").Dictionary
    except ImportError:
        return None
    if folder is None:
        return None
    with warnings.catch_warnings():
        # The reader leaves its files for the interpreter to close.
        warnings.simplefilter("ignore", ResourceWarning)
        lookup: Knows = reader.from_files(str(Path(folder, "sv_SE"))).lookup
    return cache(lookup)


def _is_known(knows: Knows, word: str) -> bool:
    return knows(word) or knows(word[:1].lower() + word[1:]) or ("-" in word and all(map(knows, word.split("-"))))


def _is_name(word: str, text: str, start: int) -> bool:
    """Whether it has capitals as names and abbreviations have: inside it, or in the middle of a sentence."""
    if any(char.isupper() for char in word[1:]):
        return True
    before = text[max(0, start - 3) : start].rstrip(' ”"(')
    return word[0].isupper() and bool(before) and before[-1] not in ".!?:\n–-"


def _names(document: Handling) -> set[str]:
    """All names that the document and the register have, in all their words and with a genitive."""
    names: list[str] = [one.raw for one in reading(document).every if isinstance(one.raw, Verbatim)]
    names += [name for one in kommuner() for name in (one.namn, one.genitiv)]
    names += [one.lokalpolisområde for one in lokalpolisområden()]
    if isinstance(document, Samverkanshandling):
        names += [one.förkortning for one in document.förkortningar]
    words = {word.casefold() for name in names for word in re.findall(r"[^\W\d_]+", name)}
    return words | {f"{word}s" for word in words}
