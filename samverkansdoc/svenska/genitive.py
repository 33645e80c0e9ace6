"""Names in a sentence: their genitive, and their first letter."""

import re

_SIBILANTS = tuple("sxzSXZ")
_CLOSING_QUOTES = "”\"’'»"
_LONGEST_INITIALISM = 5


def genitive(name: str) -> str:
    """The genitive of a name: "Trelleborgs kommuns", "Borås", "LPO:s", "”Trygga Höör”s".

    The whole name takes the ending (group genitive). Names that end in s, x or z stay as they are, without apostrophe;
    initialisms and figures take a colon; a parenthesis comes after the genitive: "Socialförvaltningens (SOF)".
    Source: Svenska skrivregler and Isof. The genitive of a *place* inside a fixed name
    ("Svedala kommun", "Falu kommun") cannot be had by rule; it stands in :mod:`samverkansdoc.svenska.register`.
    """
    if match := re.fullmatch(r"(.*\S)(\s+\([^()]*\)\s*)", name, re.DOTALL):
        return genitive(match[1]) + match[2]
    core = name.rstrip()
    return core + _ending(core) + name[len(core) :]


def decapitalize(name: str) -> str:
    """The name with a small first letter, as a description in running text: "lokalpolisområde Trelleborg".

    A first word with further capitals or digits (USSP, EST-möte, A4) stays. That the name is a description and not a
    proper name such as "Trelleborgs kommun" is for the caller to know.
    """
    first_word = name.split(maxsplit=1)[0] if name.strip() else ""
    if any(char.isupper() or char.isdigit() for char in first_word[1:]):
        return name
    return name[:1].lower() + name[1:]


def capitalize_first(text: str) -> str:
    """The text with a capital first letter and the rest untouched; opening quotes and brackets are passed over."""
    for index, char in enumerate(text):
        if char.isalnum():
            return text[:index] + char.upper() + text[index + 1 :]
    return text


def _ending(name: str) -> str:
    core = name.rstrip(_CLOSING_QUOTES)
    if not core or core.endswith(_SIBILANTS):
        return ""
    word = re.split(r"[\s/-]", core)[-1]
    if core[-1].isdigit() or _is_initialism(word, core):
        return ":s"
    return "S" if core.isupper() else "s"


def _is_initialism(word: str, name: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    if not letters or not word.isupper() or len(letters) > _LONGEST_INITIALISM:
        return False
    shouted = name.isupper() and " " in name.strip()
    return not shouted
