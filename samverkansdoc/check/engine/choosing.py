"""Which rules are meant by names."""

import unicodedata
from collections.abc import Iterable, Sequence

from samverkansdoc.check.engine.rule import Rule, UnknownRuleError
from samverkansdoc.svenska.nearest import nearest, question


def chosen(known: Sequence[Rule], only: Iterable[str], without: Iterable[str]) -> tuple[Rule, ...]:
    """The rules that are asked: those named, or all, but for those that are left out.

    Raises:
        UnknownRuleError: a name is that of no rule, and of no group of rules.
    """
    wanted = _named(known, only) or {one.id for one in known}
    unwanted = _named(known, without)
    return tuple(one for one in known if one.id in wanted and one.id not in unwanted)


def not_found(name: str, known: Iterable[Rule]) -> tuple[str, str]:
    """That no rule is called so, and what to do about it."""
    ids = [one.id for one in known]
    near = nearest(name, ids)
    return f"Regeln ”{name}” finns inte.", question(near[:1]) if near else "Reglerna står i docs/regler.md."


def _named(known: Sequence[Rule], names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        meant = {one.id for one in known if _letters(name) in (_letters(one.id), _letters(one.order[0]))}
        if not meant:
            raise UnknownRuleError(" ".join(not_found(name, known)))
        found |= meant
    return found


def _letters(name: str) -> str:
    """The name as any keyboard has it: "bra-08" is BRÅ-08."""
    letters = unicodedata.normalize("NFD", name.strip().casefold())
    return "".join(char for char in letters if not unicodedata.combining(char))
