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
