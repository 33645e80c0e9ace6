"""What the manifest of a signing says of a file that lies beside it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from samverkansdoc.copies.manifest import MANIFEST_NAME
from samverkansdoc.origin import digest
from samverkansdoc.verification.report import Answer, Verdict

CODE = "manifest"
_LARGEST = 1_000_000
Entry = Mapping[str, Any]


def is_manifest(path: Path) -> bool:
    """Whether the file is a manifest by its name."""
    return path.name == MANIFEST_NAME


def read_manifest(path: Path) -> list[Entry] | None:
    """What a manifest says of each file; None if there is none, or it cannot be read."""
    try:
        said = json.loads(path.read_bytes()[:_LARGEST])
        entries = [entry for entry in said["filer"] if {"fil", "storlek", "sha256"} <= entry.keys()]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return entries or None


def beside(path: Path, data: bytes, *, signable: bool) -> Answer | None:
    """What the manifest in the folder of a file says of it, if there is one."""
    manifest = path.parent / MANIFEST_NAME
    if not manifest.is_file():
        return None
    entries = read_manifest(manifest)
    if entries is None:
        message = f"Manifestet {MANIFEST_NAME} i samma mapp är skadat och går inte att läsa."
        hint = "Hämta det på nytt, eller flytta filen till en egen mapp och pröva den ensam."
        return Answer(code=CODE, verdict=Verdict.NO, message=message, hint=hint)
    return answer_manifest(path, data, entries, signable=signable)


def answer_manifest(path: Path, data: bytes, entries: list[Entry], *, signable: bool) -> Answer:
    """Whether a file is one that the manifest knows: as it was made or, if it can be signed, with more at its end.

    What stands there is judged with the signatures.
    """
    for entry in entries:
        if entry["sha256"] == digest(data):
            return _answer(Verdict.YES, f"Filen är den som manifestet nämner{_label(entry)}.")
    for entry in entries:
        size = entry["storlek"]
        if signable and isinstance(size, int) and 0 < size < len(data) and entry["sha256"] == digest(data[:size]):
            return _answer(
                Verdict.YES, f"Filen börjar med originalet som manifestet nämner{_label(entry)}, byte för byte."
            )
    if any(entry["fil"] == path.name for entry in entries):
        return _answer(Verdict.NO, "Filen är ändrad: den är inte den som manifestet nämner med det namnet.")
    return _answer(Verdict.OPEN, f"Manifestet {MANIFEST_NAME} i samma mapp nämner inte filen.")


def _answer(verdict: Verdict, message: str) -> Answer:
    return Answer(code=CODE, verdict=verdict, message=message)


def _label(entry: Entry) -> str:
    return f" ({entry['etikett']})" if entry.get("etikett") else ""
