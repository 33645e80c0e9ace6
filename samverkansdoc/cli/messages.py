"""Wrong usage and files that cannot be written, told in Swedish."""

import errno
from difflib import get_close_matches

from cyclopts.exceptions import (
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)

_SEE_HELP = "Skriv samverkansdoc --help för att se vad som finns."


_REASONS = {
    errno.EACCES: "du har inte rätt att skriva där",
    errno.EPERM: "du har inte rätt att skriva där",
    errno.EROFS: "disken går bara att läsa",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "din plats på disken är full",
    errno.EISDIR: "där finns redan en mapp med samma namn",
    errno.ENOTDIR: "en del av sökvägen är ingen mapp",
    errno.EEXIST: "där finns redan en fil med mappens namn",
    errno.ENOENT: "mappen finns inte och kan inte skapas",
    errno.ENAMETOOLONG: "namnet är för långt",
}


class UsageError(Exception):
    """A command that was given what it cannot work with."""


def explain(wrong: CycloptsError | UsageError) -> str:
    """One Swedish sentence on what is wrong, and one on what to do."""
    return f"samverkansdoc: {_sentence(wrong)}\n{_SEE_HELP}"


def unwritable(failure: OSError) -> str:
    """Why a file could not be written; nothing was."""
    what = f"”{failure.filename}”" if failure.filename else "Filerna"
    return f"samverkansdoc: {what} kunde inte skrivas: {reason(failure)}. Inga filer har ändrats."


def reason(failure: OSError) -> str:
    """Why the system would not, in Swedish where it is one of the usual reasons."""
    return _REASONS.get(failure.errno or 0, failure.strerror or str(failure))


def _sentence(wrong: CycloptsError | UsageError) -> str:
    match wrong:
        case UsageError():
            return str(wrong)
        case UnknownOptionError():
            known = [name for argument in wrong.argument_collection for name in argument.names]
            given = wrong.token.keyword or wrong.token.value
            return f"Flaggan {given} finns inte.{_perhaps(given, known)}"
        case UnknownCommandError():
            given = (wrong.unused_tokens or ["?"])[0]
            return f"Kommandot ”{given}” finns inte.{_perhaps(given, list(wrong.app or []))}"
        case UnusedCliTokensError():
            return f"Det finns för många argument: {' '.join(wrong.unused_tokens or [])}."
        case RepeatArgumentError():
            return f"Flaggan {wrong.token.keyword} får bara anges en gång."
        case MissingArgumentError():
            name = str(wrong.keyword or (wrong.argument and wrong.argument.name))
            return f"Flaggan {name} saknar ett värde." if name.startswith("-") else f"Argumentet {name} saknas."
        case CoercionError():
            value = wrong.token.value if wrong.token else ""
            return f"Värdet ”{value}” passar inte."
        case _:
            return "Kommandot kunde inte förstås."


def _perhaps(given: str, known: list[str]) -> str:
    near = get_close_matches(given, known, n=1)
    return f" Menade du {near[0]}?" if near else ""
