"""LibreOffice as a second reader of Word files: one start converts any number of files."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from tests.checkers.tools import Paths, as_paths, digest, run, scratch, tool

TEXT = "txt:Text (encoded):UTF8"
PDF = "pdf"


def texts(paths: Paths) -> list[str]:
    """What the files say, with the numbers of lists and headings."""
    return [made.read_text(encoding="utf-8-sig") for made in _converted(as_paths(paths), TEXT)]


def text(path: Path) -> str:
    """What the file says, with the numbers of lists and headings."""
    return texts(path)[0]


def opens(paths: Paths) -> list[str]:
    """The files that LibreOffice cannot read, or in which it finds no words."""
    findings = []
    for path in as_paths(paths):
        try:
            findings += [] if text(path).strip() else [f"{path.name}: LibreOffice finds no words in it"]
        except ValueError as error:
            findings.append(str(error))
    return findings


def to_pdfs(paths: Paths, outdir: Path) -> list[Path]:
    """The files as LibreOffice lays them out."""
    files = as_paths(paths)
    outdir.mkdir(parents=True, exist_ok=True)
    made = _converted(files, PDF)
    return [shutil.copyfile(pdf, outdir / f"{file.stem}.pdf") for file, pdf in zip(files, made, strict=True)]


def to_pdf(path: Path, outdir: Path) -> Path:
    """The file as LibreOffice lays it out."""
    return to_pdfs(path, outdir)[0]


def _converted(files: Sequence[Path], kind: str) -> list[Path]:
    folder = scratch() / "office"
    folder.mkdir(exist_ok=True)
    wanted = {file: folder / f"{digest(file)}.{kind.partition(':')[0]}" for file in files}
    fresh = {made: file for file, made in wanted.items() if not made.exists()}
    if fresh:
        # Named by content, so that equal names from different folders do not overwrite each other.
        sources = [Path(shutil.copyfile(file, made.with_suffix(file.suffix))) for made, file in fresh.items()]
        profile = f"-env:UserInstallation=file://{scratch() / 'office-profile'}"
        command = (tool("soffice"), "--headless", "--norestore", profile, "--convert-to", kind, "--outdir", folder)
        ran = run((*command, *sources), timeout=300)
        for made, file in fresh.items():
            if not made.exists():
                raise ValueError(f"LibreOffice cannot read {file.name}: {ran.err.strip() or ran.out.strip()}")
    return [wanted[file] for file in files]
