"""What lies beside a source and belongs to it: the files of its appendices, and the sources that it refers to."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.model import Bilagefiler, Handling
from samverkansdoc.source.appendices import read_appendices
from samverkansdoc.source.linked import read_linked

if TYPE_CHECKING:
    from samverkansdoc.source.loading import Source


@frozen
class Beside:
    """The files and the sources, by their paths."""

    files: Bilagefiler = field(factory=dict)
    linked: "Mapping[str, Source]" = field(factory=dict)

    def unread(self, document: Handling) -> list[str]:
        """What a document names that is not here: it came from no file, and so from no folder."""
        named = [bilaga.fil for bilaga in document.appendices if bilaga.fil]
        return [name for name in named if name not in self.files] + [
            name for name in document.linked if name not in self.linked
        ]


def read_beside(document: Handling, folder: Path | None) -> tuple[Beside, list[Diagnostic]]:
    """All that a document names, and a finding for each that cannot be used; nothing where there is no folder."""
    if folder is None:
        return Beside(), []
    files, missing = read_appendices(document, folder)
    linked, broken = read_linked(document, folder)
    return Beside(files, linked), missing + broken
