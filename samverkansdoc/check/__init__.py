"""Is a document right, in law, in substance and in language? Rules that read it, and what they found.

* ``check(what)``: every finding on a document, a source that was read or a file, with its place in the file.
* ``review(what)``: the same with all that a report needs; ``samverkansdoc.render`` makes a document of it.
* ``with_findings(source, findings)``: the source with them as remarks, for a draft that carries them.
* ``rule`` makes a function a rule, and ``Finding`` is what it gives for each thing that it finds.

A rule stands in a module beside ``engine``, which finds it there by the list in ``engine.registry``. What is said is
that a piece of information is or is not in the document, never that someone follows the law.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from samverkansdoc.check.engine.running import check, review

if TYPE_CHECKING:
    from samverkansdoc.check.drafts import with_findings
    from samverkansdoc.check.engine.rule import Finding, InvalidRuleError, Rule, UnknownRuleError, rule

__all__ = ["Finding", "InvalidRuleError", "Rule", "UnknownRuleError", "check", "review", "rule", "with_findings"]


def __getattr__(name: str) -> object:
    """What rules are made with, imported when it is first used: the room comes with every ``import samverkansdoc``."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = "drafts" if name == "with_findings" else "engine.rule"
    return getattr(import_module(f"{__name__}.{module}"), name)
