"""An address as a code that a telephone reads: a picture in the line of the text, with the address in print beside it.

A table of one row holds the two: a picture in the line of the text has but one line beside it.
"""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from lxml import etree

from samverkansdoc.document import WebCode
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, R, paragraph, run, text_run, w
from samverkansdoc.render.word.png import png
from samverkansdoc.render.word.style_ids import Style
from samverkansdoc.render.word.tables import column_widths, table_frame, table_row

#: The side of the code, and what is left free beside it, in millimetres.
_SIDE, _GAP = 24, 3
#: How many points of the picture a square of the code is wide.
_POINTS = 8
#: English Metric Units in a millimetre (20.1.2.1).
_EMU = 36000
_PICTURE = "word/media/image%d.png"
_NAMESPACES = {
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": R,
}


def draw_web_code(code: WebCode, inliner: Inliner, width: float) -> list[Element]:
    """The picture and, beside it as one link that says where it leads, the label and the address.

    ``width`` is that of the column in millimetres.
    """
    widths = column_widths([_SIDE + _GAP, width - _SIDE - _GAP], width)
    picture = paragraph(Style.CODE_PICTURE, [run(w("drawing", _inline(code, inliner.part)))])
    words = [text_run(code.label, Style.CODE_LABEL), run(w("br")), text_run(code.url, Style.LINK)]
    address = paragraph(Style.CODE_ADDRESS, [inliner.linked(words, code.url)])
    frame = table_frame(Style.CODE_TABLE, widths, name=f"{code.label} {code.url}")
    frame.append(table_row([[picture], [address]], widths))
    return [frame]


def _inline(code: WebCode, part: Part) -> Element:
    """The picture where it stands in the text (20.4.2.8)."""
    relationship, number = _add(png(code.modules, _POINTS), part)
    side = _SIDE * _EMU
    properties = {"id": str(number), "name": code.label, "descr": code.alternative}
    return _element(
        "wp:inline",
        _element("wp:extent", cx=side, cy=side),
        _element("wp:docPr", **properties),
        _element("wp:cNvGraphicFramePr", _element("a:graphicFrameLocks", noChangeAspect=1)),
        _element("a:graphic", _element("a:graphicData", _picture(properties, relationship), uri=_NAMESPACES["pic"])),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )


def _add(picture: bytes, part: Part) -> tuple[str, int]:
    """Put the picture into the package; the id of the tie to it, and its number."""
    package = part.package
    name = package.next_partname(f"/{_PICTURE}")
    added = Part(name, CONTENT_TYPE.PNG, picture, package)
    return part.relate_to(added, RELATIONSHIP_TYPE.IMAGE), name.idx or 1


def _picture(properties: dict[str, str], relationship: str) -> Element:
    """The picture itself (20.2.2.5)."""
    side = _SIDE * _EMU
    blip = _element("a:blip")
    blip.set(f"{{{R}}}embed", relationship)
    place = _element("a:xfrm", _element("a:off", x=0, y=0), _element("a:ext", cx=side, cy=side))
    return _element(
        "pic:pic",
        _element("pic:nvPicPr", _element("pic:cNvPr", **properties), _element("pic:cNvPicPr")),
        _element("pic:blipFill", blip, _element("a:stretch", _element("a:fillRect"))),
        _element("pic:spPr", place, _element("a:prstGeom", _element("a:avLst"), prst="rect")),
    )


def _element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """An element of DrawingML, whose attributes have no namespace."""
    prefix, _, name = tag.partition(":")
    said = {key: str(value) for key, value in attributes.items()}
    element = etree.Element(f"{{{_NAMESPACES[prefix]}}}{name}", said, _NAMESPACES)
    element.extend(children)
    return element
