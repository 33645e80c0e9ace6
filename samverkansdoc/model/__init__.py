"""What an agreement is: frozen, comparable classes that know no file and no format.

The classes say what there is; `invariants` says what must hold between the parts.
"""

from samverkansdoc.model.avsnitt import (
    Avsnitt,
    Bilaga,
    Extraavsnitt,
    Kanoniskt,
    Lägesbild,
    Problem,
    Syften,
    Underavsnitt,
    Uppföljning,
)
from samverkansdoc.model.bilagefil import Bilagefil, Bilagefiler
from samverkansdoc.model.formalia import Beslut, Efteråt, Signeringssätt, Status, Undertecknande, Uppsägning
from samverkansdoc.model.handling import AnyPart, Avtalshandling, Dokumenttyp, Handling, Handlingar
from samverkansdoc.model.insatser import (
    Mål,
    Målavsnitt,
    Områdesavsnitt,
    Riktning,
    Samverkansområde,
    Värde,
    Åtgärd,
)
from samverkansdoc.model.medborgarlofte import (
    Effekt,
    Hänvisning,
    Löfte,
    Löftesstil,
    Medborgarlöfte,
    Situation,
    Återkoppling,
)
from samverkansdoc.model.overenskommelse import Överenskommelse
from samverkansdoc.model.parter import Kommun, Kontakt, Part, Polis, Undertecknare, Övrig
from samverkansdoc.model.poster import Post, poster
from samverkansdoc.model.text import Id, Markdown, Short, Verbatim
from samverkansdoc.model.uppfoljning import Indikator, Uppföljningsrapport, Utfall, Utfallsstatus

__all__ = [
    "AnyPart",
    "Avsnitt",
    "Avtalshandling",
    "Beslut",
    "Bilaga",
    "Bilagefil",
    "Bilagefiler",
    "Dokumenttyp",
    "Effekt",
    "Efteråt",
    "Extraavsnitt",
    "Handling",
    "Handlingar",
    "Hänvisning",
    "Id",
    "Indikator",
    "Kanoniskt",
    "Kommun",
    "Kontakt",
    "Lägesbild",
    "Löfte",
    "Löftesstil",
    "Markdown",
    "Medborgarlöfte",
    "Mål",
    "Målavsnitt",
    "Områdesavsnitt",
    "Part",
    "Polis",
    "Post",
    "Problem",
    "Riktning",
    "Samverkansområde",
    "Short",
    "Signeringssätt",
    "Situation",
    "Status",
    "Syften",
    "Underavsnitt",
    "Undertecknande",
    "Undertecknare",
    "Uppföljning",
    "Uppföljningsrapport",
    "Uppsägning",
    "Utfall",
    "Utfallsstatus",
    "Verbatim",
    "Värde",
    "Återkoppling",
    "Åtgärd",
    "Överenskommelse",
    "Övrig",
    "poster",
]
