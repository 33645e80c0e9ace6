"""Faults that the structuring hooks raise; the place is added when the whole file has been read."""

from samverkansdoc.diagnostics import Path

SUBJECT = "{subject}"


class Fault(ValueError):  # noqa: N818 - the word that the project uses
    """A value does not fit. ``message`` names the value as ``SUBJECT``: its name depends on where it stands.

    ``below`` is the way from there to what is meant, for a value that has keys of its own.
    """

    code: str
    message: str
    hint: str | None
    below: Path

    def __init__(self, code: str, message: str, hint: str | None = None, below: Path = ()) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.below = below


def wrong_type(expected: str, value: object) -> Fault:
    """The value is of another kind than the one expected, which is named with its article: "en lista"."""
    return Fault("wrong-type", f"{SUBJECT} ska vara {expected}, men är {found(value)}.", _hint(expected, value))


def missing_value() -> Fault:
    """There is a key or a list item, but nothing after it."""
    return Fault(
        "missing-value",
        f"{SUBJECT} saknar värde.",
        "Skriv ett värde, eller ta bort raden. Det som följer efter # är en kommentar och räknas inte.",
    )


def found(value: object) -> str:
    """What kind of thing stands in the file, in words."""
    if isinstance(value, dict):
        return "nycklar och värden"
    if isinstance(value, list):
        return "en lista"
    return "tomt" if value is None else "en text"


def _hint(expected: str, value: object) -> str | None:
    if isinstance(value, dict) and expected.startswith("en text"):
        return QUOTE_HINT
    if isinstance(value, list) and expected.startswith(("en text", "ett heltal")):
        return "Skriv värdet direkt efter kolonet, utan bindestreck och hakparenteser."
    if expected.startswith("nycklar"):
        return "Skriv nycklarna på egna, indragna rader: ”nyckel: värde”."
    if "lista" in expected:
        return "Skriv varje punkt på en egen rad som börjar med bindestreck och blanksteg: ”- ”."
    return None


QUOTE_HINT = 'Är det en text som innehåller kolon? Sätt den inom citattecken: "Mål: färre brott".'
