"""A tree with a plan on pages turned sideways, an organisation chart, and references between its parts."""

from datetime import date

from samverkansdoc.document import (
    Alignment,
    Cell,
    Column,
    Dokument,
    Footnote,
    Heading,
    Landscape,
    Link,
    ListBlock,
    OrganisationChart,
    Paragraph,
    Reference,
    Strong,
    Table,
    Target,
    Text,
    TitleBlock,
    Unit,
)
from tests.render.sample_tree import FURNITURE, HEAD, SIGNATURES, heading, text

ORGANISATION = OrganisationChart(
    caption=(Text("Diagram 1. Så är samverkan organiserad"),),
    units=(
        Unit(name="Politisk styrgrupp", lines=("Träffas tre gånger per år",)),
        Unit(name="Styrgrupp", lines=("Träffas tre gånger per år", "Beslutar och följer upp"), above=0),
        Unit(name="Ledningsgrupp", above=1),
        Unit(name="Trygghetsråd", above=1),
        *(Unit(name=f"Lokal grupp {number}", above=2) for number in range(1, 5)),
    ),
    alternative="Politisk styrgrupp står överst. Under den står Styrgrupp. Under Styrgrupp står Ledningsgrupp och "
    "Trygghetsråd. Under Ledningsgrupp står fyra lokala grupper.",
)

GOALS = Table(
    columns=(
        Column(header=(Text("Nr"),), share=0.1, alignment=Alignment.RIGHT),
        Column(header=(Text("Mål"),), share=0.9),
    ),
    rows=(
        (Cell((Paragraph(content=(Target((Text("1"),), "mål-trygghet"),)),)), Cell((text("Tryggheten ska öka"),))),
        (Cell((Paragraph(content=(Target((Text("2"),), "mål-brott"),)),)), Cell((text("Brotten ska bli färre"),))),
    ),
    caption=(Text("Tabell\u00a0"), Target((Text("1"),), "tabell-mål"), Text(". Mål")),
    row_header=1,
)


def _row(number: int) -> tuple[Cell, ...]:
    note = Footnote(1, ((Text("Sociala insatsgrupper."),),))
    after: tuple[Footnote, ...] = (note,) if number == 1 else ()
    return (
        Cell((Paragraph(content=(Target((Text(str(number)),), f"åtagande-{number}"),)),)),
        Cell((text("Kommunen inför en gemensam arbetsmetod. " * 3), Paragraph(content=(Text("SN, BUN"), *after)))),
        Cell((text("Polisen deltar i metoden."), ListBlock(items=((text("områdespolis"),), (text("kommunpolis"),))))),
        Cell((text("Färre unga dras in i kriminella gäng."),)),
        Cell((text("Sociala medier"),)) if number % 2 else Cell(()),
        Cell((text("Påbörjas 2016"),)),
    )


PLAN = Table(
    columns=(
        Column(header=(Text("Nr"),), share=0.05, alignment=Alignment.RIGHT),
        Column(header=(Text("Åtgärd kommun"),), share=0.27),
        Column(header=(Text("Åtgärd polis"),), share=0.2),
        Column(header=(Text("Effekt"),), share=0.2),
        Column(header=(Text("Kommunikation"),), share=0.14),
        Column(header=(Text("Tidsplan"),), share=0.14),
    ),
    rows=tuple(map(_row, range(1, 13))),
    caption=(Text("Tabell\u00a0"), Target((Text("2"),), "tabell-plan"), Text(". Åtagandeplan")),
    row_header=0,
)

REFERENCES = Paragraph(
    content=(
        Text("Se "),
        Reference("avsnitt", "1.1", "möten"),
        Text(", "),
        Strong((Reference("mål", "2", "mål-brott"),)),
        Text(", "),
        Reference("tabell", "2", "tabell-plan"),
        Text(", "),
        Reference("åtagande", "7", "åtagande-7"),
        Text(", "),
        Reference("bilaga", "1", "bilaga-1"),
        Text(", "),
        Reference("avsnitt", "B1.1", "arbete-som-pågår"),
        Text(" och "),
        Reference("avsnittet ”Förord”", "", "förord"),
        Text(". Läs mer hos "),
        Link((Text("Brå"),), "https://bra.se/"),
        Text("."),
    )
)

PLANNED = Dokument(
    title="Samverkansöverenskommelse 2016–2018",
    head=HEAD,
    blocks=(
        TitleBlock(title="Samverkansöverenskommelse", subtitle="mellan två parter", period="2016–2018"),
        heading(1, None, "Förord"),
        REFERENCES,
        heading(1, "1", "Organisation"),
        ORGANISATION,
        heading(2, "1.1", "Möten"),
        text("Grupperna möts regelbundet."),
        heading(1, "2", "Mål"),
        GOALS,
        heading(1, "3", "Åtagandeplan"),
        text("Planen visar vad var och en gör."),
        Landscape((heading(2, "3.1", "Unga och brott"), text("Planen hör till mål 1."), PLAN)),
        heading(1, "4", "Uppföljning"),
        text("Arbetet följs upp varje år."),
        SIGNATURES,
        Heading(
            level=1,
            content=(Text("Bilaga\u00a0"), Target((Text("1"),), "bilaga-1"), Text(". Pågående arbete")),
            anchor="bilaga-1-pågående-arbete",
        ),
        heading(2, "B1.1", "Arbete som pågår"),
        text("Arbetet fortsätter."),
    ),
    furniture=FURNITURE,
    authors=("Eskilstuna kommun", "Polismyndigheten"),
    subject="Samverkansöverenskommelse",
    day=date(2016, 3, 1),
)
