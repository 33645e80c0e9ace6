"""What the manifest of a signing says of a file that lies beside it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from samverkansdoc.copies.manifest import MANIFEST_NAME
from samverkansdoc.origin import digest
from samverkansdoc.verification.report import Answer, Verdict

_LARGEST = 1_000_000
Entry = Mapping[str, Any]


def is_manifest(path: Path) -> bool:
    """Whether the file is a manifest by its name."""
    return path.name == MANIFEST_NAME


def read_manifest(path: Path) -> list[Entry] | None:
    """What a manifest says of each file; None if there is none, or it cannot be read."""
    try:
        said = json.loads(path.read_bytes()[:_LARGEST])
        files = said["filer"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    known = [entry for entry in files if isinstance(entry, dict)] if isinstance(files, list) else []
    return [entry for entry in known if {"fil", "storlek", "sha256"} <= entry.keys()]


def beside(path: Path) -> list[Entry] | None:
    """What the manifest in the folder of a file says, if there is one."""
    manifest = path.parent / MANIFEST_NAME
    return read_manifest(manifest) if manifest.is_file() else None


def answer_manifest(path: Path, data: bytes, entries: list[Entry]) -> Answer:
    """Whether a file is one that the manifest knows, as it was made or with signatures added to its end."""
    for entry in entries:
        if entry["sha256"] == digest(data):
            return _answer(Verdict.YES, f"Filen är den som manifestet nämner{_label(entry)}.")
    for entry in entries:
        size = entry["storlek"]
        if isinstance(size, int) and 0 < size < len(data) and entry["sha256"] == digest(data[:size]):
            return _answer(
                Verdict.YES, f"Filen börjar med originalet som manifestet nämner{_label(entry)}, byte för byte."
            )
    if any(entry["fil"] == path.name for entry in entries):
        return _answer(Verdict.NO, "Manifestet nämner filen, men den är inte som när den gjordes.")
    return _answer(Verdict.OPEN, f"Manifestet {MANIFEST_NAME} i samma mapp nämner inte filen.")


def _answer(verdict: Verdict, message: str) -> Answer:
    return Answer(code="manifest", verdict=verdict, message=message)


def _label(entry: Entry) -> str:
    return f" ({entry['etikett']})" if entry.get("etikett") else ""
