"""What the YAML parser stumbles on, said in Swedish and shown where a person would look."""

import re
from collections.abc import Callable, Iterable

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source.characters import quoted
from samverkansdoc.source.yaml_stop import Stop, indent
from samverkansdoc.svenska.lists import join

Rule = Callable[[Stop], Diagnostic | None]

_KEY_AND_VALUE = re.compile(r"""( *(?:- +)*(?:"[^"]*"|'[^']*'|[^\s:"'][^:]*?)): +(\S.*)""")
_QUOTES = "Sätt hela texten inom citattecken."


def syntax_fault(stop: Stop) -> Diagnostic:
    """The finding for the place at which the parser stopped."""
    found = (rule(stop) for rule in _RULES)
    return next((fault for fault in found if fault), None) or stop.fault(
        "yaml-syntax",
        "Här följer filen inte längre reglerna för YAML.",
        "Jämför med raderna ovanför: indrag, kolon, bindestreck, citattecken och klamrar.",
    )


def _tab(stop: Stop) -> Diagnostic | None:
    if "tab character" not in stop.problem and not ("cannot start any token" in stop.problem and stop.char == "\t"):
        return None
    hint = "Dra in rader med blanksteg, två för varje nivå. Många textredigerare kan byta tabbar mot blanksteg."
    return stop.fault("yaml-tab", "Raden är indragen med tabb.", hint)


def _reserved(stop: Stop) -> Diagnostic | None:
    start = stop.at
    if re.search("scanning (an alias|an anchor|a tag|a directive)", stop.context) and stop.start is not None:
        start = stop.start
    elif match := re.search(r"(?<!\S)\*\S*\s*$", stop.before):
        start = stop.at - len(match[0])
    elif not re.search("cannot start any token|node content|mapping keys are not allowed", stop.problem):
        return None
    char = stop.text.content[start : start + 1]
    if not char.strip():
        return None
    message = f"En text kan inte börja med {quoted(char)}."
    return stop.fault("yaml-reserved-character", message, _QUOTES, (start, start + 1))


def _unclosed_quote(stop: Stop) -> Diagnostic | None:
    start = stop.start
    if stop.context != "while scanning a quoted scalar" or start is None:
        start = _start_of_runaway_quote(stop)
    if start is None:
        return None
    hint = "Sätt ett likadant citattecken där texten slutar."
    return stop.fault("yaml-unclosed-quote", "Citattecknet som öppnas här stängs aldrig.", hint, (start, start + 1))


def _start_of_runaway_quote(stop: Stop) -> int | None:
    """A quote that was left open ends at the next one in the file: there the parser stops, but the fault is above."""
    if not _follows_quote(stop) or stop.last_quoted is None:
        return None
    start, _ = stop.last_quoted
    return start if stop.text.line_number(start) < stop.number else None


def _follows_quote(stop: Stop) -> bool:
    return stop.last_quoted is not None and not stop.text.content[stop.last_quoted[1] : stop.at].strip()


def _after_quote(stop: Stop) -> Diagnostic | None:
    if "did not find expected" not in stop.problem or stop.is_first_on_line or not _follows_quote(stop):
        return None
    hint = "Flytta det avslutande citattecknet till slutet, eller använd den andra sorten (' eller \") ytterst."
    return stop.fault("yaml-text-after-quote", "Texten fortsätter efter det avslutande citattecknet.", hint)


def _escape(stop: Stop) -> Diagnostic | None:
    if not re.search("escape|hexdecimal", stop.problem):
        return None
    start = stop.text.content.rfind("\\", 0, stop.at + 1)
    hint = "Skriv två omvända snedstreck (\\\\), eller använd enkla citattecken (') runt texten."
    message = "Omvänt snedstreck har en särskild betydelse inom dubbla citattecken, och det här är ingen giltig kod."
    return stop.fault("yaml-escape", message, hint, (start, stop.at + 1))


def _missing_colon(stop: Stop) -> Diagnostic | None:
    if "could not find expected ':'" not in stop.problem or stop.start is None:
        return None
    return _no_colon(stop, stop.text.line_number(stop.start))


def _no_colon(stop: Stop, number: int) -> Diagnostic:
    place = stop.content_of(number)
    if match := re.match(r"( *(?:- +)*\w+):(\S)", stop.text.line(number)):
        after = stop.text.line_start(number) + match.end(1)
        message = "Efter kolonet saknas ett blanksteg."
        return stop.fault("yaml-missing-colon", message, "Skriv ”nyckel: värde”.", (after, after + 1))
    if "\u00a0" in stop.text.line(number):
        message = "Raden har ett hårt blanksteg (U+00A0) där YAML vill ha ett vanligt."
        return stop.fault("yaml-missing-colon", message, "Skriv om blanksteget efter kolonet och i början.", place)
    hint = "Skriv ”nyckel: värde”. Hör raden till texten ovanför? Dra in den, eller sätt hela texten inom citattecken."
    return stop.fault("yaml-missing-colon", "Raden saknar kolon mellan nyckel och värde.", hint, place)


