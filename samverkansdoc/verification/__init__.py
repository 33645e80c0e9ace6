"""What anyone can find out later of a file that was signed: is it ours, is it whole, does it say what the others say.

``verify`` answers with a ``Report``, one sentence a question. Whether a signature is whole and whether its certificate
is one to trust are two questions, and are never mixed.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve

from samverkansdoc.origin import ForeignFileError
from samverkansdoc.verification.examined import Examined
from samverkansdoc.verification.manifest import CODE, Entry, answer_manifest, beside, is_manifest, read_manifest
from samverkansdoc.verification.report import Answer, FileReport, Report, SignatureReport, Verdict
from samverkansdoc.verification.together import answer_together
from samverkansdoc.verification.trust import Trust, read_trust

__all__ = ["Answer", "FileReport", "Report", "SignatureReport", "Verdict", "verify", "verify_bytes"]

FilePath = str | os.PathLike[str]


def verify(paths: FilePath | Iterable[FilePath], *, trust: FilePath | Iterable[FilePath] = ()) -> Report:
    """All that can be known of one or several PDF and Word files, and of the manifest of a signing.

    ``trust`` are PEM files with certificates that those who signed may have theirs from, and with lists of revoked
    ones. A manifest that lies beside a file is asked too. Raises ``InputError`` for a PEM file that cannot be used;
    whatever is wrong with the files themselves is in the report.
    """
    trusted = read_trust(_listed(trust))
    files = [Path(path) for path in _listed(paths)]
    examined: list[Examined] = []
    reports: list[FileReport] = []
    for path in files:
        if is_manifest(path):
            reports.append(_manifest_report(path))
            continue
        try:
            file = Examined(path, path.read_bytes())
        except OSError as error:
            reports.append(_unreadable(path, error))
            continue
        reports.append(_report(file, trusted))
        if not _is_only_listed(file, beside(file.path, file.data, signable=False)):
            examined.append(file)
    return Report(files=tuple(reports), together=tuple(answer_together(examined)))


def verify_bytes(data: bytes, name: str = "dokument") -> FileReport:
    """What can be known of a document that is no file yet, or no more."""
    return _report(Examined(Path(name), data), Trust())


def _report(file: Examined, trust: Trust) -> FileReport:
    answers = list(file.answers())
    known = beside(file.path, file.data, signable=file.is_signable)
    if known:
        if _is_only_listed(file, known):
            answers = [answer for answer in answers if answer.code != "ours"]
        answers.append(known)
    signatures: tuple[SignatureReport, ...] = ()
    if file.format == "pdf":
        more, signatures = _signatures(file, trust)
        answers += more
    return FileReport(path=str(file.path), answers=tuple(answers), signatures=signatures)


def _signatures(file: Examined, trust: Trust) -> tuple[list[Answer], tuple[SignatureReport, ...]]:
    from samverkansdoc.verification.signed import answer_signed, read  # noqa: PLC0415 - heavy

    signed = read(file, trust)
    return list(answer_signed(file, signed)), signed.signatures if signed else ()


def _manifest_report(path: Path) -> FileReport:
    entries = read_manifest(path)
    if entries is None:
        answer = Answer(
            code=CODE,
            verdict=Verdict.NO,
            message="Manifestet finns inte, eller är skadat och går inte att läsa.",
            hint="Hämta det på nytt från den som gjorde exemplaren.",
        )
        return FileReport(path=str(path), answers=(answer,))
    return FileReport(path=str(path), answers=tuple(_listed_files(path, entries)))


def _listed_files(path: Path, entries: list[Entry]) -> Iterator[Answer]:
    for entry in entries:
        file = path.parent / Path(str(entry["fil"])).name
        try:
            found = _listed_file(file, entry)
        except FileNotFoundError:
            found = Answer(code=CODE, verdict=Verdict.OPEN, message="Filen finns inte i mappen och är inte prövad.")
        except (OSError, ValueError):
            found = Answer(code=CODE, verdict=Verdict.NO, message="Filen går inte att läsa.")
        yield evolve(found, message=f"{file.name}: {found.message}")


def _listed_file(file: Path, entry: Entry) -> Answer:
    examined = Examined(file, file.read_bytes())
    found = answer_manifest(file, examined.data, [entry], signable=examined.is_signable)
    if found.verdict is Verdict.YES and examined.is_signable and not _report(examined, Trust()).ok:
        return evolve(
            found, verdict=Verdict.NO, message="Filen är inte som den ska. Pröva den ensam för att se varför."
        )
    return found


def _is_only_listed(file: Examined, known: Answer | None) -> bool:
    """Whether a file carries nothing, such as a set for printing, but is one that the manifest knows."""
    return isinstance(file.origin, ForeignFileError) and known is not None and known.verdict is Verdict.YES


def _unreadable(path: Path, error: OSError) -> FileReport:
    what = {FileNotFoundError: "Filen finns inte.", IsADirectoryError: "Det är en mapp, inte en fil."}
    message = what.get(type(error), "Filen går inte att läsa.")
    return FileReport(path=str(path), answers=(Answer(code="file", verdict=Verdict.NO, message=message),))


def _listed(paths: FilePath | Iterable[FilePath]) -> list[FilePath]:
    return [paths] if isinstance(paths, str | os.PathLike) else list(paths)
