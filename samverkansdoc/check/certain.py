"""Slips that are certain in a source, where the words around them tell, though print leaves them as they are."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from samverkansdoc.svenska.substitutions import Substitution

#: A substitution, and pieces of text of which one stands wherever it finds something: to look for those takes no time.
Rare: TypeAlias = tuple[tuple[str, ...], Substitution]

#: Words after which two numbers are always the ends of something, whatever comes behind them.
_OF_A_RANGE = (
    "[Åå]rskurs(?:erna)?|åk|[Kk]lass(?:erna)?|[Ss]id(?:an|orna|or)|[Åå]ldern|[Nn]ivå(?:n|erna)?|[Ss]kalan|[Vv]ecka|[Vv]eckorna"
    "|[Pp]unkt(?:erna)?|[Kk]vartal|[Bb]ilaga|[Bb]ilagorna|[Vv]ärde(?:t|n)?|[Ii]ndex"
)
_DAYS = "[Mm]åndag|[Tt]isdag|[Oo]nsdag|[Tt]orsdag|[Ff]redag|[Ll]ördag|[Ss]öndag"
_ENDS = r"([0-9]{1,3}(?:,[0-9]+)?)[ \u00a0]?[-\u2011—][ \u00a0]?([0-9]{1,3}(?:,[0-9]+)?)(?![\w.,:/-]*[0-9])"


def _rising(match: re.Match[str]) -> str:
    before, first, last = match.groups()
    rises = float(first.replace(",", ".")) < float(last.replace(",", "."))
    return f"{before}{first}–{last}" if rises else match[0]


def _pointed(match: re.Match[str]) -> str:
    return "".join(f"{letter}." for letter in match.groups() if letter)


MORE_CLOCKS: tuple[Rare, ...] = ((("kl:", "Kl:"), (r"\b([Kk])l: ?(?=[0-9])", r"\1l. ")),)
MORE_RANGES: tuple[Rare, ...] = (
    (("-", "—"), (rf"(\b(?:{_OF_A_RANGE}) ){_ENDS}", _rising)),
    (
        ("dag-", "dag -", "dag —"),
        (rf"\b(({_DAYS})(?:ar)?)[ \u00a0]?[-\u2011—][ \u00a0]?(?=(?:{_DAYS})(?:ar)?\b)", r"\1–"),
    ),
    (
        ("--",),
        (
            r"([12][0-9]{3}(?:-[01][0-9]-[0-3][0-9])?)[ ]?--[ ]?(?=[12][0-9]{3}(?:-[01][0-9]-[0-3][0-9])?(?!\w))",
            r"\1–",
        ),
    ),
    (
        ("-",),
        (r"\b([12][0-9]{3})[ \u00a0]?[-\u2011—][ \u00a0]?(?=(?:våren|sommaren|hösten|vintern) [12][0-9]{3}\b)", r"\1–"),
    ),
    # "2,1-3,9": with decimals it is no code.
    (("-",), (rf"(?<![\w.,:/–-])()(?=[0-9]+,[0-9]+[ ]?-[ ]?[0-9]+,){_ENDS}", _rising)),
)
MORE_ABBREVIATIONS: tuple[Rare, ...] = (
    (("pga", "Pga"), (r"(?<![\w.-])([Pp])ga\b(?!\.\w)\.?", r"\1.g.a.")),
    (("mfl",), (r"(?<![\w.-])mfl\b\.?", "m.fl.")),
    ((" mm",), (r"(?<=[a-zåäö] )mm\b\.?(?=[,;)\n]|[ ]*\Z|[ ]+[A-ZÅÄÖ])", "m.m.")),
    ((" bla", "Bla"), (r"(?<![\w.-])(?<!bla )([Bb])la\b(?! bla)\.?", r"\1l.a.")),
    (("fom ", "Fom "), (r"(?<![\w.-])([Ff])om\b(?= [0-9])\.?", r"\1r.o.m.")),
    ((" inkl", " exkl"), (r"(?<![\w.-])((?:in|ex)kl)\b(?![.\w-])", r"\1.")),
    ((" resp ", " etc"), (r"(?<![\w.-])(resp|etc)\b(?![.\w-])", r"\1.")),
    (("dyl",), (r"(?<![\w.-])([EeOo])\.? ?dyl\b\.?", r"\1.dyl.")),
    ((" e d", " f n", " f ö"), (r"(?<= )(?:(e) (d)|(f) (n|ö))\b(?![\w.-])", _pointed)),
    (("ca. ", "Ca. "), (r"(?<![\w.-])([Cc])a\.(?= [0-9])", r"\1a")),
)
MORE_SIGNS: tuple[Rare, ...] = (
    # "34175 invånare"
    (
        ("0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "6 ", "7 ", "8 ", "9 "),
        (
            r"[1-9](?<![\w.,:/-][1-9])[0-9]{4,8}"
            r"(?= (?:invånare|personer|kronor|kr|besökare|timmar|brott|elever|hushåll|barn|unga)\b)",
            lambda match: f"{int(match[0]):,}".replace(",", " "),
        ),
    ),
    # "3.72 på skalan", "12.5 procent"
    (
        ("procent", "%", "skala", "poäng", "miljoner"),
        (
            r"(?<![\w.,:/-])([0-9]{1,3})\.([0-9]{1,2})(?=[ \u00a0]?(?:%|procent|på (?:en )?skala|poäng\b|miljoner))",
            r"\1,\2",
        ),
    ),
    # "Trygghetsindex ligger på 1.67"
    (
        ("ndex", "skalvärde", "edelvärde"),
        (
            r"((?:[Ii]ndex(?:et)?|skalvärdet?|[Mm]edelvärdet?) (?:(?:är|var|ligger|låg) )?(?:på )?[0-9])"
            r"\.([0-9]{1,2})(?![\w.]\w)",
            r"\1,\2",
        ),
    ),
    # "10.000 kronor", "10,000 kronor"
    (
        (".", ","),
        (
            r"(?<![\w.,:/-])([1-9][0-9]{0,2})(?:\.([0-9]{3})|,(000))"
            r"(?= (?:invånare|personer|kronor|kr|besökare|timmar|brott|elever)\b)",
            lambda match: f"{match[1]} {match[2] or match[3]}",
        ),
    ),
    # "500kr", "40km", "15°C"
    (
        ("k", "°", "t", "m"),
        (r"(?<![\w.,:/-])([0-9]+)(?=(?:kr|tkr|mnkr|mkr|km|kg|tim|min|st|m²|km²|°C?)(?![\w²-]))", "\\1 "),
    ),
)


def possible(rare: Iterable[Rare], text: str) -> tuple[Substitution, ...]:
    """Those that may find something in a text."""
    return tuple(one for pieces, one in rare if any(piece in text for piece in pieces))
