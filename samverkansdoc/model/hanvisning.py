"""A document that another refers to."""

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.model.formalia import to_period
from samverkansdoc.model.text import Short, Verbatim, coerce, verbatim
from samverkansdoc.svenska.periods import Period


@frozen(kw_only=True)
class Hänvisning(Short):
    """The agreement that a document belongs to: its title, period and diarienummer, or the file that says them."""

    KORT = "titel"

    titel: str | None = None
    period: Period | None = field(default=None, converter=optional(to_period))
    diarienummer: Verbatim | None = field(default=None, converter=optional(verbatim))
    fil: Verbatim | None = field(default=None, converter=optional(verbatim))


def to_hänvisning(value: Hänvisning | str) -> Hänvisning:
    """A document referred to, or its title."""
    return coerce(Hänvisning, value)
