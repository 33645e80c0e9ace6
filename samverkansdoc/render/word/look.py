"""The character style of a run, by what stands around its text."""

from dataclasses import dataclass
from typing import Literal

from samverkansdoc.render.word.style_ids import Style

Change = Literal["inserted", "deleted"]

#: The style of a run that is strong, stressed, linked.
_STYLES = {
    (False, False, False): None,
    (True, False, False): Style.STRONG,
    (False, True, False): Style.EMPHASIS,
    (True, True, False): Style.STRONG_EMPHASIS,
    (False, False, True): Style.LINK,
    (True, False, True): Style.STRONG_LINK,
    (False, True, True): Style.EMPHASIS_LINK,
    (True, True, True): Style.STRONG_EMPHASIS_LINK,
}
#: The style of a run that was inserted or deleted, and is strong, stressed; one in a link looks no other.
_CHANGED = {
    ("inserted", False, False): Style.INSERTED,
    ("inserted", True, False): Style.INSERTED_STRONG,
    ("inserted", False, True): Style.INSERTED_EMPHASIS,
    ("inserted", True, True): Style.INSERTED_STRONG_EMPHASIS,
    ("deleted", False, False): Style.DELETED,
    ("deleted", True, False): Style.DELETED_STRONG,
    ("deleted", False, True): Style.DELETED_EMPHASIS,
    ("deleted", True, True): Style.DELETED_STRONG_EMPHASIS,
}
#: The style of the signs round such words.
SIGNS: dict[Change, Style] = {"inserted": Style.INSERTED_SIGN, "deleted": Style.DELETED_SIGN}


@dataclass(frozen=True, kw_only=True)
class Look:
    """What the inlines around a text make of it."""

    strong: bool = False
    emphasis: bool = False
    link: bool = False
    change: Change | None = None

    @property
    def style(self) -> Style | None:
        """The character style, if any."""
        if self.change is None:
            return _STYLES[self.strong, self.emphasis, self.link]
        return _CHANGED[self.change, self.strong, self.emphasis]
