"""What goes wrong when Swedish is read: a sentence for the user and, where there is one, a way out."""


class SvenskaError(ValueError):
    """A value cannot be read or written as Swedish.

    ``message`` is a Swedish sentence that says what is wrong, ``hint`` one that says how to mend it.
    """

    message: str
    hint: str | None

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class OkäntNamn(SvenskaError):  # noqa: N818 - a domain noun, which says what was met
    """A name that is not in the register. ``suggestions`` holds the nearest names, best first."""

    suggestions: tuple[str, ...]

    def __init__(self, message: str, hint: str | None = None, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.suggestions = suggestions
