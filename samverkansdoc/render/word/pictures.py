"""Pictures in the line of the text (20.4.2.8), with the words for those who do not see them."""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from lxml import etree

from samverkansdoc.render.word.ooxml import Element, R, run, w

#: English Metric Units in a millimetre and in a point (20.1.2.1).
MM, POINT = 36000, 12700
_PICTURE = "word/media/image%d.png"
_NAMESPACES = {
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": R,
}


def picture_run(png: bytes, part: Part, size: tuple[int, int], *, name: str, alternative: str) -> Element:
    """A run with a picture of this width and height in English Metric Units."""
    relationship, number = _add(png, part)
    width, height = size
    properties = {"id": str(number), "name": name, "descr": alternative}
    drawn = _picture(properties, relationship, size)
    inline = _element(
        "wp:inline",
        _element("wp:extent", cx=width, cy=height),
        _element("wp:docPr", **properties),
        _element("wp:cNvGraphicFramePr", _element("a:graphicFrameLocks", noChangeAspect=1)),
        _element("a:graphic", _element("a:graphicData", drawn, uri=_NAMESPACES["pic"])),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return run(w("drawing", inline))


def _add(png: bytes, part: Part) -> tuple[str, int]:
    """Put the picture into the package; the id of the tie to it, and its number."""
    package = part.package
    name = package.next_partname(f"/{_PICTURE}")
    added = Part(name, CONTENT_TYPE.PNG, png, package)
    return part.relate_to(added, RELATIONSHIP_TYPE.IMAGE), name.idx or 1


def _picture(properties: dict[str, str], relationship: str, size: tuple[int, int]) -> Element:
    """The picture itself (20.2.2.5)."""
    blip = _element("a:blip")
    blip.set(f"{{{R}}}embed", relationship)
    place = _element("a:xfrm", _element("a:off", x=0, y=0), _element("a:ext", cx=size[0], cy=size[1]))
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
