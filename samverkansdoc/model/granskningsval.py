"""Which rules of the check a document does without, and why."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen


class Undantag(tuple[tuple[str, str], ...]):
    """Rules with reasons, in order, each rule once: in a file, keys with values."""

    __slots__ = ()


def to_undantag(values: Mapping[str, str] | Iterable[tuple[str, str]]) -> Undantag:
    """Exceptions, or the reasons by their rules."""
    return Undantag(dict(values).items())


@frozen(kw_only=True)
class Granskningsval:
    """How the document is checked: ``utan`` which rules, with the reason for each."""

    utan: Undantag = field(default=Undantag(), converter=to_undantag)
