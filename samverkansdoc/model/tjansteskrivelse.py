"""The memorandum with which an officer puts an agreement before those who decide on it."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen
from attrs.converters import optional

from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model.formalia import to_date
from samverkansdoc.model.handling import Dokumenttyp, Handling
from samverkansdoc.model.parter import Kontakt, Undertecknare
from samverkansdoc.model.text import Markdown, Verbatim, coerce_all, markdown, texts, verbatim


def _undertecknare(values: Undertecknare | str | Iterable[Undertecknare | str]) -> tuple[Undertecknare, ...]:
    return coerce_all(Undertecknare, values)


@frozen(kw_only=True)
class Tjänsteskrivelse(Handling):
    """A proposal to decide on the document that ``av`` names, in the order that such memoranda have.

    What is not given and cannot be taken from that document stands as a place to fill in. It is a memorandum of the
    municipality: where several are parties, ``kommun`` says which of them.
    """

    TYP = Dokumenttyp.TJÄNSTESKRIVELSE

    av: Verbatim = field(converter=verbatim)
    kommun: Verbatim | None = field(default=None, converter=optional(verbatim))
    till: str | None = None
    handläggare: Kontakt | None = None
    datum: date | None = field(default=None, converter=optional(to_date))
    diarienummer: Verbatim | None = field(default=None, converter=optional(verbatim))
    förslag_till_beslut: tuple[str, ...] = field(default=(), converter=texts)
    sammanfattning: Markdown = field(default=Markdown(), converter=markdown)
    ärendet: Markdown = field(default=Markdown(), converter=markdown)
    barnperspektiv: Markdown = field(default=Markdown(), converter=markdown)
    ekonomiska_konsekvenser: Markdown = field(default=Markdown(), converter=markdown)
    beslutsunderlag: tuple[str, ...] = field(default=(), converter=texts)
    beslutet_skickas_till: tuple[str, ...] = field(default=(), converter=texts)
    undertecknare: tuple[Undertecknare, ...] = field(default=(), converter=_undertecknare)

    @property
    def linked(self) -> dict[str, DataPath]:
        """The document to decide on."""
        return {self.av: ("av",)}
