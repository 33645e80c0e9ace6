"""The steps of a renewal in order: move, empty, set baselines, then mark what may be stale in what came of it."""

import os
from collections.abc import Iterator

from samverkansdoc.diagnostics import Span, refusal
from samverkansdoc.model import Uppföljningsrapport
from samverkansdoc.model.formalia import to_period
from samverkansdoc.renewal.baselines import rebase
from samverkansdoc.renewal.draft import Done, Draft, Wanted
from samverkansdoc.renewal.emptying import empty, picture
from samverkansdoc.renewal.marking import comments, marks, place
from samverkansdoc.renewal.material import Given, Material, opened_material, opened_report
from samverkansdoc.renewal.moving import move
from samverkansdoc.renewal.outcomes import Outcomes, outcomes
from samverkansdoc.renewal.result import Change, Mark, Renewal
from samverkansdoc.renewal.shifting import Shift
from samverkansdoc.renewal.words import word
from samverkansdoc.source import parse
from samverkansdoc.source.files import display_name
from samverkansdoc.source.tree import find
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.periods import Period


def renew(
    source: Given,
    period: Period | str,
    *,
    follow_up: Given | Uppföljningsrapport | None = None,
    keep_signatories: bool = False,
) -> Renewal:
    """A draft for the next period from the document of the one that runs out.

    ``source`` is an agreement, a promise or a plan: a source file, or a PDF or Word file that carries one. With
    ``follow_up``, what was reached becomes the new baselines; without it the last targets do, until it is known. The
    names of those who are elected are emptied unless ``keep_signatories``.

    Nothing is rewritten silently: the result lists every change and every mark. All else stays byte for byte, comments
    included, but for a file in JSON, which becomes YAML.

    Raises:
        InputError: a file cannot be used, is another kind of document, or the period does not follow the old one.
    """
    old = opened_material(source)
    shift = Shift(old=old.document.period, new=_new_period(period, old.document.period, source))
    draft = Draft(material=old, shift=shift, edits=old.edits())
    told = _outcomes(follow_up, old)
    move(draft)
    empty(draft, keep_signatories=keep_signatories)
    picture(draft)
    rebase(draft, told)
    changed = old.after(draft.edits)
    wanted = marks(draft, changed)
    return _result(draft, changed, wanted)


def _new_period(given: Period | str, old: Period, source: Given) -> Period:
    name = display_name(os.fsdecode(source))
    try:
        new = to_period(given)
    except SvenskaError as error:
        raise refusal("invalid-period", error.message, error.hint, name) from error
    if new.start <= old.start:
        message = f"Den nya perioden, {new}, börjar inte efter den gamla, {old}."
        raise refusal("period-not-after", message, "Ange en period som börjar senare än den gamla.", name)
    return new


def _outcomes(given: Given | Uppföljningsrapport | None, material: Material) -> Outcomes | None:
    if given is None:
        return None
    if isinstance(given, Uppföljningsrapport):
        return outcomes(given, material.document, material.name)
    return outcomes(opened_report(given), material.document, display_name(os.fsdecode(given)))


def _result(draft: Draft, changed: Material, wanted: list[Wanted]) -> Renewal:
    text = comments(changed, wanted)
    final = Material(name=changed.name, source=parse(text.encode(), changed.name, "yaml"))
    return Renewal(
        source=draft.material.name,
        old=draft.shift.old,
        new=draft.shift.new,
        text=("\ufeff" if draft.material.bom else "") + text,
        document=final.document,
        changes=tuple(sorted((_change(one, final) for one in draft.done), key=lambda one: one.span.line)),
        marks=tuple(_mark(one, final) for one in wanted),
        notes=tuple(_notes(draft)),
    )


def _change(one: Done, final: Material) -> Change:
    span = final.source.locate(one.path)
    return Change(path=one.path, key=_key(one, final), old=one.old, new=one.new, why=one.why, span=span)


def _mark(one: Wanted, final: Material) -> Mark:
    return Mark(path=one.path, key=_key(one, final), passage=one.passage, why=one.why, span=_span(one, final))


def _key(one: Done | Wanted, final: Material) -> str:
    """The last key on the way to it, as far as the file has one: short forms leave some out."""
    found = find(final.source.tree, one.path)
    return next((step for step in reversed(found.path) if isinstance(step, str)), "")


def _span(one: Wanted, final: Material) -> Span:
    """The passage where it stands in the file as it is quoted, else the entry that the remark stands above."""
    content, text = final.source.text.content, final.source.text
    node = find(final.source.tree, one.path).node
    start = content.find(one.passage, *node.range) if one.passage else -1
    if one.passage and start >= 0:
        return text.span(start, start + len(one.passage))
    return text.span(place(final, one.path))


def _notes(draft: Draft) -> Iterator[str]:
    if draft.material.was_json:
        yield word("rapport", "json")
    document = draft.document
    named = [*document.linked, *(one.fil for one in document.appendices if one.fil)]
    if named:
        yield word("rapport", "filer", filer=", ".join(named))
