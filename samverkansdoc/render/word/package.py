"""Parts, relationships and the zip file around them (ECMA-376 part 2, Open Packaging Conventions)."""

import io
import posixpath
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from lxml import etree

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = f"{_PACKAGE}/relationships/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: What may stand in an address as it is (RFC 3986, 2.2 and 2.3); the rest is written with per cent signs.
_ADDRESS = "%:/?#[]@!$&'()*+,;=-._~"
#: A zip file knows the years 1980 to 2107.
_FIRST_YEAR, _LAST_YEAR = 1980, 2107


@dataclass(frozen=True)
class Relationship:
    """A tie from one part to another, or to an address outside."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass
class Relationships:
    """The ties of one part, numbered in the order in which they were asked for."""

    _known: dict[tuple[str, str], Relationship] = field(default_factory=dict)

    def part(self, kind: str, target: str) -> str:
        """The id of the tie to a part, by the last word of its type ("styles")."""
        return self._add(_CORE if kind == "core-properties" else f"{_OFFICE}/{kind}", target, external=False)

    def address(self, url: str) -> str:
        """The id of the tie to an address outside; nothing is ever fetched from there."""
        return self._add(f"{_OFFICE}/hyperlink", quote(url, safe=_ADDRESS), external=True)

    def _add(self, kind: str, target: str, *, external: bool) -> str:
        identifier = f"rId{len(self._known) + 1}"
        return self._known.setdefault((kind, target), Relationship(identifier, kind, target, external)).id

    def __len__(self) -> int:
        """How many ties there are."""
        return len(self._known)

    def xml(self) -> bytes:
        """The part that holds the ties."""
        namespace = f"{_PACKAGE}/relationships"
        root = xml_root("Relationships", namespace)
        for tie in self._known.values():
            mode = {"TargetMode": "External"} if tie.external else {}
            names = {"Id": tie.id, "Type": tie.type, "Target": tie.target, **mode}
            etree.SubElement(root, f"{{{namespace}}}Relationship", names)
        return xml_bytes(root)


@dataclass(frozen=True)
class Part:
    """A part: its name in the package, its media type, its content and its ties."""

    name: str
    media_type: str
    content: bytes
    relationships: Relationships = field(default_factory=Relationships)


def word_part(name: str, kind: str, root: etree._Element, ties: Relationships | None = None) -> Part:
    """A part of WordprocessingML: ``word/<name>.xml`` of kind "styles", "header" and so on."""
    return Part(f"word/{name}.xml", f"{_WORD}.{kind}+xml", xml_bytes(root), ties or Relationships())


def package(parts: Sequence[Part], ties: Relationships, day: date) -> bytes:
    """The parts as a zip file in which nothing depends on the clock or the machine."""
    members = {"[Content_Types].xml": _content_types(parts), "_rels/.rels": ties.xml()}
    for part in parts:
        members[part.name] = part.content
        if len(part.relationships):
            folder, name = posixpath.split(part.name)
            members[f"{folder}/_rels/{name}.rels"] = part.relationships.xml()
    return _zipped(members.items(), day)


def _zipped(members: Iterable[tuple[str, bytes]], day: date) -> bytes:
    moment = (min(max(day.year, _FIRST_YEAR), _LAST_YEAR), day.month, day.day, 0, 0, 0)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members:
            member = zipfile.ZipInfo(name, moment)
            member.create_system = 0
            archive.writestr(member, content, zipfile.ZIP_DEFLATED, 6)
    return file.getvalue()


def _content_types(parts: Sequence[Part]) -> bytes:
    namespace = f"{_PACKAGE}/content-types"
    root = xml_root("Types", namespace)
    ties = "application/vnd.openxmlformats-package.relationships+xml"
    for ending, media_type in (("rels", ties), ("xml", "application/xml")):
        etree.SubElement(root, f"{{{namespace}}}Default", {"Extension": ending, "ContentType": media_type})
    for part in parts:
        names = {"PartName": f"/{part.name}", "ContentType": part.media_type}
        etree.SubElement(root, f"{{{namespace}}}Override", names)
    return xml_bytes(root)


def xml_root(tag: str, namespace: str) -> etree._Element:
    """A root element whose namespace is the default one."""
    return etree.fromstring(f'<{tag} xmlns="{namespace}"/>')


def xml_bytes(root: etree._Element) -> bytes:
    """A part of the package as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
