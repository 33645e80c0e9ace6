"""What the template of a tjänsteskrivelse may name: the document to decide on, and whose memorandum it is."""

from typing import Any

from attrs import frozen

from samverkansdoc.compose.wording import böjning
from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.model import (
    Avtalshandling,
    Dokumenttyp,
    Handlingar,
    Kommun,
    Samverkanshandling,
    Tjänsteskrivelse,
)
from samverkansdoc.svenska.register import find_kommun


@frozen(kw_only=True)
class Memorandum:
    """A tjänsteskrivelse with the document that it puts forward, and the municipality that it is of."""

    skrivelse: Tjänsteskrivelse
    ärendet_gäller: Avtalshandling
    kommun: Kommun

    @classmethod
    def of(cls, skrivelse: Tjänsteskrivelse, linked: Handlingar) -> "Memorandum":
        """With the document that it names. Raises ``InputError`` if that is not read, or no municipality is a party."""
        document = linked.get(skrivelse.av)
        if not isinstance(document, Avtalshandling):
            raise _unusable("linked-missing", f"Det som ska beslutas, ”{skrivelse.av}”, är inte läst.")
        known = [part for part in document.parter if isinstance(part, Kommun) and _is_meant(part, skrivelse.kommun)]
        if len(known) != 1:
            raise _unusable("which-municipality", "Det framgår inte vilken kommuns tjänsteskrivelse det är.")
        return cls(skrivelse=skrivelse, ärendet_gäller=document, kommun=known[0])

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to fill in."""
        one = self.skrivelse
        texts = (one.ärendet, one.barnperspektiv, one.ekonomiska_konsekvenser)
        return all(text.strip() for text in texts) and one.handläggare is not None

    def names(self) -> dict[str, Any]:
        """The words of the template language, by name."""
        document = self.ärendet_gäller
        names: dict[str, Any] = {
            "ärendet_gäller": document,
            "slag": str(document.TYP),
            "kommun": self.kommun,
            "parter": document.parter,
            "andra_parter": [part for part in document.parter if part is not self.kommun],
            "är_löfte": document.TYP is Dokumenttyp.MEDBORGARLÖFTE,
            "områden": (),
            "mål": (),
            "åtgärder": (),
        }
        if isinstance(document, Samverkanshandling):
            names |= {
                "områden": document.areas,
                "mål": document.goals,
                "åtgärder": document.measures,
                "områdesord": böjning(document.ordval.område),
                "åtgärdsord": böjning(document.ordval.åtgärd),
            }
        return names


def _is_meant(part: Kommun, name: str | None) -> bool:
    return name is None or find_kommun(part.kommun) == find_kommun(name)


def _unusable(code: str, message: str) -> InputError:
    return InputError([Diagnostic(code=code, message=message, path=("av",))])
