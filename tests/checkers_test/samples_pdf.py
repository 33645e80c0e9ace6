"""A small good PDF, and ways to spoil it one fault at a time."""

from collections.abc import Callable
from pathlib import Path

import typst
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject

GOOD = """
#set document(title: "Överenskommelse", author: "Svedala kommun", date: datetime(year: 2024, month: 1, day: 1))
#set text(lang: "sv", hyphenate: true)
#set page(width: 12cm, height: 18cm, header: [Svedala kommun], footer: context [Sida #counter(page).display()])
= Överenskommelse
Polisen och kommunen arbetar tillsammans för tryggheten.#footnote[Se ”Samverkan & trygghet”.]
Läs mer på #link("https://example.se")[kommunens webbplats].
== Mål
#table(columns: 2, table.header([Mål], [Ansvar]), [Trygga torg], [Polisen])
+ Första åtgärden
+ Andra åtgärden
#figure(rect(width: 2cm, height: 1cm), alt: "Karta över torget och stationen", caption: [Torget])
#pagebreak()
== Uppföljning
Parterna träffas varje månad och följer upp samverkansöverenskommelsens åtgärder.
"""

Change = Callable[[PdfWriter], None]


def compiled(path: Path, source: str = GOOD, *, conforming: bool = True) -> Path:
    """A PDF of a Typst source."""
    path.write_bytes(typst.compile(source.encode(), format="pdf", pdf_standards=["a-3a", "ua-1"] if conforming else []))
    return path


def with_source(path: Path, old: str, new: str) -> Path:
    """The good PDF with something else in its source; no standard, so that Typst does not refuse the fault."""
    assert old in GOOD
    return compiled(path, GOOD.replace(old, new), conforming=False)


def changed(path: Path, change: Change) -> Path:
    """The good PDF with a fault put in afterwards."""
    good = compiled(path)
    writer = PdfWriter(clone_from=PdfReader(good))
    change(writer)
    writer.write(path)
    return path


def another_title(writer: PdfWriter) -> None:
    writer.add_metadata({"/Title": "Något annat"})


def file_name_in_window(writer: PdfWriter) -> None:
    preferences = writer.root_object["/ViewerPreferences"].get_object()
    assert isinstance(preferences, DictionaryObject)
    preferences[NameObject("/DisplayDocTitle")] = BooleanObject(False)


def silent_link(writer: PdfWriter) -> None:
    for page in writer.pages:
        for annotation in page.get("/Annots") or []:
            annotation.get_object().pop("/Contents", None)


def no_bookmarks(writer: PdfWriter) -> None:
    del writer.root_object["/Outlines"]


def no_tags(writer: PdfWriter) -> None:
    del writer.root_object["/StructTreeRoot"]


def loose_font(writer: PdfWriter) -> None:
    for item in dictionaries(writer):
        item.pop("/FontFile3", None)


def no_unicode(writer: PdfWriter) -> None:
    for item in dictionaries(writer):
        item.pop("/ToUnicode", None)


def turned_around(writer: PdfWriter) -> None:
    for item in dictionaries(writer):
        if item.get("/S") == "/Document":
            kids = item["/K"].get_object()
            assert isinstance(kids, ArrayObject)
            item[NameObject("/K")] = ArrayObject(reversed(kids))


def no_scope(writer: PdfWriter) -> None:
    for item in dictionaries(writer):
        item.pop("/Scope", None)
        if item.get("/S") == "/TH":
            item.pop("/A", None)


def empty_headings(writer: PdfWriter) -> None:
    for item in dictionaries(writer):
        if item.get("/S") == "/H2":
            item.pop("/K", None)


def dictionaries(writer: PdfWriter) -> list[DictionaryObject]:
    """Every dictionary of the file."""
    found = (writer.get_object(number) for number in range(1, len(writer._objects) + 1))
    return [item for item in found if isinstance(item, DictionaryObject)]
