"""A tree with words that were inserted or deleted, and remarks wherever they may stand."""

import attrs

from samverkansdoc.document import (
    Block,
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Deleted,
    Dokument,
    Emphasis,
    Fact,
    Facts,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Inserted,
    Landscape,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Remark,
    Role,
    Strong,
    Table,
    Text,
)
from tests.render.sample_tree import SAMPLE, cell, text

FILLER = Text("Kommunen och polisen följer upp arbetet tillsammans i det lokala brottsförebyggande rådet. ")
WHY = "årtal före den nya perioden: hör det till nuläget, skriv vad som gäller nu"


def said(*content: Inline) -> Paragraph:
    """A paragraph of these inlines."""
    return Paragraph(content=content)


def remark(number: int, words: str, note: str) -> Remark:
    """A remark on some words."""
    return Remark((Text(words),), number, note)


CHANGES: tuple[Block, ...] = (
    Heading(
        level=1,
        number="1",
        anchor="andringar",
        content=(Text("Ändringar i "), Deleted((Text("SKL"),)), Text(" "), Inserted((Text("SKR"),))),
    ),
    said(
        Text("Antalet "),
        Deleted((Text("bilbränder"),)),
        Text(" "),
        Inserted((Text("anmälda skadegörelsebrott genom brand i fordon"),)),
        Text(" ska minska med "),
        Deleted((Strong((Text("10"),)), Emphasis((Text(" procent"),)))),
        Inserted((Strong((Text("15"), Emphasis((Text(" procent"),)))), LineBreak(), Text("till 2030"))),
        Text(". Läs mer hos "),
        Inserted((Link((Text("Brå"),), "https://bra.se"),)),
        Deleted((Link((Strong((Text("SKL"),)),), "https://skl.se"),)),
        Text("."),
    ),
    ListBlock(items=((said(Inserted((Text("Ett möte om året"),))),), (said(Deleted((Text("Två"),)), Text(" möten")),))),
    said(Inserted((FILLER,)), Deleted((FILLER, FILLER))),
)

#: One passage of two parts, one inside another, and one in a note.
PASSAGES: Inlines = (
    FILLER,
    Text("Under "),
    Remark((Text("2016 "),), 2, ""),
    Strong((Remark((Text("kommer"),), 2, WHY),)),
    Text(" "),
    Remark((Text("polisen i "), remark(3, "dagsläget", "gäller det ännu?")), 4, "skriv vem som gör det"),
    Text(" att öppna en ny station."),
    Footnote(1, ((Text("Siffran är från "), remark(5, "år 2016", "äldre än perioden"), Text(".")),)),
    Text(" "),
    FILLER,
)


def table(first: int, columns: int) -> Table:
    """A table with two remarks, one in a list in a cell."""
    heads = tuple(Column(header=(Text(f"Kolumn {one + 1}"),), share=1 / columns) for one in range(columns))
    noted = Cell(
        (said(Text("Fältet mäts "), remark(first, "varje månad", "står det i planen?"), Text(" av polisen.")),)
    )
    listed = Cell((ListBlock(items=((said(remark(first + 1, "Landstinget", "heter nu regionen")),), (said(FILLER),))),))
    rows = ((*(cell("Ett värde"),) * (columns - 2), noted, listed), (cell("Ett annat"),) * columns)
    return Table(columns=heads, rows=rows, caption=(Text("Tabell 9. Mått"),))


LISTED = ListBlock(
    items=(
        (said(Text("Medborgarlöften tas fram "), remark(6, "nyligen", "när?"), Text(".")), text("Ett stycke till.")),
        (text("En punkt"), ListBlock(ordered=True, items=((said(remark(7, "SKL", "heter SKR")),),))),
    )
)

REMARKS: tuple[Block, ...] = (
    Heading(
        level=1,
        number="2",
        anchor="anmarkningar",
        content=(Text("Arbete mot "), remark(1, "utanförskap", "är ordet det rätta?")),
    ),
    Paragraph(content=PASSAGES),
    LISTED,
    Facts((Fact("Kontakt", (remark(8, "Anna Andersson", "ett namn i löpande text"),)),)),
    Paragraph(
        content=(Text("Ansvarig: "), remark(9, "närpolisen", "heter nu lokalpolisområdet")), role=Role.RESPONSIBLE
    ),
    table(10, 3),
    said(*(remark(number, f"ord {number}, ", WHY) for number in range(12, 18)), FILLER),
    Landscape((text("Planen i sin helhet."), table(18, 5))),
    said(FILLER, remark(20, "Allra sist.", "En lång anmärkning. " * 12)),
)

CONTENTS = Contents(
    title="Innehåll",
    entries=(
        ContentsEntry(1, "1", "Ändringar i SKL SKR", "andringar"),
        ContentsEntry(1, "2", "Arbete mot utanförskap", "anmarkningar"),
    ),
)

MARKED: Dokument = attrs.evolve(SAMPLE, blocks=(SAMPLE.blocks[0], CONTENTS, *CHANGES, *REMARKS))
