"""Run the snippets of a page in the order in which one reads them.

What the test does with a snippet follows from its language:

* ``yaml``: it must load. ``fragment`` puts it into a small agreement first, or ``fragment=NAME`` into one that was
  saved; ``file=NAME`` saves it for the commands that follow, and ``broken`` says that it shall not load. ``words``
  changes the word list of the templates.
* ``text``: with ``shows``, every line must stand in the document of the YAML above. Otherwise it is an illustration.
* ``jinja``: ``original`` must stand in the template of an agreement, or in the one that ``original=NAME`` names;
  ``replacement`` takes its place and must change a document.
* ``python``: it must run; the snippets of a page share their names. ``file=NAME`` saves it for the commands too.
* ``sh`` and ``console``: every command must end as ``exit=CODE`` says, else with 0; the output must be the one shown.
  ``password=WORD`` is the password that the program would ask a reader for.
* ``json``: must stand in the file that ``file=NAME`` names, and that a command has made.

What differs from one day or one machine to the next, such as the time of a signature, may differ from what is shown.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import html

from samverkansdoc import InputError, loads, to_bytes
from samverkansdoc.api import to_document
from samverkansdoc.cli.signing import PASSWORD_VARIABLE
from samverkansdoc.compose import compose, templates
from samverkansdoc.document import Dokument
from tests.docs.pages import ROOT, Page, Snippet

MINIMAL = """\
parter:
  - kommun: Trelleborg
    undertecknare: [Kommunstyrelsens ordförande]
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
period: 2027–2030
"""
#: Uses the sentences and headings that a file with every key has no need of.
SHORT = f"{MINIMAL}samverkansformer: Styrgruppen leder arbetet.\n"
#: Files that use every key, of all kinds of documents.
EVERY_KEY = sorted((ROOT / "docs").glob("alla-nycklar*.yaml"))
TEMPLATE = "samverkansoverenskommelse.md.j2"
#: Programs that a reader runs once to set up, and that no test should.
SETUP = {"git", "pip", "cd", "source"}
RUN = {"samverkansdoc", "python"}
#: Elements that stand inside a line.
INLINE = {"a", "em", "span", "strong", "sup"}
#: The time of a signature, codes and digests of the content, sizes of files, and places on a page in points.
VARYING = re.compile(
    r"[0-9-]{10} kl\. [0-9.]{5} \(UTC[+-][0-9:]{5}\)|\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b|\b[0-9a-f]{64}\b"
    r"|(?<=\"storlek\": )[0-9]+|(?<=\": )[0-9]+\.[0-9]{1,2}\b"
)


@dataclass
class Reader:
    """Someone who follows a page with their hands on the keyboard, in a folder of their own."""

    folder: Path
    names: dict[str, Any] = field(default_factory=dict)
    shown: str = ""
    original: str = ""
    template: str = TEMPLATE

    @classmethod
    def in_folder(cls, folder: Path) -> "Reader":
        shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "docs" / "bilagor", folder / "bilagor")
        return cls(folder)

    def follow(self, page: Page) -> int:
        """Do all that the page says; returns how many snippets it has. Raises ``AssertionError`` with the place."""
        snippets = list(page.snippets())
        for snippet in snippets:
            doing = _DOING.get(snippet.language)
            assert doing, f"{snippet.place}: no test knows the language {snippet.language!r}"
            doing(self, snippet)
        return len(snippets)

    def yaml(self, snippet: Snippet) -> None:
        if "words" in snippet.orders:
            self._with_templates(snippet, lambda folder: _change_words(folder / "ord.yaml", snippet))
            return
        text = merged(self._whole(snippet), snippet.text) if "fragment" in snippet.orders else snippet.text
        path = self.folder / snippet.orders.get("file", "visas.yaml")
        path.write_text(text, encoding="utf-8")
        faults = self._show(path)
        assert bool(faults) == ("broken" in snippet.orders), f"{snippet.place}: {faults or 'nothing is wrong with it'}"

    def _whole(self, snippet: Snippet) -> str:
        """The agreement that a fragment is put into."""
        name = snippet.orders["fragment"]
        return (self.folder / name).read_text(encoding="utf-8") if name else MINIMAL

    def _show(self, path: Path) -> str:
        """Make a document of a source; returns what is wrong with it."""
        try:
            self.shown = visible_text(to_bytes(path, "html"))
        except InputError as error:
            return str(error)
        return ""

    def text(self, snippet: Snippet) -> None:
        if "shows" in snippet.orders:
            for line in snippet.text.splitlines():
                assert line in self.shown, f"{snippet.place}: the document does not say {line!r}:\n{self.shown}"

    def python(self, snippet: Snippet) -> None:
        if "file" in snippet.orders:
            (self.folder / snippet.orders["file"]).write_text(snippet.text, encoding="utf-8")
        code = compile("\n" * snippet.line + snippet.text, snippet.place, "exec")
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            exec(code, self.names)
        finally:
            os.chdir(before)

    def jinja(self, snippet: Snippet) -> None:
        if "original" in snippet.orders:
            self.original, self.template = snippet.text, snippet.orders["original"] or TEMPLATE
            assert snippet.text in (ROOT / "templates" / self.template).read_text(encoding="utf-8"), snippet.place
            return
        assert "replacement" in snippet.orders, f"{snippet.place}: neither original nor replacement"
        self._with_templates(snippet, lambda folder: _replace(folder / self.template, self.original, snippet.text))

    def commands(self, snippet: Snippet) -> None:
        for command, output in _commands(snippet):
            if _is_left_alone(command, snippet.place):
                continue
            ran = run(command, self.folder, snippet.orders.get("password"))
            expected = int(snippet.orders.get("exit", "0"))
            assert ran.returncode == expected, f"{snippet.place}: exit code {ran.returncode}\n{ran.stdout}"
            said = ran.stdout.rstrip()
            assert output is None or alike(said, output.rstrip()), f"{snippet.place}: the command says\n{said}"

    def json(self, snippet: Snippet) -> None:
        text = (self.folder / snippet.orders["file"]).read_text(encoding="utf-8")
        assert _masked(snippet.text) in _masked(text), f"{snippet.place}: the file says\n{text}"

    def _with_templates(self, snippet: Snippet, change: Callable[[Path], None]) -> None:
        folder = self.folder / "templates"
        shutil.copytree(ROOT / "templates", folder, dirs_exist_ok=True)
        change(folder)
        assert documents(folder) != documents(ROOT / "templates"), f"{snippet.place}: nothing changes in any document"


_DOING: dict[str, Callable[[Reader, Snippet], None]] = {
    "yaml": Reader.yaml,
    "text": Reader.text,
    "jinja": Reader.jinja,
    "python": Reader.python,
    "sh": Reader.commands,
    "console": Reader.commands,
    "json": Reader.json,
}


def alike(one: str, other: str) -> bool:
    """Whether two texts are the same but for what differs from time to time."""
    return _masked(one) == _masked(other)


def _masked(text: str) -> str:
    return VARYING.sub("…", text)


def merged(whole: str, fragment: str) -> str:
    """A YAML file with the keys of a fragment in place of its own."""
    parts = {part.split(":")[0]: part for text in (whole, fragment) for part in _top_level(text)}
    return "".join(parts.values())


def _top_level(text: str) -> list[str]:
    return re.findall(r"^[^\s#].*\n(?:(?:[ #-].*)?\n)*", text, flags=re.MULTILINE)


def visible_text(page: bytes) -> str:
    """What a page says, with ordinary spaces."""
    body = html.document_fromstring(page.decode()).find("body")
    assert body is not None
    for element in body.iter():
        if element.tag not in INLINE:
            element.text, element.tail = f" {element.text or ''}", f" {element.tail or ''}"
    return " ".join("".join(map(str, body.itertext())).split())


def documents(folder: Path) -> list[Dokument]:
    """Documents with every key and one with few, composed with the templates of a folder."""
    found = templates.folder
    try:
        templates.folder = lambda: folder  # type: ignore[assignment]  # the cached function and a plain one
        _forget()
        return [*map(to_document, EVERY_KEY), compose(loads(SHORT))]
    finally:
        templates.folder = found
        _forget()


def _forget() -> None:
    templates.words.cache_clear()
    templates._environment.cache_clear()


def _replace(path: Path, original: str, replacement: str) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(original, replacement), encoding="utf-8")


def _change_words(path: Path, snippet: Snippet) -> None:
    for line in snippet.text.splitlines():
        key = line.split(":")[0]
        text, count = re.subn(rf"^{key}:.*$", line, path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert count == 1, f"{snippet.place}: the word list has no {key.strip()!r}"
        path.write_text(text, encoding="utf-8")


def _commands(snippet: Snippet) -> Iterator[tuple[str, str | None]]:
    """Commands with the output that the page shows; in a list of commands alone, no output is shown."""
    if snippet.language == "console":
        for part in re.split(r"^\$ ", snippet.text, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output
        return
    for line in snippet.text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line, None


def _is_left_alone(command: str, place: str) -> bool:
    """Whether a command is for setting up. Make is slow, but its targets must exist."""
    program, *arguments = command.partition("#")[0].split()
    name = program.rpartition("/")[2]
    if name == "make":
        targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
        unknown = [argument for argument in arguments if argument not in targets]
        assert not unknown, f"{place}: the Makefile has no {unknown}"
        return True
    assert name in RUN | SETUP, f"{place}: no test knows the program {name!r}"
    return name in SETUP or arguments[:2] in (["-m", "pip"], ["-m", "venv"])


def run(command: str, folder: Path, password: str | None = None) -> "subprocess.CompletedProcess[str]":
    """Run a command as a reader would; what it says on both streams, in one."""
    secret = {} if password is None else {PASSWORD_VARIABLE: password}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-euc", command.replace(".venv/bin/", "")],
        cwd=folder,
        env={**os.environ, **secret, "PATH": path, "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
