"""A small good Word file, written by hand so that each fault is one changed place in its XML."""

import struct
import zipfile
import zlib
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/>'
    '<wp:docPr id="1" name="Bild 1" descr="Karta över torget och stationen"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="karta"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def _png() -> bytes:
    """A picture of one red point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    point = zlib.compress(b"\x00\xff\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", point) + chunk(b"IEND", b"")


def heading(text: str, level: int = 1) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Rubrik{level}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def cell(text: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>'


DOCUMENT = f"""<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:wp="{DRAWING}/wordprocessingDrawing" \
xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture"><w:body>\
{heading("Överenskommelse")}\
<w:p><w:bookmarkStart w:id="1" w:name="inledning"/><w:r><w:t>Polisen och kommunen arbetar tillsammans.</w:t></w:r>\
<w:bookmarkEnd w:id="1"/></w:p>\
<w:p><w:r><w:t xml:space="preserve">Se </w:t></w:r>\
<w:hyperlink r:id="rId8"><w:r><w:t>kommunens webbplats</w:t></w:r></w:hyperlink>\
<w:r><w:t xml:space="preserve"> och </w:t></w:r>\
<w:hyperlink w:anchor="inledning"><w:r><w:t>inledningen</w:t></w:r></w:hyperlink></w:p>\
{heading("Mål", 2)}\
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Trygga torg.</w:t></w:r></w:p>\
<w:tbl><w:tblPr><w:tblStyle w:val="Rutor"/><w:tblW w:w="8000" w:type="dxa"/></w:tblPr>\
<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>\
<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell("Mål")}{cell("Ansvar")}</w:tr>\
<w:tr>{cell("Trygga torg")}{cell("Polisen")}</w:tr></w:tbl>\
<w:p>{PICTURE}</w:p>\
<w:p><w:r><w:t>Parterna följer upp varje månad.</w:t></w:r></w:p>\
<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>"""

STYLES = f"""<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="1F3864"/></w:rPr></w:style>\
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Rubrik1"/>\
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>\
<w:style w:type="table" w:styleId="Rutor"><w:name w:val="Rutor"/><w:tblStylePr w:type="firstRow">\
<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="1F3864"/></w:tcPr>\
</w:tblStylePr></w:style></w:styles>"""

NUMBERING = f"""<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">\
<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>\
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""

CORE = f"""<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:title>Överenskommelse</dc:title><dc:creator>Svedala kommun</dc:creator></cp:coreProperties>"""


def _part(name: str, kind: str) -> str:
    return f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>'


def _tie(number: int, kind: str, target: str, *, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


CONTENT_TYPES = f"""<Types xmlns="{PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
{_part("document", "document.main")}{_part("styles", "styles")}{_part("numbering", "numbering")}\
{_part("settings", "settings")}</Types>"""

PARTS = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{_tie(1, "officeDocument", "word/document.xml")}'
    f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>",
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{_tie(1, "styles", "styles.xml")}'
    f"{_tie(2, 'numbering', 'numbering.xml')}{_tie(3, 'settings', 'settings.xml')}"
    f"{_tie(8, 'hyperlink', 'https://example.se/', outside=True)}{_tie(9, 'image', 'media/karta.png')}"
    "</Relationships>",
    "word/document.xml": DOCUMENT,
    "word/styles.xml": STYLES,
    "word/numbering.xml": NUMBERING,
    "word/settings.xml": f'<w:settings xmlns:w="{MAIN}"></w:settings>',
    "docProps/core.xml": CORE,
}


def made(path: Path, old: str = "", new: str = "") -> Path:
    """The good file, or the good file with `old` replaced wherever it stands."""
    assert not old or any(old in xml for xml in PARTS.values())
    with zipfile.ZipFile(path, "w") as archive:
        for name, xml in PARTS.items():
            archive.writestr(name, HEAD + (xml.replace(old, new) if old else xml))
        archive.writestr("word/media/karta.png", _png())
    return path
