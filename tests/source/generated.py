"""Agreements and documents made by hypothesis from the classes of the model, whatever keys those have."""

import unicodedata
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any

from hypothesis import strategies as st

from samverkansdoc.diagnostics import RULE_ID
from samverkansdoc.model import AnyPart, Handling, Id, Undantag
from samverkansdoc.model.text import FORBIDDEN
from samverkansdoc.source.roots import DEFAULT_ROOT, KIND_KEY, ROOTS
from samverkansdoc.source.shapes import (
    PARTS,
    classes,
    classes_in,
    is_class,
    is_enum,
    is_text,
    item_type,
    keys,
    short_key,
    words,
)
from samverkansdoc.source.values import LARGEST
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.quantities import Bound, Quantity
from samverkansdoc.svenska.reporting_periods import ReportingKind, ReportingPeriod
from samverkansdoc.svenska.series import NO_MEASUREMENT, Series, SeriesPoint

#: Texts that a YAML reader or writer easily takes for something else.
TRICKY = (
    "", " ", "ja", "nej", "no", "null", "~", "true", "0112", "2016", "3,72", "12:30", "1e5", "0x1F", "2016-09-12",
    "a: b", "a:", "- a", "-", "? a", "a #b", "#b", "'", '"', "\\", "it's", '"a" b', "[a]", "{a}", "*a*", "&a", "!a",
    "|", "> a", "%", "@a", "`a`", "---", "...", "<<", "= a", "|\n a", "a |", "a,b", "a, b", "§ 158", "”citat”", "🙂",
    " a", "a ", "a\n", "\na", "a\n\n\nb", "a\n  b\n", "a\n\tb", "  a\nb", "a\n ", "\n", "\t", "a\tb", "a\n# b",
    "[[a]]", "se [[tabell:a]]", "Tabell: a {#a}\n\n| a | b |\n|---|---|", "\\[[a]]", "SN (a)",
    "a\n--- b", "a\r\nb", "\r", "a\u2028b", "\u00a0a", "a\u00a0", "{subject}", "\\x07",
    "å" * 200, "ord " * 60, ("rad\n" * 30).strip(),
)  # fmt: skip


#: Sections can hold sections without end; those of a file made here end at this depth.
DEEPEST = 7


def _is_text(text: str) -> bool:
    return not FORBIDDEN.search(text)


texts = st.one_of(
    st.sampled_from(TRICKY),
    st.text(max_size=30).map(lambda text: unicodedata.normalize("NFC", text)).filter(_is_text),
    st.lists(st.sampled_from(TRICKY), max_size=4).map("".join).map(lambda text: unicodedata.normalize("NFC", text)),
)
ids = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=8).map(
    lambda text: unicodedata.normalize("NFC", text)
)
dates = st.dates(date(1900, 1, 1), date(2199, 12, 31))
_split = st.integers(1900, 2198).map(lambda year: Period.parse(f"{year}/{(year + 1) % 100:02}"))
_years = st.tuples(st.integers(1900, 2199), st.integers(1900, 2199)).map(
    lambda ends: Period(start=date(min(ends), 1, 1), end=date(max(ends), 12, 31))
)
_days = st.tuples(dates, dates).map(lambda ends: Period(start=min(ends), end=max(ends)))
periods = st.one_of(_split, _years, _days, dates.map(lambda day: Period(start=day, end=None)))

quantities = st.builds(
    Quantity,
    number=st.integers(0, 99_999).map(Decimal),
    unit=st.sampled_from(["timmar", "möten", "%", "kvällar i veckan"]),
    bound=st.none() | st.sampled_from(Bound),
)

reporting_periods = st.sampled_from(ReportingKind).flatmap(
    lambda kind: st.builds(
        ReportingPeriod,
        kind=st.just(kind),
        number=st.none() if kind is ReportingKind.ÅR else st.integers(1, kind.per_year),
        year=st.integers(1900, 2199),
    )
)
_notes = st.sampled_from([NO_MEASUREMENT, "ny metod"])
_points = st.none() | st.decimals(-(10**6), 10**6, places=1)
series = st.lists(st.integers(1900, 2199), min_size=1, max_size=6, unique=True).flatmap(
    lambda years: st.tuples(
        *(st.builds(SeriesPoint, time=st.just(str(year)), value=_points, note=_notes) for year in sorted(years))
    ).map(lambda points: Series.parse(str(Series(points=points))))
)

_reasons = texts.filter(lambda text: bool(text.strip()))
_rules = st.from_regex(RULE_ID, fullmatch=True).map(lambda text: unicodedata.normalize("NFC", text))
exceptions = st.dictionaries(_rules, _reasons, max_size=3).map(lambda reasons: Undantag(reasons.items()))

_PARTS: list[Any] = list(PARTS.values())
#: What a file as a whole may hold.
_ROOTS: list[Any] = list(ROOTS.values())
_SINGLE: dict[Any, st.SearchStrategy[Any]] = {
    Id: ids.map(Id),
    int: st.integers(1, LARGEST),
    bool: st.booleans(),
    date: dates,
    Period: periods,
    Quantity: quantities,
    ReportingPeriod: reporting_periods,
    Series: series,
    Undantag: exceptions,
}


