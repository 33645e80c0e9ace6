"""An agreement on its way to be signed, wherever it came from."""

from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import field, frozen

from samverkansdoc.api import Made, to_document
from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.document import Dokument
from samverkansdoc.model import Avtalshandling, Bilagefiler, Granskning, Handling
from samverkansdoc.source import Source, read, read_beside
from samverkansdoc.source.pointing import Pointer


@frozen(slots=False)
class Agreed:
    """The agreement, and how to make documents of it."""

    opened: Source | Avtalshandling
    agreement: Avtalshandling

    @classmethod
    def of(cls, what: Made) -> "Agreed":
        """What can be made of an agreement, a source that was read, or a file. Raises ``InputError``."""
        opened = what if isinstance(what, Handling | Source) else read(what)
        document = opened.document if isinstance(opened, Source) else opened
        if not isinstance(document, Avtalshandling):
            message, hint = f"En {document.TYP} undertecknas inte.", "Gör den med render i stället."
            fault = Diagnostic(code="never-signed", message=message, hint=hint)
            raise InputError([fault.at(opened.locate(())) if isinstance(opened, Source) else fault])
        return cls(opened if isinstance(opened, Source) else document, document)

    @cached_property
    def document(self) -> Dokument:
        """The document that is no copy."""
        return to_document(self.opened)

    def copy(self, number: int) -> Dokument:
        """The document as one of the signature copies, from 1."""
        return to_document(self.opened, copy=number)

    @cached_property
    def files(self) -> Bilagefiler:
        """The files of its appendices."""
        beside = self.opened.beside if isinstance(self.opened, Source) else read_beside(self.opened, Path())[0]
        return beside.files

    @property
    def remarks(self) -> tuple[Granskning, ...]:
        """What should be looked at again in it."""
        return self.opened.remarks if isinstance(self.opened, Source) else ()

    @property
    def stem(self) -> str:
        """The name that its files begin with: that of the source without its ending."""
        return Path(self.document.attachments[0].name).stem

    def located(self, fault: Diagnostic) -> Diagnostic:
        """A finding with its place in the file, if there is one."""
        return fault.at(self._pointer.span(fault)) if self._pointer else fault

    @cached_property
    def _pointer(self) -> Pointer | None:
        return Pointer(self.opened.tree, self.opened.text) if isinstance(self.opened, Source) else None


@frozen(kw_only=True)
class MadeFile:
    """A file that was made for the signing, and what the manifest says of it beside its size and digest."""

    name: str
    data: bytes = field(repr=False)
    facts: dict[str, Any] = field(factory=dict)
