"""Which class of the model a file holds, by its key ``dokument``."""

from samverkansdoc.model import Handling, Medborgarlöfte, Överenskommelse
from samverkansdoc.source.tree import Mapping, Scalar

#: The classes by the word for them; the first is the one that a file without the key holds.
ROOTS: dict[str, type[Handling]] = {str(cls.TYP): cls for cls in (Överenskommelse, Medborgarlöfte)}


def root_class(root: Mapping) -> type[Handling]:
    """The class; that of an agreement too where the word is none, which is then told."""
    entry = root.entries.get("dokument")
    word = entry.value.value if entry and isinstance(entry.value, Scalar) else None
    return ROOTS.get(word or "", Överenskommelse)
