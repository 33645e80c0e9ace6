"""A short code of all that a document says, by which two people can compare papers.

It is made of the tree, so that Word, PDF and web page have the same one, and every copy too: only the label of a copy
and the files that a document carries are left out. Of appendices that are files, the digests count.

Twenty characters hold 100 bits. That is far more than two drafts of a text need to differ, and no more than one can
read aloud. It is for the eye; what proves that nothing was changed are the signatures and the bytes.
"""

import hashlib
import json
from collections.abc import Iterable

from attrs import evolve

from samverkansdoc.compose.walk import change_inlines
from samverkansdoc.document import Block, Dokument, Inline, Text, as_data

#: Stands in the tree where the code shall stand; a noncharacter, which no document has.
PLACEHOLDER = "\ufdd2"
#: Words for what only drafts and comparisons have, which no one signs.
_OF_DRAFTS = ("inserted", "deleted", "remark")
#: Crockford's base 32: no I, L, O or U, which are read as 1, 1, 0 and V.
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH, _GROUP, _BITS = 20, 4, 5


def with_fingerprint(document: Dokument) -> Dokument:
    """The document with its code, also where it is printed."""
    code = fingerprint(document)
    return evolve(document, fingerprint=code, blocks=_filled(document.blocks, code))


def fingerprint(document: Dokument) -> str:
    """The code of a document whose code is not printed yet: "7K3M-Q9TX-2HBD-8WVC-5RNP"."""
    said = evolve(document, head=evolve(document.head, copy=None), attachments=(), templates=(), fingerprint="")
    data = as_data(said)
    # The code is that of the document without remarks.
    del data["added"]
    data["furniture"] = {name: words for name, words in data["furniture"].items() if name not in _OF_DRAFTS}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()) >> (256 - _LENGTH * _BITS)
    digits = "".join(_DIGITS[number >> shift & 31] for shift in range((_LENGTH - 1) * _BITS, -1, -_BITS))
    return "-".join(digits[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def _filled(blocks: Iterable[Block], code: str) -> tuple[Block, ...]:
    def change(inline: Inline) -> Inline:
        return Text(code, whole=True) if inline == Text(PLACEHOLDER, whole=True) else inline

    return change_inlines(blocks, change)
