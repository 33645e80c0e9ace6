"""Model and templates in, tree out: every sentence comes from `templates/` or from the user, none from here."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

import attrs
from attrs import evolve

from samverkansdoc.compose.abbreviations import explained
from samverkansdoc.compose.appendices import appendix, carried_files
from samverkansdoc.compose.blocks import DIRECTIVES
from samverkansdoc.compose.contents import with_contents
from samverkansdoc.compose.copies import signature_copy
from samverkansdoc.compose.fingerprint import with_fingerprint
from samverkansdoc.compose.kinds import Kind, kind_of
from samverkansdoc.compose.markdown import template_blocks
from samverkansdoc.compose.numbering import numbered
from samverkansdoc.compose.pieces import inlines
from samverkansdoc.compose.references import resolved
from samverkansdoc.compose.remarks import with_remarks
from samverkansdoc.compose.slots import Blocks, MisplacedError, Slots
from samverkansdoc.compose.templates import WORDS, Rendered, around, digest, families, render_template, word
from samverkansdoc.document import (
    Attachment,
    Block,
    ChangeWords,
    Dokument,
    Fact,
    Furniture,
    Head,
    KeepTogether,
    Landscape,
    Relationship,
    RemarkWords,
    TitleBlock,
)
from samverkansdoc.model import Avtalshandling, Bilagefiler, Granskning, Handling, Handlingar, Samverkanshandling

_MEDIA_TYPES = {
    "json": "application/json",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def compose(  # noqa: PLR0913 - what is optional is named by those who call it
    handling: Handling,
    attachments: Sequence[Attachment] = (),
    *,
    files: Bilagefiler = MappingProxyType({}),
    linked: Handlingar = MappingProxyType({}),
    copy: int | None = None,
    remarks: Sequence[Granskning] = (),
) -> Dokument:
    """The document of an agreement, a promise or a follow-up.

    In: one without errors (see ``model.invariants``), files for the document to carry, the files of its appendices, the
    documents that it refers to, the number of the signature copy if it is one, and what should be looked at again in
    it. Out: the tree that every renderer draws. Raises ``InputError`` if the template is broken.
    """

    def make(one: Handling) -> Dokument:
        return _composed(one, attachments, files, linked, copy)

    return with_remarks(handling, remarks, make)


def _composed(
    handling: Handling, attachments: Sequence[Attachment], files: Bilagefiler, linked: Handlingar, copy: int | None
) -> Dokument:
    slots, kind = Slots(), kind_of(handling, files, linked)
    rendered = render_template(kind.template, values(handling, kind), slots)
    made = document_of(rendered, _whole(blocks_of(rendered, slots), kind, handling), kind)
    copy_label = signature_copy(handling, copy) if copy and isinstance(handling, Avtalshandling) else None
    return with_fingerprint(
        evolve(
            made,
            head=evolve(made.head, copy=copy_label),
            keywords=(str(handling.TYP), *made.authors),
            attachments=(*attachments, *carried_files(handling, files)),
            appendices=tuple(map(appendix, files.values())),
        )
    )


def document_of(rendered: Rendered, blocks: tuple[Block, ...], kind: Kind) -> Dokument:
    """The document of what a template gave, without what it carries. Raises ``InputError`` if it has no title."""
    title = next((block for block in blocks if isinstance(block, TitleBlock)), None)
    if title is None:
        raise rendered.unusable("den har inget titelblock")
    full_title = f"{title.title} {title.period}".strip()
    senders = tuple(part.namn for part in kind.parter)
    return Dokument(
        title=full_title,
        head=_head(kind, rendered, senders, full_title),
        blocks=with_contents(blocks),
        furniture=_furniture(),
        authors=senders,
        subject=f"{rendered.variable('dokumenttyp', str)} {title.subtitle}",
        day=kind.day,
        form=kind.form,
        templates=tuple((name, digest(name)) for name in (*families(kind.template), WORDS)),
    )


def source_attachment(name: str, data: bytes) -> Attachment:
    """The source file of a document, for the document to carry."""
    return Attachment(name=name, data=data, media_type=_media_type(name), description=word("ord", "källfil"))


def linked_attachment(name: str, data: bytes) -> Attachment:
    """The source file of a document that the document refers to, to be carried too."""
    return Attachment(
        name=name,
        data=data,
        media_type=_media_type(name),
        description=word("ord", "länkad_källfil"),
        relationship=Relationship.DATA,
    )


def _media_type(name: str) -> str:
    """Of a source, or of a document that carries one."""
    return _MEDIA_TYPES.get(name.lower().rpartition(".")[2], "application/yaml")


def values(handling: Handling, kind: Kind) -> dict[str, Any]:
    """All that a template may name: the fields of the document, and the directives."""
    fields = {name: getattr(handling, name) for name in attrs.fields_dict(type(handling))}
    return {**fields, **DIRECTIVES, **AROUND, **kind.names}


def _whole(blocks: tuple[Block, ...], kind: Kind, handling: Handling) -> tuple[Block, ...]:
    """The blocks with what only the whole document can give: explanations, numbers, and what references say."""
    abbreviations = handling.förkortningar if isinstance(handling, Samverkanshandling) else ()
    made = numbered(explained(blocks, abbreviations))
    return resolved(made.blocks, {**made.places, **kind.places}, handling)


def blocks_of(rendered: Rendered, slots: Slots) -> tuple[Block, ...]:
    """The blocks of what a template gave. Raises ``InputError`` where something stands in the wrong place."""
    try:
        return template_blocks(rendered.markdown, slots)
    except MisplacedError as error:
        raise rendered.unusable(str(error)) from error


def _keep_together(markdown: str, slots: Slots) -> Blocks:
    return Blocks((KeepTogether(template_blocks(markdown, slots)),))


def _sideways(markdown: str, slots: Slots) -> Blocks:
    return Blocks((Landscape(template_blocks(markdown, slots)),))


#: The directives that stand around a part of a template.
AROUND = {"håll_ihop": around(_keep_together), "liggande": around(_sideways)}


def _head(kind: Kind, rendered: Rendered, senders: tuple[str, ...], title: str) -> Head:
    mark = rendered.variable("statusmärke", dict).get(kind.status) if kind.status else None
    if not isinstance(mark, str | None):
        raise rendered.unusable("statusmärke ger något annat än en text")
    return Head(
        senders=senders,
        kind=rendered.variable("dokumenttyp", str),
        fields=_fields(rendered),
        short_title=title,
        mark=mark,
    )


def _fields(rendered: Rendered) -> tuple[Fact, ...]:
    """The fields of the head that have something to say."""
    try:
        fields = tuple(Fact(label, inlines(value)) for label, value in rendered.variable("sidhuvud", list) if value)
    except (TypeError, ValueError) as error:
        raise rendered.unusable("sidhuvud ska vara en lista av par, ett ord och ett värde") from error
    if not all(isinstance(field.label, str) for field in fields):
        raise rendered.unusable("ett fält i sidhuvud har en etikett som inte är ett ord")
    return fields


def _furniture() -> Furniture:
    return Furniture(
        page=word("ord", "sida"),
        skip_link=word("ord", "till_innehållet"),
        contents=word("ord", "innehåll"),
        footnotes=word("ord", "fotnoter"),
        back_to_text=word("ord", "tillbaka"),
        signature_line=word("ord", "rad_för_underskrift"),
        inserted=_change_words("tillagt"),
        deleted=_change_words("borttaget"),
        remark=RemarkWords(
            label=word("anmärkning", "etikett"),
            author=word("anmärkning", "avsändare"),
            initials=word("anmärkning", "signatur"),
        ),
    )


def _change_words(family: str) -> ChangeWords:
    return ChangeWords(
        opening=word(family, "före"),
        closing=word(family, "efter"),
        spoken=word(family, "uppläst_före"),
        spoken_end=word(family, "uppläst_efter"),
    )
