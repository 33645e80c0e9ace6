"""Trees with pages turned sideways and with references, for the tests of the Word renderer."""

import io
import zipfile

import attrs
from lxml import etree

from samverkansdoc.document import (
    Block,
    Cell,
    Dokument,
    Footnote,
    Landscape,
    Link,
    OrganisationChart,
    PageBreak,
    Paragraph,
    Reference,
    Strong,
    Table,
    Target,
    Text,
)
from samverkansdoc.render.word import render_word
from tests.checkers.word_package import Xml
from tests.render.sample_plan import PLAN, PLANNED
from tests.render.sample_tree import SIGNATURES, cell, heading, text


def document(*blocks: Block) -> Dokument:
    return attrs.evolve(PLANNED, blocks=blocks)


def words(*content: Text | Reference | Target | Strong | Footnote | Link) -> Paragraph:
    return Paragraph(content=content)


def plan(*rows: tuple[Cell, ...]) -> Table:
    return attrs.evolve(PLAN, rows=rows, caption=())


def row(words_: str, paragraphs: int = 1) -> tuple[Cell, ...]:
    """A row whose second cell holds so many paragraphs of these words."""
    return (cell("1"), Cell((text(words_),) * paragraphs), *(cell(name) for name in "abcd"))


LONG = "Kommunen inför en gemensam arbetsmetod för unga som riskerar att dras in i brott. " * 3
TALL = row(LONG, 9)
PLAN_ROWS = PLAN.rows[:5]
WITHOUT_CHART = document(*(block for block in PLANNED.blocks if not isinstance(block, OrganisationChart)))
TARGET = words(Text("Mål "), Target((Text("1234"),), "mål"))
TO_TARGET = words(Text("Se "), Reference("mål", "1234", "mål"), Text("."))
NOTE = Footnote(1, ((Text("Se "), Reference("avsnitt", "2.1", "sist"), Text(" och "), Reference("mål", "7", "m")),))
DOCUMENTS = {
    "planned": WITHOUT_CHART,
    "first": document(Landscape((heading(1, "1", "Plan"), plan(*PLAN_ROWS))), text("Sedan.")),
    "last": document(heading(1, "1", "Plan"), text("Före."), Landscape((plan(*PLAN_ROWS),))),
    "breaks": document(
        text("Före."),
        heading(1, "1", "Plan"),
        PageBreak(),
        Landscape((PageBreak(), text("Ett."), PageBreak())),
        PageBreak(),
        Landscape((text("Två."), PageBreak(), text("Tre."))),
        Landscape(()),
        PageBreak(),
        text("Efter."),
        PageBreak(),
    ),
    "tall": document(heading(1, "1", "Plan"), Landscape((plan(*PLAN_ROWS, TALL, TALL),)), text("Efter.")),
    "notes": document(
        heading(1, "1", "Först"),
        words(Text("Not"), NOTE),
        words(Text("Mål "), Target((Text("7"),), "m")),
        heading(1, "2", "Sedan"),
        heading(2, "2.1", "Sist"),
        text("Slut."),
    ),
    "ends_at_target": document(heading(1, "1", "Målen"), TARGET, Landscape((TO_TARGET, SIGNATURES)), TO_TARGET),
}


def body(*blocks: Block) -> Xml:
    with zipfile.ZipFile(io.BytesIO(render_word(document(*blocks)))) as parts:
        return etree.fromstring(parts.read("word/document.xml"))[0]
