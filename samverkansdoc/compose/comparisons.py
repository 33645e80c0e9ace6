"""A comparison as a document: what a template may name of it, and in which part of it each change belongs."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from samverkansdoc.comparison.names import section, title
from samverkansdoc.comparison.result import Comparison, Difference, DifferenceKind, Subject
from samverkansdoc.compose import blocks_of, document_of
from samverkansdoc.compose.blocks import DIRECTIVES
from samverkansdoc.compose.compared import Compared
from samverkansdoc.compose.fingerprint import with_fingerprint
from samverkansdoc.compose.kinds import Kind, day_of
from samverkansdoc.compose.marked import Marker
from samverkansdoc.compose.numbering import numbered
from samverkansdoc.compose.parts import Nouns, Parts
from samverkansdoc.compose.slots import Slots
from samverkansdoc.compose.templates import render_template
from samverkansdoc.compose.wording import böjning
from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.document import Dokument
from samverkansdoc.model import Avtalshandling, Handling, Kanoniskt, Markdown, Ordval, Samverkanshandling
from samverkansdoc.model.invariants.walk import walk
from samverkansdoc.model.parter import Part

_TEMPLATE = "jamforelse.md.j2"
#: The parts of a document that make it an agreement.
_FORMALITIES = (
    *("part", "beslut", "revidering", "undertecknande", "uppsägning", "förnyelse", "förlängning"),
    *("ordval", "förkortning", "överenskommelse"),
)
_AREAS, _AREA, _GOALS, _GOAL, _PROMISE = "samverkansområden", "område", "övergripande_mål", "mål", "löfte"


@frozen(kw_only=True)
class Group:
    """What changed in one part of the document, below a heading; ``slag`` is what became of that part itself."""

    under: tuple[Subject, ...]
    slag: str
    ändringar: tuple[Difference, ...]

    @property
    def namn(self) -> str:
        """What the part is called."""
        return self.under[-1].name


def compose_comparison(comparison: Comparison) -> Dokument:
    """The document of a comparison: the tree that every renderer draws. It carries no source.

    Raises ``InputError`` if the documents are none that parties agree on, or the template is broken.
    """
    old, new = comparison.old, comparison.new
    if not isinstance(old, Avtalshandling) or not isinstance(new, Avtalshandling):
        raise InputError([_not_drawn(new)])
    slots = Slots()
    kind = Kind(template=_TEMPLATE, names=names(comparison), parter=new.parter, day=day_of(new))
    rendered = render_template(_TEMPLATE, {**DIRECTIVES, **kind.names}, slots)
    made = document_of(rendered, numbered(blocks_of(rendered, slots)).blocks, kind)
    return with_fingerprint(evolve(made, keywords=(str(new.TYP), *made.authors)))


def names(comparison: Comparison) -> dict[str, Any]:
    """All that the template may name beside the common directives."""
    ordval = comparison.new.ordval if isinstance(comparison.new, Samverkanshandling) else Ordval()
    nouns = Nouns(chosen={_AREA: böjning(ordval.område), "åtgärd": böjning(ordval.åtgärd)})
    marker = Marker(names=_called(comparison))
    parts = Parts(comparison=comparison, marker=marker, nouns=nouns)
    seen = [change for change in comparison.differences if not _is_unseen(change)]
    formal = sorted(filter(_is_formal, seen), key=lambda change: bool(change.about))
    goals = [change for change in seen if not _is_formal(change) and _is_of_goals(change)]
    rest = [change for change in seen if not _is_formal(change) and not _is_of_goals(change)]
    promises = [change for change in rest if change.about[0].kind == _PROMISE]
    return {
        **Compared(comparison=comparison, marker=marker, nouns=nouns, parts=parts).directives(),
        "gammal": comparison.old,
        "ny": comparison.new,
        "slag": str(comparison.new.TYP),
        "parter": comparison.new.parter if isinstance(comparison.new, Avtalshandling) else (),
        "områdesord": nouns.chosen[_AREA],
        "åtgärdsord": nouns.chosen["åtgärd"],
        "är_lika": not comparison,
        "uppgifter": [change for change in formal if not _is_text(change)],
        "klausuler": [change for change in formal if _is_text(change)],
        "mål": _groups(goals),
        "områden": _groups(change for change in rest if _is_of_areas(change)),
        "löften": promises,
        "övriga": _groups(change for change in rest if not _is_of_areas(change) and change not in promises),
        "dolda": [change for change in comparison.differences if _is_unseen(change)],
    }


def _called(comparison: Comparison) -> dict[str, str]:
    """What the parts of both documents are called, by their ids; the names of the newer go before."""
    return {name: text for document in (comparison.old, comparison.new) for name, text in _ids(document)}


def _ids(document: Handling) -> Iterator[tuple[str, str]]:
    if isinstance(document, Avtalshandling):
        yield from ((name, part.namn) for part in document.parter for name in (part.TYP, part.id) if name)
    for canonical in Kanoniskt:
        if (part := getattr(document, canonical, None)) is not None:
            yield canonical, section(canonical, part).name
    for path, part in walk(document):
        name, key = getattr(part, "id", None), path[-1] if path else ""
        if name and not isinstance(part, Part):
            yield name, title(part) or (section(key, part).name if isinstance(key, str) else name)


def _groups(changes: Iterable[Difference]) -> list[Group]:
    """The changes by the area or section that they stand in."""
    found: dict[tuple[Subject, ...], list[Difference]] = {}
    for change in changes:
        found.setdefault(_heading(change), []).append(change)
    return [Group(under=under, slag=_fate(under, inner), ändringar=tuple(inner)) for under, inner in found.items()]


def _heading(change: Difference) -> tuple[Subject, ...]:
    kinds = [one.kind for one in change.about]
    return change.about[: kinds.index(_AREA) + 1] if _AREA in kinds else change.about[:1]


def _fate(under: tuple[Subject, ...], changes: list[Difference]) -> str:
    """What became of the part that a heading names, which all below it are about."""
    whole = (change.kind for change in changes if change.about == under and change.key is None)
    return str(next(whole, DifferenceKind.CHANGED))


def _is_unseen(change: Difference) -> bool:
    """Whether a change is of what no reader of the documents sees."""
    return change.key == "id" or change.is_layout


def _is_formal(change: Difference) -> bool:
    return not change.about or change.about[0].kind in _FORMALITIES


def _is_of_goals(change: Difference) -> bool:
    kinds = [one.kind for one in change.about]
    return _GOALS in kinds or (_GOAL in kinds and _AREAS in kinds)


def _is_of_areas(change: Difference) -> bool:
    return change.about[0].kind == _AREAS


def _is_text(change: Difference) -> bool:
    return isinstance(change.new, Markdown) or isinstance(change.old, Markdown)


def _not_drawn(document: Handling) -> Diagnostic:
    return Diagnostic(
        code="comparison-kind",
        message=f"En jämförelse av två dokument av slaget {document.TYP} kan inte bli ett dokument.",
        hint="Läs den i terminalen, eller som JSON med --format json.",
    )
