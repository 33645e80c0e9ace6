"""What the parties sign: a copy each on paper, or one electronic original.

``make_copies`` writes all of it to a folder. On paper: the PDF and the Word file of every copy, and one file with all
of them for printing. Electronically: the original with a field for each signature, and a list of the fields for those
who send it to an e-sign service. Both: a manifest with the digest of every file.
"""

from pathlib import Path

from samverkansdoc.api import FilePath, Made
from samverkansdoc.copies.agreed import Agreed
from samverkansdoc.copies.electronic import electronic_files
from samverkansdoc.copies.manifest import MANIFEST_NAME, manifest
from samverkansdoc.copies.paper import paper_files
from samverkansdoc.copies.refusals import refusals, refuse_beside_signed
from samverkansdoc.diagnostics import InputError
from samverkansdoc.files import write_all
from samverkansdoc.model import Signeringssätt
from samverkansdoc.render.theme import DEFAULT, Theme
from samverkansdoc.source.remarks import remarks_left

__all__ = ["MANIFEST_NAME", "make_copies"]


def make_copies(
    what: Made, directory: FilePath = ".", *, force: bool = False, theme: Theme = DEFAULT
) -> tuple[Path, ...]:
    """Write all that the parties sign to a directory; returns the paths.

    All files are written whole, or none is. A file that is there already, and is something else, is replaced only with
    ``force``; a signed PDF never. Raises ``InputError`` with every reason why the agreement cannot be signed yet or a
    file not be written, ``OSError`` if the files cannot be written.
    """
    agreed = Agreed.of(what)
    faults = (*refusals(agreed.agreement), *remarks_left(agreed.remarks))
    if refused := [agreed.located(fault) for fault in faults]:
        raise InputError(refused)
    is_electronic = agreed.agreement.undertecknande.sätt is Signeringssätt.ELEKTRONISKT
    made = (electronic_files if is_electronic else paper_files)(agreed, theme)
    files = {**{file.name: file.data for file in made}, MANIFEST_NAME: manifest(agreed, made)}
    paths = {Path(directory) / name: data for name, data in files.items()}
    refuse_beside_signed(paths)
    write_all(paths, replace=force)
    return tuple(paths)
