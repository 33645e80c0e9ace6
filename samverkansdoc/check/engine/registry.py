"""Which rules there are."""

import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from samverkansdoc.check.engine.rule import InvalidRuleError, Rule

_ROOM = Path(__file__).parent.parent
#: The modules, or packages of modules, in which rules stand.
RULE_MODULES = (
    "law",
    "guidance",
    "promises",
    "reports",
    "consistency",
    "language",
    "accessibility",
    "colours",
    "privacy",
)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the package, sorted by id."""
    known = [module.name for module in pkgutil.iter_modules([str(_ROOM)]) if module.name in RULE_MODULES]
    modules = (found for name in known for found in _modules(f"samverkansdoc.check.{name}"))
    return in_order(made for module in modules for made in rules_of(module))


def rules_of(module: ModuleType) -> tuple[Rule, ...]:
    """The rules that a module holds."""
    return tuple(value for value in vars(module).values() if isinstance(value, Rule))


def in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules by their ids. Raises ``InvalidRuleError`` where two have the same."""
    found: dict[str, Rule] = {}
    for one in rules:
        if found.setdefault(one.id, one) is not one:
            raise InvalidRuleError(f"Två regler heter {one.id}.")
    return tuple(sorted(found.values(), key=lambda one: one.order))


def _modules(name: str) -> Iterator[ModuleType]:
    module = import_module(name)
    yield module
    for inner in pkgutil.iter_modules(getattr(module, "__path__", ())):
        yield from _modules(f"{name}.{inner.name}")
