"""The words of remarks and reports, which stand in the template folder like all words of documents."""

from collections.abc import Mapping
from functools import cache

import yaml

from samverkansdoc.compose.templates import folder
from samverkansdoc.svenska.characters import plain

_WORDS = "granskning.yaml"


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    loaded: Mapping[str, Mapping[str, str]] = yaml.safe_load((folder() / _WORDS).read_text(encoding="utf-8"))
    return loaded


def word(group: str, name: str, **values: str | int) -> str:
    """One of the words with values at its "{names}", on one line."""
    return plain(_words()[group][name].format(**values))


def remark(name: str, **values: str | int) -> str:
    """Why something is to be looked at."""
    return word("granska", name, **values)


def reason(name: str, **values: str | int) -> str:
    """Why something was changed."""
    return word("ändring", name, **values)
