"""Directives that draw a promise to the inhabitants: the promises themselves, and the way to how it goes."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from samverkansdoc.compose.pieces import inlines, inserted
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.document import Promise, Promises, WebCode
from samverkansdoc.model import Avtalshandling, Handlingar, Hänvisning, Löfte, Medborgarlöfte
from samverkansdoc.svenska.genitive import capitalize_first

Words = Mapping[str, str]

#: Those who make a promise, by the words that the source has for them; anyone else by name.
ACTORS = ("polisen", "kommunen", "tillsammans")


@frozen
class PromiseMatter:
    """The directives that need to know the promise."""

    löfte: Medborgarlöfte
    linked: Handlingar

    def directives(self) -> dict[str, Any]:
        """The words of the template language, by name."""
        return {
            "överenskommelse": self.överenskommelse(),
            "löfteskort": löfteskort,
            "löften_av": self.löften_av,
            "andra_aktörer": self.andra_aktörer,
            "webbkod": webbkod,
        }

    def överenskommelse(self) -> Hänvisning:
        """The agreement that the promise belongs to: as its own file says, where that is given."""
        given = self.löfte.överenskommelse
        agreement = self.linked.get(given.fil) if given.fil else None
        if not isinstance(agreement, Avtalshandling):
            return given
        numbers = (part.diarienummer for part in agreement.parter if part.diarienummer)
        return Hänvisning(
            titel=agreement.titel, period=agreement.giltighet, diarienummer=next(numbers, None), fil=given.fil
        )

    def löften_av(self, vem: str) -> list[Löfte]:
        """The promises that one actor makes."""
        return [one for one in self.löfte.löften if one.vem.casefold() == vem.casefold()]

    def andra_aktörer(self) -> list[str]:
        """Those who promise something beside the police and the municipality, in the order of their promises."""
        named = (one.vem for one in self.löfte.löften if one.vem.casefold() not in ACTORS)
        return list(dict.fromkeys(named))


def löfteskort(löften: Sequence[Löfte], *, ord: Words, aktörer: Words | None = None) -> Blocks:  # noqa: A002 - a word of the templates
    """The promises as cards, with the template's words for by when and where, and, if it says that, who makes them."""
    return Blocks((Promises(tuple(_card(one, aktörer, ord) for one in löften)),) if löften else ())


def webbkod(adress: str, *, etikett: str, alternativ: str) -> Blocks:
    """An address that a telephone can read from the wall."""
    import segno  # noqa: PLC0415 - few documents have one

    code = segno.make(adress, error="m", micro=False)
    modules = tuple("".join("1" if dark else "0" for dark in row) for row in code.matrix)
    return Blocks((WebCode(url=adress, label=etikett, alternative=alternativ.format(adress), modules=modules),))


def _card(one: Löfte, actors: Words | None, words: Words) -> Promise:
    quantity = one.mängd
    facts = (inserted(one.senast, words["senast"]), inserted(one.plats, words["plats"]))
    return Promise(
        actor=None if actors is None else actors.get(one.vem.casefold(), capitalize_first(one.vem)),
        text=inlines(one.löfte),
        bound=str(quantity.bound) if quantity and quantity.bound else None,
        figure=quantity.amount if quantity else None,
        unit=quantity.unit if quantity else None,
        facts=tuple(fact for fact in facts if fact),
    )
