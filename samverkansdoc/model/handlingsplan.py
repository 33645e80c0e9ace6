"""The operative plan of a year or so, under an agreement for several."""

from attrs import field, frozen

from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.model.handling import Dokumenttyp
from samverkansdoc.model.hanvisning import Hänvisning, to_hänvisning
from samverkansdoc.model.samverkanshandling import Samverkanshandling


@frozen(kw_only=True)
class Handlingsplan(Samverkanshandling):
    """What the parties do in a shorter period to reach the goals of their agreement.

    Where the file of the agreement is given, its goals can be referred to by their ids.
    """

    TYP = Dokumenttyp.HANDLINGSPLAN

    överenskommelse: Hänvisning = field(converter=to_hänvisning)

    @property
    def linked(self) -> dict[str, DataPath]:
        """The source of the agreement, where it is given."""
        return {self.överenskommelse.fil: ("överenskommelse", "fil")} if self.överenskommelse.fil else {}
