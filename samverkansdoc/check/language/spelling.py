"""Spelling, by the Swedish dictionary of the machine, where the extra ``stavning`` is installed."""

import re
from collections.abc import Callable, Iterable, Iterator
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
#: Names of authorities that begin sentences as any word does.
_USUAL = frozenset(("brå", "brås"))
#: Abbreviations that another rule tells how to write.
_SHORTENED = frozenset(("dvs", "resp", "etc", "osv", "inkl", "exkl", "pga", "mfl"))
#: Short words that are slips, though the dictionary may have some of them.
_MEANT = {"oh": "och", "oc": "och", "at": "att", "fö": "för"}
_SLIPS = re.compile(rf"(?<![\w.@/-])(?:{'|'.join(_MEANT)})(?![\w@/.-])")

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
    written = reading(document).written
    for hit in written.find(_SLIPS) if any(f" {word} " in written.joined for word in _MEANT) else ():
        yield hit.finding(f"”{hit.words}” är ett skrivfel.", hint=f"Skriv ”{_MEANT[hit.words]}”.")
    knows = _dictionary()
    if knows is None:
        yield Finding(
            "Stavningen är inte prövad: ordlistan finns inte.",
            hint="Installera med pip install ”samverkansdoc[stavning]” och systemets paket hunspell-sv.",
        )
        return
    texts, names = reading(document).written, _names(document)
    matches = list(_WORD.finditer(texts.joined))
    unknown = {
        word for word in {match[0] for match in matches} if word.casefold() not in names and not _is_known(knows, word)
    }
    hits = [texts.hit(*match.span(), match) for match in matches if match[0] in unknown]
    told = {hit[0].casefold() for hit in hits if _is_name(hit[0], hit.text.seen, hit.start)}
    for hit in hits:
        word = hit[0]
        if word.casefold() not in told:
            told.add(word.casefold())
            yield hit.finding(f"Ordlistan känner inte ordet ”{word}”.", hint="Rätta det, om det inte är ett fackord.")


@cache
def _dictionary() -> Knows | None:
    """What knows the words; nothing where the reader or its files are missing."""
    folder = next((one for one in _FOLDERS if Path(one, "sv_SE.aff").exists()), None)
    try:
        reader = import_module("hunspell").Hunspell
    except (ImportError, AttributeError):
        # Another package of the same name knows no such reader.
        return None
    if folder is None:
        return None
    knows: Knows = reader("sv_SE", hunspell_data_dir=folder).spell
    return cache(knows)


def _is_known(knows: Knows, word: str) -> bool:
    return knows(word) or knows(word[:1].lower() + word[1:]) or ("-" in word and all(map(knows, word.split("-"))))


def _is_name(word: str, text: str, start: int) -> bool:
    """Whether it has capitals as names and abbreviations have: inside it, or in the middle of a sentence."""
    if any(char.isupper() for char in word[1:]):
        return True
    before = text[max(0, start - 3) : start].rstrip(' ”"(')
    return word[0].isupper() and bool(before) and before[-1] not in ".!?:\n–-"


def _names(document: Handling) -> frozenset[str]:
    """All names that the document and the register have, in all their words and with a genitive."""
    names: list[str] = [one.raw for one in reading(document).every if isinstance(one.raw, Verbatim)]
    if isinstance(document, Samverkanshandling):
        names += [one.förkortning for one in document.förkortningar]
    return _words(names) | _registered() | _USUAL | _SHORTENED


@cache
def _registered() -> frozenset[str]:
    of_municipalities = (name for one in kommuner() for name in (one.namn, one.genitiv))
    return _words([*of_municipalities, *(one.lokalpolisområde for one in lokalpolisområden())])


def _words(names: Iterable[str]) -> frozenset[str]:
    words = {word.casefold() for name in names for word in re.findall(r"[^\W\d_]+", name)}
    return frozenset(words | {f"{word}s" for word in words})
