"""What must be decided anew: status, decisions, signing, numbers of the register, and who signs."""

import re
from collections.abc import Iterator

from samverkansdoc.diagnostics import Path
from samverkansdoc.model import (
    Avtalshandling,
    Beslut,
    Handlingsplan,
    Kontakt,
    Medborgarlöfte,
    Medlem,
    Polis,
    Samverkanshandling,
    Status,
)
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.renewal.draft import Draft, short
from samverkansdoc.renewal.words import reason, remark

#: Offices that voters fill, themselves or through those they have elected.
_ELECTED = re.compile(r"ordförande\b|\w*(?:kommunal|borgar|region|landstings|oppositions|stads)råd\b", re.IGNORECASE)


def empty(draft: Draft, *, keep_signatories: bool) -> None:
    """Empty what is decided anew, and mark the names that may be those of others now."""
    draft.write(("status",), str(Status.UTKAST), reason("status"))
    _decisions(draft)
    for key in ("ort", "datum"):
        draft.empty(("undertecknande", key), reason("töms"))
    _parties(draft, keep_signatories=keep_signatories)
    _people(draft)
    _agreement(draft)


def _decisions(draft: Draft) -> None:
    old = "; ".join(_decided(one) for one in draft.document.beslut)
    if draft.empty(("beslut",), reason("beslut"), old):
        draft.mark(("beslut",), remark("beslut", gammalt=short(old)))
    for key in ("revideringar", "förlängning"):
        draft.empty((key,), reason("revidering"))


def _decided(one: Beslut) -> str:
    """A decision in a list: who, when and where it stands."""
    when = " ".join(filter(None, [one.organ, str(one.datum or "")]))
    return f"{when}, § {one.paragraf.removeprefix('§').strip()}" if one.paragraf else when


def _parties(draft: Draft, *, keep_signatories: bool) -> None:
    for number, part in enumerate(draft.document.parter):
        path: Path = ("parter", number)
        draft.empty((*path, "diarienummer"), reason("töms"))
        for index, one in enumerate(part.undertecknare):
            signatory = (*path, "undertecknare", index)
            if one.namn is None:
                continue
            is_elected = not isinstance(part, Polis) and _ELECTED.search(one.titel) is not None
            if not keep_signatories and is_elected and draft.empty((*signatory, "namn"), reason("namn")):
                draft.mark(signatory, remark("undertecknare"))
            else:
                draft.mark(signatory, remark("tjänsteman", namn=short(one.namn)))


def _people(draft: Draft) -> None:
    for name, path, person in _named(draft.document):
        draft.mark(path, remark(name, namn=short(person)))


def _named(document: Avtalshandling) -> Iterator[tuple[str, Path, str]]:
    """Those who sit in a group or are asked by name: what they are, where, and the name."""
    for path, member in instances(document, Medlem):
        if member.namn is not None:
            yield "medlem", path, member.namn
    for path, contact in instances(document, Kontakt):
        if contact.namn is not None:
            yield "kontakt", path, contact.namn


def _agreement(draft: Draft) -> None:
    """The agreement that a promise or a plan belongs to has mostly run out too."""
    if not isinstance(draft.document, Medborgarlöfte | Handlingsplan):
        return
    named, new = draft.document.överenskommelse, draft.shift.new
    is_over = named.period is not None and named.period.end is not None and named.period.end < new.start
    if named.fil is not None or named.diarienummer is not None or is_over:
        old = ", ".join(str(one) for one in (named.titel, named.fil, named.period, named.diarienummer) if one)
        draft.mark(("överenskommelse",), remark("överenskommelse", gammalt=short(old)))


def elsewhere(document: Avtalshandling) -> list[str]:
    """The names of persons that stand in the document outside its running text."""
    names = [one.namn for part in document.parter for one in part.undertecknare if one.namn]
    whole = {re.sub(r"\s*\([^)]*\)$", "", name) for name in (*names, *(name for _, _, name in _named(document)))}
    return sorted(name for name in whole if " " in name.strip())


def picture(draft: Draft) -> None:
    """The picture of the situation: it rests on what was known when the old period began."""
    document = draft.document
    if isinstance(document, Samverkanshandling) and document.lägesbild is not None:
        draft.mark(("lägesbild",), remark("lägesbild"))
    if isinstance(document, Medborgarlöfte) and document.situation is not None:
        draft.mark(("situation",), remark("situation"))
