"""The register of municipalities and local police areas; sources in ``data/SOURCES.md``.

Only files in the package are read, once, at the first question.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import frozen

from samverkansdoc.svenska.characters import key, plain
from samverkansdoc.svenska.errors import OkäntNamn
from samverkansdoc.svenska.lists import join


@frozen(kw_only=True)
class Kommunuppgift:
    """One municipality: code, names and county as registered.

    ``genitiv`` is the form before *kommun* in the official name ("Trelleborgs", "Falu"), which no rule gives.
    """

    kod: str
    namn: str
    officiellt_namn: str
    egen_benämning: str | None
    genitiv: str
    län: str
    länskod: str

    @property
    def benämning(self) -> str:
        """What the municipality calls itself: "Borås Stad", otherwise the official name."""
        return self.egen_benämning or self.officiellt_namn

    @property
    def officiell_kommun(self) -> str:
        """The name in law and in the company register: "Borås kommun" ("Region Gotland" for Gotland)."""
        return self.officiellt_namn


@frozen(kw_only=True)
class Polisområdesuppgift:
    """One local police area; ``polisområde`` is None where no source names it, ``kommunkoder`` may be incomplete."""

    region: str
    polisområde: str | None
    lokalpolisområde: str
    kommunkoder: tuple[str, ...]

    @property
    def namn(self) -> str:
        """The name with its kind: "Lokalpolisområde Trelleborg"."""
        return f"Lokalpolisområde {self.lokalpolisområde}"


@cache
def kommuner() -> tuple[Kommunuppgift, ...]:
    """All 290 municipalities, in the order of their codes."""
    return tuple(
        Kommunuppgift(
            kod=row["kod"],
            namn=row["namn"],
            officiellt_namn=row["officiellt_namn"],
            egen_benämning=row["egen_benämning"] or None,
            genitiv=row["genitiv"],
            län=row["län"],
            länskod=row["länskod"],
        )
        for row in _rows("kommuner.csv")
    )


@cache
def lokalpolisområden() -> tuple[Polisområdesuppgift, ...]:
    """All local police areas in the register, by region."""
    return tuple(
        Polisområdesuppgift(
            region=row["region"],
            polisområde=row["polisområde"] or None,
            lokalpolisområde=row["lokalpolisområde"],
            kommunkoder=tuple(row["kommunkoder"].split()),
        )
        for row in _rows("polisomraden.csv")
    )


def find_kommun(text: str) -> Kommunuppgift:
    """The municipality with this short name, official name, own designation or code.

    Case, spacing, composed or decomposed letters, hyphens and the genitive s before *kommun* or *stad* do not matter.

    Raises:
        OkäntNamn: no municipality has that name; carries the nearest ones.
    """
    if kommun := _kommun_index().get(_key(text)):
        return kommun
    if re.fullmatch("[0-9]+", plain(text)):
        raise OkäntNamn(
            f"Kommunkoden ”{plain(text)}” finns inte i registret.",
            "En kommunkod har fyra siffror, till exempel 1287 för Trelleborgs kommun.",
        )
    raise _unknown(
        f"Kommunen ”{plain(text)}” finns inte i registret.",
        re.sub(r"s? (kommun|kommunen|stad)s?$", "", key(text)),
        (kommun.namn for kommun in kommuner()),
        "Skriv kommunens namn eller kod, till exempel Trelleborg, Trelleborgs kommun eller 1287.",
    )


def find_lokalpolisområde(text: str) -> Polisområdesuppgift:
    """The local police area with this name, with or without "Lokalpolisområde" or "LPO" before it.

    Raises:
        OkäntNamn: no local police area has that name; carries the nearest ones.
    """
    name = re.sub(r"^(lokalpolisområdet?|lpo) ", "", key(text))
    if found := _police_index().get(_key(name)):
        return found
    raise _unknown(
        f"Lokalpolisområdet ”{plain(text)}” finns inte i registret.",
        name,
        (uppgift.lokalpolisområde for uppgift in lokalpolisområden()),
        _areas_of_kommun(name)
        or f"Saknas området i registret? Skriv hela namnet, till exempel Lokalpolisområde {plain(text).strip()}.",
    )


def _areas_of_kommun(name: str) -> str | None:
    """Where the name is that of a municipality: the areas it belongs to."""
    try:
        kommun = find_kommun(name)
    except OkäntNamn:
        return None
    areas = join(uppgift.lokalpolisområde for uppgift in lokalpolisområden_for(kommun.kod))
    return f"{kommun.namn} hör till lokalpolisområde {areas}. Skriv det namnet." if areas else None


def lokalpolisområden_for(kod: str) -> tuple[Polisområdesuppgift, ...]:
    """The local police areas that hold this municipality; none where no source was found, several in large cities."""
    return tuple(uppgift for uppgift in lokalpolisområden() if kod in uppgift.kommunkoder)


@cache
def _kommun_index() -> Mapping[str, Kommunuppgift]:
    return {_key(name): kommun for kommun in kommuner() for name in _names(kommun)}


@cache
def _police_index() -> Mapping[str, Polisområdesuppgift]:
    return {_key(uppgift.lokalpolisområde): uppgift for uppgift in lokalpolisområden()}


def _names(kommun: Kommunuppgift) -> Iterable[str]:
    yield from (kommun.kod, kommun.namn, kommun.officiellt_namn, kommun.benämning)
    for place in (kommun.namn, kommun.namn + "s", kommun.genitiv):
        yield from (f"{place} kommun", f"{place} stad")


def _key(text: str) -> str:
    return key(re.sub(r"\s*[-/\u2010\u2011\u2013]\s*", " ", text))


def _unknown(message: str, wanted: str, names: Iterable[str], otherwise: str) -> OkäntNamn:
    from samverkansdoc.svenska.nearest import nearest, question  # noqa: PLC0415 - only when a name is wrong

    suggestions = nearest(wanted, names)
    return OkäntNamn(message, question(suggestions) if suggestions else otherwise, suggestions)


def _rows(name: str) -> list[dict[str, str]]:
    import csv  # noqa: PLC0415 - with the files, at the first question
    from importlib.resources import files  # noqa: PLC0415

    text = files("samverkansdoc.svenska").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
