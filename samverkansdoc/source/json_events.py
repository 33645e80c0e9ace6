"""JSON to a tree: checked by the standard library, then read once more for the places."""

import json
import re
from collections.abc import Iterator

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model.text import FORBIDDEN
from samverkansdoc.source.building import Builder, TooDeepError
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Mapping, Sequence

_TOKEN = re.compile(r'[\s,:]*([{}\[\]"]|[^\s,:{}\[\]"]+)')
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")
_OPENING = {"{": Mapping, "[": Sequence}


def read_json(text: Text) -> Builder:
    """The tree of a JSON text, with the faults found on the way; without root if the text is no JSON at all."""
    builder = Builder(text, FORBIDDEN)
    content = FORBIDDEN.sub("\ufffd", text.content)
    if not content.strip():
        return builder
    try:
        json.loads(content, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        builder.faults.append(_syntax_fault(error, text))
        return builder
    except RecursionError:
        pass  # the builder says where it is too deep
    return _build(builder, content)


def _build(builder: Builder, content: str) -> Builder:
    try:
        for token, start, end in _tokens(content):
            _take(builder, token, start, end)
    except TooDeepError:
        builder.root = None
    return builder


def _tokens(content: str) -> Iterator[tuple[str, int, int]]:
    position, decoder = 0, json.JSONDecoder()
    while match := _TOKEN.match(content, position):
        start, position = match.span(1)
        token = match[1]
        if token == '"':
            value, position = decoder.raw_decode(content, start)
            token += value
        yield token, start, position


def _take(builder: Builder, token: str, start: int, end: int) -> None:
    place = (start, end)
    if token in _OPENING:
        builder.open(_OPENING[token](range=place))
    elif token in ("}", "]"):
        builder.close()
    elif token.startswith('"'):
        builder.scalar(token[1:], place, has_escapes=True)
    elif token in _NO_NUMBERS:
        builder.fault(
            "json-number", place, f"{token} är inget tal i JSON.", "Skriv ett tal, eller en text inom citattecken."
        )
        builder.scalar(None, place, broken=True)
    else:
        builder.scalar(None if token == "null" else token, place)


def _syntax_fault(error: json.JSONDecodeError, text: Text) -> Diagnostic:
    message, hint = next((told for start, told in _TOLD.items() if error.msg.startswith(start)), _OTHERWISE)
    return Diagnostic(code="json-syntax", message=message, hint=hint, span=text.span(error.pos))


_OTHERWISE = ("Här följer filen inte reglerna för JSON.", "Kontrollera kommatecken, citattecken och klamrar.")
_TOLD = {
    "Expecting value": (
        "Här saknas ett värde.",
        "Ett värde är en text inom citattecken, ett tal, en lista eller ett objekt.",
    ),
    "Expecting property name": (
        "Här väntades en nyckel inom dubbla citattecken.",
        'Ta bort kommatecknet efter sista värdet, eller sätt nyckeln inom "…".',
    ),
    "Illegal trailing comma": ("Kommatecknet är ett för mycket.", "Ta bort kommatecknet efter det sista värdet."),
    "Expecting ':'": ("Här saknas kolon efter nyckeln.", 'Skriv "nyckel": "värde".'),
    "Expecting ','": ("Här saknas ett kommatecken eller en avslutande klammer.", "Skilj värden åt med kommatecken."),
    "Extra data": ("Här är dokumentet slut, men filen fortsätter.", "En fil innehåller ett enda objekt: { … }."),
    "Unterminated string": ("Citattecknet som öppnas här stängs aldrig.", 'Sätt ett " där texten slutar.'),
    "Invalid control character": (
        "En text kan inte innehålla radbrytning eller tabb.",
        "Skriv \\n för radbrytning och \\t för tabb.",
    ),
    "Invalid \\": (
        "Omvänt snedstreck inleder en kod, och det här är ingen giltig kod.",
        "Skriv två omvända snedstreck: \\\\.",
    ),
}
