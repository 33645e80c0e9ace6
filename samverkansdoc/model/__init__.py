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
    Underlag,
    Uppföljning,
)
from samverkansdoc.model.bilagefil import Bilagefil, Bilagefiler
from samverkansdoc.model.formalia import (
    Beslut,
    Efteråt,
    Förlängning,
    Förnyelse,
    Revidering,
    Signeringssätt,
    Status,
    Undertecknande,
    Uppsägning,
)
from samverkansdoc.model.granskning import Granskning
from samverkansdoc.model.granskningsval import Granskningsval, Undantag
from samverkansdoc.model.handling import AnyPart, Avtalshandling, Dokumenttyp, Handling, Handlingar
from samverkansdoc.model.handlingsplan import Handlingsplan
from samverkansdoc.model.hanvisning import Hänvisning
from samverkansdoc.model.indikator import Indikator
from samverkansdoc.model.insatser import (
    Insats,
    Mål,
    Målavsnitt,
    Områdesavsnitt,
    Plan,
    Riktning,
    Samverkansområde,
    Värde,
    Åtgärd,
)
from samverkansdoc.model.medborgarlofte import (
    Effekt,
    Löfte,
    Löftesstil,
    Medborgarlöfte,
    Situation,
    Återkoppling,
)
from samverkansdoc.model.ordval import Förkortning, Områdesord, Ordval, Åtgärdsord
from samverkansdoc.model.organisation import Grupp, Medlem, Samverkansformer
from samverkansdoc.model.overenskommelse import Överenskommelse
from samverkansdoc.model.parter import Kommun, Kontakt, Part, Polis, Undertecknare, Övrig
from samverkansdoc.model.poster import Post, poster
from samverkansdoc.model.samverkanshandling import Samverkanshandling
from samverkansdoc.model.text import Id, Markdown, Short, Verbatim
from samverkansdoc.model.tjansteskrivelse import Tjänsteskrivelse
from samverkansdoc.model.uppfoljning import Uppföljningsrapport, Utfall, Utfallsstatus

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
    "Förkortning",
    "Förlängning",
    "Förnyelse",
    "Granskning",
    "Granskningsval",
    "Grupp",
    "Handling",
    "Handlingar",
    "Handlingsplan",
    "Hänvisning",
    "Id",
    "Indikator",
    "Insats",
    "Kanoniskt",
    "Kommun",
    "Kontakt",
    "Lägesbild",
    "Löfte",
    "Löftesstil",
    "Markdown",
    "Medborgarlöfte",
    "Medlem",
    "Mål",
    "Målavsnitt",
    "Områdesavsnitt",
    "Områdesord",
    "Ordval",
    "Part",
    "Plan",
    "Polis",
    "Post",
    "Problem",
    "Revidering",
    "Riktning",
    "Samverkansformer",
    "Samverkanshandling",
    "Samverkansområde",
    "Short",
    "Signeringssätt",
    "Situation",
    "Status",
    "Syften",
    "Tjänsteskrivelse",
    "Undantag",
    "Underavsnitt",
    "Underlag",
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
    "Åtgärdsord",
    "Överenskommelse",
    "Övrig",
    "poster",
]
