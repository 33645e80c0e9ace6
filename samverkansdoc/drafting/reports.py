"""Follow-ups to fill in: every promise or measure of a document is there, in order, and nothing has happened yet.

``draft_report(source)`` gives the YAML. It is for the place beside the source, and nothing is made of it before every
entry is filled in: each owes the comment that what has not begun must have.
"""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from samverkansdoc.drafting.sources import FilePath, followed, name_from, refusal, wrong_kind
from samverkansdoc.model import Post, Uppföljningsrapport, Utfall, Utfallsstatus, poster
from samverkansdoc.model.uppfoljning import TO_EXPLAIN, to_rapportperiod
from samverkansdoc.source.linked import opened_file
from samverkansdoc.source.writing import document_lines
from samverkansdoc.svenska.characters import plain
from samverkansdoc.svenska.errors import SvenskaError
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import ReportingKind, ReportingPeriod

#: The longest comment, and how much of it those may take who have promised.
_WIDTH, _WHO = 90, 40
#: Kinds of periods, the longest first.
_KINDS = sorted(ReportingKind, key=lambda kind: -kind.months)


def draft_report(
    source: FilePath,
    folder: FilePath | None = None,
    *,
    period: ReportingPeriod | str | None = None,
    previous: FilePath | None = None,
) -> str:
    """The YAML of a follow-up to fill in, of a medborgarlöfte or an agreement: every promise or measure, in order.

    ``source`` is a source file, or a PDF or Word file that carries one. ``folder`` is where the follow-up will lie:
    the folder of the source, unless another above it is given. ``previous`` is the follow-up before this one; what it
    said stands in comments. Without ``period`` it is the one after ``previous``, or else the first year, or the first
    shorter period, of the document.

    Raises:
        InputError: a file cannot be used, does not lie below the folder, has nothing to report on, or the period lies
            outside it.
    """
    document = followed(source, "Ange medborgarlöftet eller överenskommelsen som ska följas upp.")
    name = name_from(Path(source), Path(folder) if folder is not None else Path(source).parent)
    posts = [post for post in poster(document) if post.must]
    if not posts:
        hint = "Ange ett dokument med löften eller åtgärder."
        raise refusal("nothing-to-report", "Dokumentet har inga löften och inga åtgärder att följa upp.", hint, source)
    before = _previous(previous, posts) if previous is not None else None
    chosen = _period(period, document.giltighet, before, source)
    if before and previous is not None and before.rapportperiod.end >= chosen.start:
        message = f"Den förra uppföljningen gäller {before.rapportperiod}, som inte ligger före {chosen}."
        raise refusal("previous-not-before", message, "Ange en senare period, eller en annan uppföljning.", previous)
    return "".join(_head(name, chosen)) + "\n".join(_entry(post, before) for post in posts)


# ---------------------------------------------------------------- What is read


def _previous(path: FilePath, posts: list[Post]) -> Uppföljningsrapport:
    document = opened_file(path).document
    if not isinstance(document, Uppföljningsrapport):
        raise wrong_kind(document, "Ange den förra uppföljningen.", path)
    if {one.id for one in document.utfall}.isdisjoint(post.id for post in posts):
        message = "Den förra uppföljningen redovisar inget av det som ska följas upp."
        raise refusal("previous-of-another", message, "Ange en uppföljning av samma dokument.", path)
    return document


# ---------------------------------------------------------------- The period


def _period(
    given: ReportingPeriod | str | None, whole: Period, before: Uppföljningsrapport | None, source: FilePath
) -> ReportingPeriod:
    try:
        chosen = _chosen(given, whole, before)
    except SvenskaError as error:
        raise refusal("invalid-reporting-period", error.message, error.hint, source) from error
    if not chosen.within(whole):
        message = f"Rapportperioden {chosen} ligger utanför det som ska följas upp, som gäller {whole}."
        raise refusal("outside-source", message, "Ange en annan period, eller ett annat dokument.", source)
    return chosen


def _chosen(given: ReportingPeriod | str | None, whole: Period, before: Uppföljningsrapport | None) -> ReportingPeriod:
    if given is not None:
        return to_rapportperiod(given)
    return _after(before.rapportperiod) if before else _first(whole)


def _after(period: ReportingPeriod) -> ReportingPeriod:
    """The next period of the same kind."""
    if period.number is None or period.number == period.kind.per_year:
        first = None if period.number is None else 1
        return ReportingPeriod(kind=period.kind, number=first, year=period.year + 1)
    return ReportingPeriod(kind=period.kind, number=period.number + 1, year=period.year)


def _first(whole: Period) -> ReportingPeriod:
    """The first year of a period; the first of a shorter kind where it holds no year."""
    years = [ReportingPeriod(kind=ReportingKind.ÅR, year=whole.start.year + more) for more in (0, 1)]
    for kind in _KINDS:
        for part in chain.from_iterable(year.parts(kind) for year in years):
            if part.within(whole):
                return part
    raise SvenskaError(f"Perioden {whole} är för kort för en uppföljning.", "Ett kvartal är det kortaste.")


# ---------------------------------------------------------------- What is written


def _head(name: str, period: ReportingPeriod) -> Iterator[str]:
    yield f"# {_cut(f'Uppföljning att fylla i, av {name}')}\n"
    yield f"# status är ett av orden: {', '.join(Utfallsstatus)}.\n"
    yield f"# Det som är {join(TO_EXPLAIN, 'eller')} måste ha en kommentar som förklarar varför.\n"
    yield document_lines({"dokument": str(Uppföljningsrapport.TYP), "av": name, "rapportperiod": str(period)})
    yield "# datum: ÅÅÅÅ-MM-DD\n"
    yield "\nutfall:\n"


def _entry(post: Post, before: Uppföljningsrapport | None) -> str:
    """One promise or measure, with what one must know of it in comments."""
    outcome = {"id": post.id, "status": str(Utfallsstatus.EJ_PÅBÖRJAT)}
    _, _, lines = document_lines({"utfall": [outcome]}).partition("\n")
    # The comment is owed and empty: what no one has filled in cannot be taken for a follow-up.
    text = f"  # {_promised(post)}\n{lines}    kommentar:\n"
    if post.mängd:
        nothing = Quantity(number=post.mängd.number * 0, unit=post.mängd.unit)
        text += "".join(f"    # {line}\n" for line in document_lines({"utfall": plain(str(nothing))}).splitlines())
    told = [one for one in before.utfall if one.id == post.id] if before else []
    return text + "".join(f"    # Förra perioden ({before.rapportperiod}): {_told(one)}\n" for one in told if before)


def _promised(post: Post) -> str:
    """Who has promised, how much and what, on one line."""
    who = _cut(post.vem, _WHO)
    head = f"{who[:1].upper()}{who[1:]}: " if who else ""
    amount = f"{post.mängd}. " if post.mängd else ""
    return _cut(f"{head}{amount}{post.text}")


def _told(one: Utfall) -> str:
    return plain(f"{one.status}, {one.utfall}." if one.utfall else f"{one.status}.")


def _cut(text: str, width: int = _WIDTH) -> str:
    """The text on one line, as many words of it as there is room for."""
    line = plain(text)
    return line if len(line) <= width else f"{line[: width - 1].rsplit(' ', 1)[0].rstrip(',')} …"
