"""The manifest: which files were made for a signing, and the digest of each."""

import json
from collections.abc import Sequence
from typing import Any

from samverkansdoc import __version__
from samverkansdoc.copies.agreed import Agreed, MadeFile
from samverkansdoc.origin import digest

MANIFEST_NAME = "exemplar.json"


def manifest(agreed: Agreed, made: Sequence[MadeFile]) -> bytes:
    """A file that people and programs can read: with it, anyone can tell later whether a file was changed."""
    source, signing = agreed.document.attachments[0], agreed.agreement.undertecknande
    said = {
        "samverkansdoc": __version__,
        "titel": agreed.document.title,
        "undertecknande": str(signing.sätt),
        "kontrollkod": agreed.document.fingerprint,
        "källa": {"namn": source.name, "sha256": digest(source.data)},
        "filer": [_file(file) for file in made],
        "bilagor": [
            {
                "titel": bilaga.titel,
                "fil": file.fil,
                "sidor": file.sidor,
                "storlek": file.storlek,
                "sha256": file.sha256,
            }
            for bilaga in agreed.agreement.appendices
            if bilaga.fil and (file := agreed.files.get(bilaga.fil))
        ],
    }
    return as_json(said)


def as_json(said: Any) -> bytes:
    """JSON as a person would write it."""
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()


def _file(file: MadeFile) -> dict[str, Any]:
    return {"fil": file.name, **file.facts, "storlek": len(file.data), "sha256": digest(file.data)}
