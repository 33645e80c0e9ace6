"""PER: personal data that does not belong in a public document."""

import re
from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.personal_numbers import is_right, personal_numbers
from samverkansdoc.check.texts import Text, reading
from samverkansdoc.diagnostics import Severity
from samverkansdoc.model import Handling, Verbatim

_GDPR = "Dataskyddsförordningen (EU) 2016/679, artikel 5.1 c"
_MOBILE_NUMBER = r"(?:(?:\+|00 ?)46 ?(?:\(0\))? ?|0)7[02369](?:[ .-]?[0-9]){7}(?![0-9])"
_MOBILE = re.compile(_MOBILE_NUMBER)
#: Free numbers, and 112 and 114 14, belong to no one.
_TELEPHONE = re.compile(
    rf"(?<![\w./:-])(?:{_MOBILE_NUMBER}|(?!020|077|0900)(?:\+46 ?(?:\(0\))? ?[1-9]|0[1-9])[0-9]{{0,2}}(?: ?[-–/] ?| )"
    r"[0-9]{2,3}(?: [0-9]{2,3}){1,3}(?![\w-]))"
)
_EMAIL = re.compile(r"(?<![\w.+-])(?P<name>[\w.+-]+)@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
#: An address that is written so that programs shall not find it.
_SIGN = re.compile(r"[(\[](?:at|a|snabel-?a)[)\]]", re.IGNORECASE)
_SPELT_OUT = re.compile(
    r"(?<![\w.+-])[\w.+-]+ ?(?:\((?:at|a|snabel-?a)\)|\[at\]) ?(?P<domain>[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE
)
_PRIVATE = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|proton|protonmail|telia|comhem|bredband|spray|swipnet|home|passagen|tele2)\.\w+",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(r"[a-zåäöé]{2,}(?:-[a-zåäö]+)?\.[a-zåäöé]{2,}(?:-[a-zåäö]+)?\d?", re.IGNORECASE)


@rule(
    "PER-01",
    title="Inga personnummer",
    severity=Severity.ERROR,
    source=f"{_GDPR}; lag (2018:218) 3 kap. 10 §",
    why="Dokumentet är en allmän handling som publiceras. Ett personnummer pekar ut en enskild och kan missbrukas.",
)
def no_personal_numbers(document: Handling) -> Iterator[Finding]:
    """No personal number anywhere; what is of the form but cannot be right is a warning."""
    for text in reading(document).every:
        for match in personal_numbers(text.raw):
            yield Finding(
                "Här står något som ser ut som ett personnummer.",
                text.path,
                excerpt=match[0],
                offset=match.start(),
                hint="Ta bort det. Är det ett annat nummer, skriv det så att det inte kan förväxlas.",
                severity=None if is_right(match) else Severity.WARNING,
            )


@rule(
    "PER-02",
    title="Inga telefonnummer i löpande text",
    source=f"{_GDPR}; praxis: kontakt genom funktion",
    why="Ett mobilnummer hör ofta till en person. Numret blir snart gammalt och går inte att ta tillbaka.",
)
def telephones(document: Handling) -> Iterator[Finding]:
    """No telephone number in a text; those of contacts have their own place."""
    for text in reading(document).written:
        for match in _TELEPHONE.finditer(text.raw):
            mobile = _MOBILE.match(match[0]) is not None
            yield _contact(text, match, "Mobilnumret" if mobile else "Telefonnumret", None if mobile else Severity.INFO)


@rule(
    "PER-03",
    title="Inga privata e-postadresser",
    source=_GDPR,
    why="En privat adress är en personuppgift, och myndighetens post ska inte gå genom privata konton.",
)
def private_addresses(document: Handling) -> Iterator[Finding]:
    """No private address anywhere; in texts, the address of a person is told of as well."""
    for text in reading(document).every:
        for match in _EMAIL.finditer(text.raw):
            if _PRIVATE.fullmatch(match["domain"]):
                yield _contact(text, match, "Den privata adressen", None)
            elif not isinstance(text.raw, Verbatim) and _OF_A_PERSON.fullmatch(match["name"]):
                yield _contact(text, match, "Adressen till en person", Severity.INFO)
        for match in _SPELT_OUT.finditer(text.raw) if _SIGN.search(text.raw) else ():
            if _PRIVATE.fullmatch(match["domain"]):
                yield _contact(text, match, "Den privata adressen", None)


def _contact(text: Text, match: re.Match[str], what: str, severity: Severity | None) -> Finding:
    return Finding(
        f"{what} ”{match[0]}” står i texten.",
        text.path,
        excerpt=match[0],
        offset=match.start(),
        hint="Skriv en funktionsadress eller växelns nummer, helst under ”kontakter:”.",
        severity=severity,
    )
