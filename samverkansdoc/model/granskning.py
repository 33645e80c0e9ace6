"""What someone should look at again in a draft."""

from attrs import frozen

from samverkansdoc.diagnostics import Path, Span


@frozen(kw_only=True)
class Granskning:
    """A remark on an entry of the source: ``passage`` is what in its text is meant, None if all of it is.

    ``varför`` says why; it is empty where the writer has only pointed. ``span`` is the place of the remark itself.
    """

    path: Path
    passage: str | None = None
    varför: str = ""
    span: Span | None = None

    @classmethod
    def at(cls, pointer: str, *, passage: str | None, varför: str) -> "Granskning":
        """A remark on the entry that a JSON pointer (RFC 6901) names; no key is a number, so what is one counts."""
        steps = (step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])
        path = tuple(int(step) if step.isdecimal() else step for step in steps)
        return cls(path=path, passage=passage, varför=varför)

    @property
    def pointer(self) -> str:
        """The entry as a JSON pointer."""
        return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in self.path)