def _colon(stop: Stop) -> Diagnostic | None:
    if "mapping values are not allowed" not in stop.problem:
        return None
    if match := _KEY_AND_VALUE.match(stop.before):
        key = match[1].strip()
        value = stop.line[match.start(2) :].strip()
        mark = "'" if '"' in value else '"'
        hint = f"Sätt texten inom citattecken: {key}: {mark}{value}{mark}"
        return stop.fault("yaml-colon-in-text", "Texten innehåller ett kolon, som YAML läser som en ny nyckel.", hint)
    if stop.previous and indent(stop.text.line(stop.previous)) == indent(stop.line):
        return _no_colon(stop, stop.previous)
    return _too_deep(stop)


def _too_deep(stop: Stop) -> Diagnostic:
    message = "Raden är indragen under en rad som redan har ett värde."
    hint = "Dra in raden lika mycket som den ovanför. Är det en text på flera rader? Skriv ”|” efter nyckelns kolon."
    return stop.fault("yaml-indentation", message, hint, stop.content_of(stop.number))


def _dash(stop: Stop) -> Diagnostic | None:
    if "block sequence entries are not allowed" not in stop.problem:
        return None
    hint = f"Skriv listans första punkt på en egen rad. Är det en text? {_QUOTES}"
    return stop.fault("yaml-dash", "En lista kan inte börja på samma rad som sin nyckel.", hint)


def _bracket(stop: Stop) -> Diagnostic | None:
    start = stop.start if "parsing a flow" in stop.context else None
    if start is None and not stop.char and stop.innermost:
        start = stop.innermost[0]
    if start is None:
        return None
    if stop.text.content[start : start + 1] not in tuple("[{"):
        start = stop.innermost[0] if stop.innermost else start
    opening = stop.text.content[start : start + 1]
    if opening not in _CLOSING:
        return None
    if stop.char and stop.text.line_number(start) == stop.number:
        hint = f"Skilj delarna åt med kommatecken. Är det en text? {_QUOTES}"
        return stop.fault("yaml-bracket", f"Innanför {quoted(opening)} går det inte att förstå vad som står här.", hint)
    hint = f"Sätt {quoted(_CLOSING.get(opening, ']'))} där den slutar. Är det en text? {_QUOTES}"
    return stop.fault("yaml-unclosed-bracket", "Klammern som öppnas här stängs aldrig.", hint, (start, start + 1))


def _after_bracket(stop: Stop) -> Diagnostic | None:
    if not stop.before.rstrip().endswith(("]", "}")) or "did not find expected" not in stop.problem:
        return None
    message = "Klammern är redan stängd." if stop.char in ("]", "}") else "Texten fortsätter efter klammern."
    return stop.fault("yaml-bracket", message, f"Ta bort det som är för mycket. Är det en text? {_QUOTES}")


def _block(stop: Stop) -> Diagnostic | None:
    if "scanning a block scalar" not in stop.context:
        return None
    hint = "Börja texten på nästa rad, indragen. Ska texten börja med | eller >? Sätt den inom citattecken."
    return stop.fault("yaml-block", "Efter | eller > ska raden ta slut.", hint)


def _indentation(stop: Stop) -> Diagnostic | None:
    if not stop.is_first_on_line or not re.search("did not find expected (key|'-'|<document start>)", stop.problem):
        return None
    open_levels = stop.levels()
    if indent(stop.line) in open_levels:
        return _wrong_kind(stop)
    if open_levels and min(open_levels) > 0:
        return _indented_start(stop)
    levels = join((str(level) for level in open_levels), "eller")
    return stop.fault(
        "yaml-indentation",
        f"Raden är indragen {indent(stop.line)} steg, men det stämmer inte med raderna ovanför.",
        f"Dra in raden {levels} steg. Är det en text efter ”|”? Alla dess rader ska ha minst samma indrag.",
        stop.content_of(stop.number),
    )


def _indented_start(stop: Stop) -> Diagnostic:
    message = "Filens första rad är indragen, men inte de andra på samma nivå."
    first = stop.text.line_number(len(stop.text.content) - len(stop.text.content.lstrip()))
    return stop.fault("yaml-indentation", message, "Ta bort indraget.", stop.content_of(first))


def _second_document(stop: Stop) -> Diagnostic | None:
    if "<document start>" not in stop.problem or not stop.previous or stop.text.line(stop.previous)[:3] != "...":
        return None
    message = "Raden med ”...” avslutar dokumentet, men filen fortsätter."
    return stop.fault("several-documents", message, "Ta bort raden med punkter, eller det som följer efter den.")


def _wrong_kind(stop: Stop) -> Diagnostic:
    place = stop.content_of(stop.number)
    if stop.char == ":":
        message, hint = "Här står ett kolon utan nyckel.", "Skriv nyckeln före kolonet: ”nyckel: värde”."
    elif stop.char == "-":
        message, hint = (
            "Här står en punkt i en lista, men det väntades en nyckel.",
            "Hör punkten till en lista ovanför? Dra in den lika mycket.",
        )
    else:
        message, hint = (
            "Här står en nyckel, men det väntades en punkt i en lista.",
            "Börja raden med ”- ”, eller ändra dess indrag.",
        )
    return stop.fault("yaml-indentation", message, hint, place)


_CLOSING = {"[": "]", "{": "}"}
#: In order: the first that recognises the place speaks.
_RULES: Iterable[Rule] = (
    _tab,
    _unclosed_quote,
    _after_quote,
    _escape,
    _after_bracket,
    _bracket,
    _reserved,
    _missing_colon,
    _colon,
    _dash,
    _block,
    _second_document,
    _indentation,
)
