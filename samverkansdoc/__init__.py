"""Agreements between Swedish municipalities and the police, written once and right in every format.

Public is what ``__all__`` names, and what the classes of the model and of the diagnostics hold; nothing else is.

* ``load(path)`` reads a document from YAML or JSON; ``loads(text)`` from a text; ``dump(document)`` writes it back.
* ``render(what, directory)`` writes Word, PDF and HTML; ``to_bytes(what, "pdf")`` gives one of them as bytes.
* ``make_copies(what, directory)`` writes what the parties sign; ``sign(path, field, Key(path, password))`` signs.
* ``verify(paths)`` answers with a ``Report``: are the files whole, do they say the same, who has signed.
* ``check(what)`` answers with what is missing or wrong in a document, in law, in substance and in language;
  ``review(what)`` with all that a report needs, which ``render`` makes, and ``with_findings`` makes remarks of it.
* ``extract(path)`` gives the source of a PDF or Word file back, as an ``Origin``.
* ``schema()`` gives the JSON Schema of the source files.
* ``diff(old, new)`` gives what changed between two documents, as a ``Comparison``; ``render`` makes a document of it.
* ``draft_report(source)`` writes the follow-up of a promise or an agreement, to fill in.
* ``calendar(document)`` gives the days that matter while a document holds, as a table and as a file for calendars.
* ``renew(source, period)`` gives the draft for the next period as a ``Renewal``, with all that it changed or marked.
* ``Överenskommelse``, ``Handlingsplan``, ``Medborgarlöfte``, ``Uppföljningsrapport`` and ``Tjänsteskrivelse``, and the
  classes beside them, are the documents as data.
* ``InputError`` carries every fault of an input as a ``Diagnostic``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

# Not lazily as the others: these functions must take their names after the rooms of those names have had them.
from samverkansdoc.api import render, to_bytes
from samverkansdoc.calendar import calendar
from samverkansdoc.check import check

if TYPE_CHECKING:
    from samverkansdoc.calendar.kalender import Grund, Kalender, Kalenderdag
    from samverkansdoc.check import review, with_findings
    from samverkansdoc.check.engine.review import Review
    from samverkansdoc.comparison import Comparison, Difference, diff
    from samverkansdoc.copies import make_copies
    from samverkansdoc.diagnostics import Diagnostic, InputError, Severity, Span
    from samverkansdoc.drafting import draft_report, new
    from samverkansdoc.model import (
        Avsnitt,
        Beslut,
        Bilaga,
        Effekt,
        Extraavsnitt,
        Förkortning,
        Förlängning,
        Förnyelse,
        Granskningsval,
        Grupp,
        Handlingsplan,
        Hänvisning,
        Indikator,
        Insats,
        Kommun,
        Kontakt,
        Lägesbild,
        Löfte,
        Medborgarlöfte,
        Medlem,
        Mål,
        Målavsnitt,
        Områdesavsnitt,
        Ordval,
        Plan,
        Polis,
        Problem,
        Revidering,
        Samverkansformer,
        Samverkansområde,
        Situation,
        Syften,
        Tjänsteskrivelse,
        Underavsnitt,
        Underlag,
        Undertecknande,
        Undertecknare,
        Uppföljning,
        Uppföljningsrapport,
        Uppsägning,
        Utfall,
        Värde,
        Återkoppling,
        Åtgärd,
        Överenskommelse,
        Övrig,
    )
    from samverkansdoc.origin import Origin, Recipe, extract
    from samverkansdoc.render.theme import Theme
    from samverkansdoc.renewal import Change, Mark, Renewal, renew
    from samverkansdoc.signing import Key, sign
    from samverkansdoc.source import dump, load, loads, schema
    from samverkansdoc.verification import Answer, FileReport, Report, SignatureReport, Verdict, verify

__version__ = "0.1.0"

#: Where the names live that are not classes of the model.
_ROOMS = {
    **dict.fromkeys(("Diagnostic", "InputError", "Severity", "Span"), "diagnostics"),
    **dict.fromkeys(("dump", "load", "loads", "schema"), "source"),
    **dict.fromkeys(("Answer", "FileReport", "Report", "SignatureReport", "Verdict", "verify"), "verification"),
    **dict.fromkeys(("Key", "sign"), "signing"),
    **dict.fromkeys(("Origin", "Recipe", "extract"), "origin"),
    **dict.fromkeys(("Grund", "Kalender", "Kalenderdag"), "calendar.kalender"),
    **dict.fromkeys(("Comparison", "Difference", "diff"), "comparison"),
    **dict.fromkeys(("review", "with_findings"), "check"),
    "Review": "check.engine.review",
    **dict.fromkeys(("Change", "Mark", "Renewal", "renew"), "renewal"),
    "Theme": "render.theme",
    **dict.fromkeys(("draft_report", "new"), "drafting"),
    "make_copies": "copies",
}

__all__ = [
    "Answer",
    "Avsnitt",
    "Beslut",
    "Bilaga",
    "Change",
    "Comparison",
    "Diagnostic",
    "Difference",
    "Effekt",
    "Extraavsnitt",
    "FileReport",
    "Förkortning",
    "Förlängning",
    "Förnyelse",
    "Granskningsval",
    "Grund",
    "Grupp",
    "Handlingsplan",
    "Hänvisning",
    "Indikator",
    "InputError",
    "Insats",
    "Kalender",
    "Kalenderdag",
    "Key",
    "Kommun",
    "Kontakt",
    "Lägesbild",
    "Löfte",
    "Mark",
    "Medborgarlöfte",
    "Medlem",
    "Mål",
    "Målavsnitt",
    "Områdesavsnitt",
    "Ordval",
    "Origin",
    "Plan",
    "Polis",
    "Problem",
    "Recipe",
    "Renewal",
    "Report",
    "Revidering",
    "Review",
    "Samverkansformer",
    "Samverkansområde",
    "Severity",
    "SignatureReport",
    "Situation",
    "Span",
    "Syften",
    "Theme",
    "Tjänsteskrivelse",
    "Underavsnitt",
    "Underlag",
    "Undertecknande",
    "Undertecknare",
    "Uppföljning",
    "Uppföljningsrapport",
    "Uppsägning",
    "Utfall",
    "Verdict",
    "Värde",
    "Återkoppling",
    "Åtgärd",
    "Överenskommelse",
    "Övrig",
    "__version__",
    "calendar",
    "check",
    "diff",
    "draft_report",
    "dump",
    "extract",
    "load",
    "loads",
    "make_copies",
    "new",
    "render",
    "renew",
    "review",
    "schema",
    "sign",
    "to_bytes",
    "verify",
    "with_findings",
]


def __getattr__(name: str) -> object:
    """A public name, imported when it is first used: a script pays only for what it needs."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS.get(name, 'model')}"), name)


def __dir__() -> list[str]:
    return list(__all__)
