"""The parties of a draft: what the register knows of them, or what the agreement says that the draft stands on."""

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.model import AnyPart, Avtalshandling, Kommun, Kontakt, Polis
from samverkansdoc.model.text import FORBIDDEN
from samverkansdoc.svenska.characters import plain, slug
from samverkansdoc.svenska.errors import OkäntNamn
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.register import (
    Kommunuppgift,
    Polisområdesuppgift,
    find_kommun,
    lokalpolisområden,
    lokalpolisområden_for,
)


@frozen(kw_only=True)
class Partsutkast:
    """A party as the draft has it. ``vem`` is what measures and members call it by, ``titlar`` are those who sign."""

    slag: str
    namn: str
    tryckt: str
    i_text: str
    id: str | None = None
    vem: str = ""
    officiellt_namn: bool = False
    titlar: tuple[str, ...] = ()
    kontakter: tuple[Kontakt, ...] = ()

    def is_any_of(self, kommuner: Iterable[str]) -> bool:
        """Whether it is one of these municipalities. Raises ``InputError`` for a name that the register lacks."""
        return self.slag == Kommun.TYP and _kommun(self.namn) in [_kommun(name) for name in kommuner]


def from_register(kommuner: Sequence[str], polis: str | None) -> tuple[Partsutkast, ...]:
    """The municipalities and the police unit that they share.

    Raises:
        InputError: a name is not in the register, or the register does not know which lokalpolisområde it is.
    """
    found = [_kommun(name) for name in kommuner]
    unit = polis if polis is not None else _shared_area(found).lokalpolisområde
    parties = [_of_kommun(one) for one in dict.fromkeys(found)]
    return _named([*parties, _of_polis(unit)], set())


def from_agreement(agreement: Avtalshandling, taken: set[str]) -> tuple[Partsutkast, ...]:
    """The parties of an agreement, with the titles of those who signed it and whom to ask, but not their names.

    ``taken`` are the ids that no party may get.
    """
    return _named([_of_part(part) for part in agreement.parter], taken)


def fresh_id(wanted: str, taken: set[str]) -> str:
    """An id that nothing has yet, and that is taken from now on."""
    name = wanted
    while name in taken:
        name = f"{name}-x"
    taken.add(name)
    return name


def refuse_strangers(kommuner: Iterable[str], polis: str | None, parties: Sequence[Partsutkast]) -> None:
    """Raises ``InputError`` for a municipality or police unit that is given, and is no party of the agreement."""
    given = [("kommun", _of_kommun(_kommun(name))) for name in kommuner]
    if polis is not None:
        given.append(("polis", _of_polis(polis)))
    printed = [party.tryckt for party in parties]
    official = [_kommun(party.namn).benämning for party in parties if party.slag == Kommun.TYP]
    for key, one in given:
        if one.tryckt not in (*printed, *official):
            message = f"{one.tryckt} är inte part i dokumentet som det nya bygger på."
            raise _refusal("not-a-party", message, f"Parterna är {join(printed)}.", key)


def _kommun(name: str) -> Kommunuppgift:
    try:
        return find_kommun(name)
    except OkäntNamn as error:
        raise _unknown(error, "kommun") from error


def _of_kommun(kommun: Kommunuppgift) -> Partsutkast:
    return Partsutkast(slag=Kommun.TYP, namn=kommun.namn, tryckt=kommun.benämning, i_text=kommun.benämning)


def _of_polis(unit: str) -> Partsutkast:
    if FORBIDDEN.search(unit) or not unit.strip():
        raise _refusal("unknown-name", f"”{plain(unit)}” är inget namn på en polisenhet.", None, "polis")
    try:
        return _of_part(Polis(polis=plain(unit), undertecknare=()))
    except OkäntNamn as error:
        raise _unknown(error, "polis") from error


def _of_part(part: AnyPart) -> Partsutkast:
    return Partsutkast(
        slag=part.TYP,
        namn=getattr(part, part.TYP),
        tryckt=part.namn,
        i_text=part.namn_i_text,
        id=part.id,
        officiellt_namn=isinstance(part, Kommun) and part.officiellt_namn,
        titlar=tuple(one.titel for one in part.undertecknare),
        kontakter=tuple(evolve(one, namn=None) for one in part.kontakter),
    )


def _named(parties: Sequence[Partsutkast], taken: set[str]) -> tuple[Partsutkast, ...]:
    """The parties with what the draft calls each by: its id, its kind where that is alone, else an id that it gets."""
    return tuple(_with_name(party, parties, taken) for party in parties)


def _with_name(party: Partsutkast, parties: Sequence[Partsutkast], taken: set[str]) -> Partsutkast:
    alone = sum(other.slag == party.slag for other in parties) == 1
    own = party.id or (None if alone else fresh_id(slug(party.namn) or party.slag, taken))
    return evolve(party, id=own, vem=own or party.slag)


# ---------------------------------------------------------------- Which lokalpolisområde


def candidates(kommuner: Iterable[Kommunuppgift]) -> tuple[str, ...]:
    """The lokalpolisområden that may be meant: those of the municipalities, else all that the register has nearby."""
    codes = [kommun.kod for kommun in kommuner]
    areas = [{area.lokalpolisområde for area in lokalpolisområden_for(code)} for code in codes]
    shared = set.intersection(*areas) if areas else set()
    return tuple(sorted(shared or set().union(*areas) or _in_the_county(codes)))


def _in_the_county(codes: Iterable[str]) -> set[str]:
    counties = {code[:2] for code in codes}
    return {
        area.lokalpolisområde for area in lokalpolisområden() if any(code[:2] in counties for code in area.kommunkoder)
    }


def _shared_area(kommuner: Sequence[Kommunuppgift]) -> Polisområdesuppgift:
    areas = [lokalpolisområden_for(kommun.kod) for kommun in kommuner]
    shared = [area for area in areas[0] if all(area in others for others in areas)]
    if len(shared) == 1:
        return shared[0]
    raise _undecided(kommuner, several=bool(shared), known=all(areas))


def _undecided(kommuner: Sequence[Kommunuppgift], *, several: bool, known: bool) -> InputError:
    """That someone who knows must say which one it is."""
    names, who = candidates(kommuner), join(kommun.benämning for kommun in kommuner)
    if several:
        message = f"{who} hör till flera lokalpolisområden, och registret vet inte vilket som är part."
    elif known:
        message = f"Registret känner inget lokalpolisområde som {who} har gemensamt."
    else:
        message = f"Registret vet inte vilket lokalpolisområde {who} hör till."
    among = f" {'De som kan komma i fråga' if known else 'De närmaste i registret'} är {join(names)}." if names else ""
    return _refusal("unknown-police-area", message, f"Ange polisens enhet med --polis.{among}", "polis")


def _unknown(error: OkäntNamn, key: str) -> InputError:
    return _refusal("unknown-name", error.message, error.hint, key)


def _refusal(code: str, message: str, hint: str | None, key: str) -> InputError:
    return InputError([Diagnostic(code=code, message=message, hint=hint, path=(key,))])
