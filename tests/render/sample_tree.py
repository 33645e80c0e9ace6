"""A document tree with every kind of node, for the renderers' tests."""

from datetime import date

from samverkansdoc.document import (
    Alignment,
    Attachment,
    Cell,
    ChangeWords,
    Column,
    Contents,
    ContentsEntry,
    Dokument,
    Emphasis,
    Fact,
    Facts,
    Footnote,
    Furniture,
    Head,
    Heading,
    KeepTogether,
    LineBreak,
    Link,
    ListBlock,
    PageBreak,
    Paragraph,
    RemarkWords,
    Role,
    Signatory,
    SignatureBlock,
    SignatureParty,
    Strong,
    Table,
    Text,
    TitleBlock,
    plain,
)

FURNITURE = Furniture(
    page="Sida",
    skip_link="Till innehållet",
    contents="Innehåll",
    footnotes="Fotnoter",
    back_to_text="Tillbaka till texten",
    signature_line="Rad för underskrift",
    inserted=ChangeWords(opening="[+", closing="+]", spoken="tillagt:", spoken_end="slut på tillagt"),
    deleted=ChangeWords(opening="[−", closing="−]", spoken="borttaget:", spoken_end="slut på borttaget"),
    remark=RemarkWords(label="Anmärkning", author="Granskning", initials="G"),
)

HEAD = Head(
    senders=("Trelleborgs kommun", "Lokalpolisområde Trelleborg"),
    kind="Samverkansöverenskommelse",
    fields=(Fact("Datum", (Text("2016-09-12"),)), Fact("Diarienummer", (Text("KS/2016:215-003"),))),
    short_title="Överenskommelse om samverkan 2016–2018",
)


def text(words: str) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph(content=(Text(words),))


def heading(level: int, number: str | None, words: str) -> Heading:
    """A heading whose anchor follows from its words."""
    return Heading(level=level, number=number, content=(Text(words),), anchor=words.lower().replace(" ", "-"))


def cell(words: str) -> Cell:
    """A table cell with one paragraph."""
    return Cell((text(words),))


SIGNATURES = SignatureBlock(
    (
        SignatureParty(
            party="Trelleborgs kommun",
            place_and_date="Trelleborg 2016-09-12",
            fill_in=False,
            place_label="Ort och datum",
            signatories=(
                Signatory(
                    name="Torbjörn Karlsson",
                    title="Kommunstyrelsens ordförande",
                    organisation="Trelleborgs kommun",
                    signature_label="Underskrift",
                    name_label="Namnförtydligande",
                ),
            ),
        ),
        SignatureParty(
            party="Lokalpolisområde Trelleborg",
            place_and_date="Trelleborg den",
            fill_in=True,
            place_label="Ort och datum",
            signatories=(
                Signatory(
                    name=None,
                    title="Lokalpolisområdeschef",
                    organisation="Polismyndigheten",
                    signature_label="Underskrift",
                    name_label="Namnförtydligande",
                ),
            ),
        ),
    )
)

TABLE = Table(
    columns=(
        Column(header=(Text("Nr"),), share=0.1, alignment=Alignment.RIGHT),
        Column(header=(Text("Mål"),), share=0.5),
        Column(header=(Text("Indikator"),), share=0.4),
    ),
    rows=tuple(
        (cell(str(number)), cell(f"Antalet brott & skador <{number}> ska minska"), cell("Polisanmälda brott"))
        for number in range(1, 12)
    ),
    caption=(Text("Tabell 1. Övergripande mål"),),
    row_header=1,
)

LISTS = (
    ListBlock(
        items=(
            (text("Första punkten"),),
            (text("Andra punkten"), ListBlock(items=((text("Underpunkt"),), (text("Underpunkt två"),)))),
        )
    ),
    ListBlock(ordered=True, items=((text("Steg ett"),), (text("Steg två"), text("Mer om steg två.")))),
    text("En annan lista börjar om från fyra:"),
    ListBlock(ordered=True, start=4, items=((text("Steg fyra"),), (text("Steg fem"),))),
)

INLINES = Paragraph(
    content=(
        Text("Polis & kommun, A*B_C, <1 % och "),
        Strong((Text("viktigt "), Emphasis((Text("och betonat"),)))),
        Text(" samt "),
        Emphasis((Text("betonat"),)),
        Text(". Läs mer hos "),
        Link((Text("Brottsförebyggande rådet"),), "https://bra.se/?a=1&b=2"),
        Text("."),
        Footnote(1, ((Text("En fotnot med "), Emphasis((Text("kursiv"),)), Text(".")), (Text("Ett stycke till."),))),
        LineBreak(),
        Text("Efter radbrytningen."),
    )
)

SECTIONS = (
    heading(1, None, "Förord"),
    text("Lokalpolisområde Trelleborg och Trelleborgs kommun samverkar sedan 2009. " * 6),
    heading(1, "1", "Former för samverkan"),
    INLINES,
    heading(2, "1.1", "Möten"),
    *LISTS,
    heading(1, "2", "Övergripande mål"),
    TABLE,
    heading(1, "3", "Samverkansområden"),
    heading(2, "3.1", "Ungdomar i riskzonen"),
    heading(3, "3.1.1", "Tidig upptäckt"),
    text("Insatser görs tidigt. " * 30),
    Paragraph(content=(Strong((Text("Ansvariga:"),)), Text(" Polisen och Socialförvaltningen")), role=Role.RESPONSIBLE),
)

CONTENTS = Contents(
    title="Innehåll",
    entries=tuple(
        ContentsEntry(block.level, block.number, plain(block.content), block.anchor)
        for block in SECTIONS
        if isinstance(block, Heading)
    ),
)

SAMPLE = Dokument(
    title="Överenskommelse om samverkan 2016–2018",
    head=HEAD,
    blocks=(
        TitleBlock(
            title="Överenskommelse om samverkan",
            subtitle="mellan Trelleborgs kommun och lokalpolisområde Trelleborg",
            period="2016–2018",
        ),
        Facts((Fact("Beslut", (Text("Kommunstyrelsen 2016-08-31, § 158"),)), Fact("Gäller", (Text("2016–2018"),)))),
        CONTENTS,
        PageBreak(),
        *SECTIONS,
        KeepTogether(
            (
                heading(1, None, "Undertecknande"),
                text("Överenskommelsen har upprättats i två likalydande exemplar."),
                SIGNATURES,
            )
        ),
    ),
    furniture=FURNITURE,
    authors=("Trelleborgs kommun", "Lokalpolisområde Trelleborg"),
    subject="Samverkansöverenskommelse mellan Trelleborgs kommun och lokalpolisområde Trelleborg",
    keywords=("samverkansöverenskommelse", "Trelleborgs kommun"),
    day=date(2016, 9, 12),
    attachments=(
        Attachment(name="avtal.yaml", data=b"titel: x\n", media_type="application/yaml", description="Källan"),
    ),
)