@cache
def models(kind: Any = Handling, depth: int = 0) -> st.SearchStrategy[Any]:
    """Instances of a type of the model, in order or not: invariants are not asked."""
    if kind is Handling:
        return st.one_of([models(cls, depth) for cls in _ROOTS])
    if kind == AnyPart:
        return st.one_of([models(cls, depth) for cls in _PARTS])
    if is_class(kind):
        return _instances(kind, depth)
    if (item := item_type(kind)) is not None:
        return st.lists(models(item, depth + 1), max_size=3).map(tuple) if depth < DEEPEST else st.just(())
    if is_enum(kind):
        return st.sampled_from(kind)
    return _SINGLE[kind] if kind in _SINGLE else texts.map(kind)


def _instances(cls: type, depth: int) -> st.SearchStrategy[Any]:
    given = {key.name: models(key.type, depth + 1) for key in keys(cls).values() if key.required}
    optional = {key.name: models(key.type, depth + 1) for key in keys(cls).values() if not key.required}
    return st.fixed_dictionaries(given, optional=optional).map(lambda values: cls(**values))


@cache
def documents(kind: Any = Handling, depth: int = 0) -> st.SearchStrategy[Any]:
    """What a file may hold where the type is expected, as an editor's parser would read it: every short form too."""
    if kind is Handling:
        return st.one_of([documents(cls, depth).map(partial(named, cls)) for cls in _ROOTS])
    if kind == AnyPart:
        return st.one_of([documents(cls, depth) for cls in _PARTS])
    if is_class(kind):
        return _classes(kind, depth)
    if (item := item_type(kind)) is not None:
        return _lists(item, depth)
    return _written(kind)


def named(cls: type[Handling], data: dict[str, Any]) -> dict[str, Any]:
    """A document with the key that says what it is, where one must say so."""
    return data if cls is DEFAULT_ROOT else {KIND_KEY: str(cls.TYP), **data}


def _classes(cls: type, depth: int) -> st.SearchStrategy[Any]:
    given = {key.name: documents(key.type, depth + 1) for key in keys(cls).values() if key.required}
    optional = {key.name: st.none() | documents(key.type, depth + 1) for key in keys(cls).values() if not key.required}
    full = st.fixed_dictionaries(given, optional=optional)
    short = short_key(cls)
    return full if short is None else full | _short_form(short.type, depth + 1)


def _short_form(kind: Any, depth: int) -> st.SearchStrategy[Any]:
    item = item_type(kind)
    return documents(kind, depth) if item is None or is_text(item) else _many(item, depth)


def _lists(item: Any, depth: int) -> st.SearchStrategy[Any]:
    return _many(item, depth) if depth >= DEEPEST else _many(item, depth) | documents(item, depth + 1)


def _many(item: Any, depth: int) -> st.SearchStrategy[Any]:
    return st.lists(documents(item, depth + 1), max_size=2) if depth < DEEPEST else st.just([])


def _written(kind: Any) -> st.SearchStrategy[Any]:
    if is_enum(kind):
        return st.sampled_from(list(words(kind)))
    numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.booleans()
    return _WRITTEN.get(kind, numbers | (ids if kind is Id else texts))


#: Values in all the ways that a file may write them.
_WRITTEN: dict[Any, st.SearchStrategy[Any]] = {
    int: st.integers(1, LARGEST) | st.integers(1, LARGEST).map(str),
    bool: st.booleans() | st.sampled_from(["ja", "Nej", "SANT", "falskt", "true", "False"]),
    date: dates.map(str) | st.sampled_from(["12 september 2016", "den 1 maj 2020", " 2016-09-12 "]),
    Period: periods.map(str) | st.integers(1900, 2199),
    Quantity: quantities.map(str) | st.sampled_from(["två möten", "minst 4000 timmar", "Högst 3,5 %"]),
    ReportingPeriod: reporting_periods.map(str) | st.integers(1900, 2199) | st.sampled_from(["Q3 2017", "T2 2026"]),
    Series: series.map(str) | st.sampled_from([{"2015": 162, "2016": None}, {"kvartal 1 2017": "4 000"}, "2015 162"]),
    Undantag: exceptions.map(dict),
}


def smallest(kind: Any) -> Any:
    """The least that a file must hold where the type is expected, with every key written out."""
    if kind == AnyPart:
        return smallest(_PARTS[0])
    if is_class(kind):
        return {key.name: smallest(key.type) for key in keys(kind).values() if key.required}
    if (item := item_type(kind)) is not None:
        return [smallest(item)]
    return next(words(kind)) if is_enum(kind) else _SAMPLES.get(kind, "a")


def around(cls: type) -> tuple[Any, Any]:
    """A document that holds the class, and the place where it does."""
    root = next(root for root in _ROOTS if cls in classes(root))
    document = named(root, smallest(root))
    place = document
    for name, below, is_list in _way(root, cls):
        inner = smallest(below)
        place[name] = [inner] if is_list else inner
        place = inner
    return document, place


def _way(root: Any, wanted: type) -> list[tuple[str, Any, bool]]:
    """The keys that lead to a class."""
    ways: dict[type, list[tuple[str, Any, bool]]] = {root: []}
    for cls in classes(root):
        for key in keys(cls).values():
            for below in classes_in(key.type):
                ways.setdefault(below, [*ways[cls], (key.name, below, item_type(key.type) is not None)])
    return ways[wanted]


_SAMPLES: dict[Any, Any] = {
    int: 1,
    bool: True,
    date: "2016-09-12",
    Period: "2016",
    Quantity: "två möten",
    ReportingPeriod: "kvartal 1 2016",
    Series: "2015: 162",
    Undantag: {},
}
