"""Judge HTML files: the Nu checker, axe-core in a browser, and rules of our own."""

import json
from pathlib import Path

from tests.checkers.html_rules import RULES, read, words
from tests.checkers.tools import HERE, Paths, as_paths, run, tool

__all__ = ["axe", "nu", "own_rules", "printed", "screenshot", "text"]


def nu(paths: Paths) -> list[str]:
    """Whether the files are valid HTML; warnings count too."""
    files = as_paths(paths)
    if not files:
        return []
    java = (tool("java"), "-Xss8m", "-XX:TieredStopAtLevel=1", "-jar", tool("vnu"))
    ran = run([*java, "--format", "json", "--stdout", *files])
    try:
        messages = json.loads(ran.out)["messages"]
    except (json.JSONDecodeError, KeyError) as error:
        raise RuntimeError(f"the Nu checker gives no answer: {ran.err.strip()}") from error
    return [
        f"{Path(said.get('url', '')).name}: {said['type']}: {said['message']} (line {said.get('lastLine', '?')})"
        for said in messages
    ]


def axe(paths: Paths) -> list[str]:
    """WCAG 2.1 A and AA and good practice in light and dark, and on a screen 320 pixels wide."""
    files = as_paths(paths)
    if not files:
        return []
    tool("playwright")
    urls = [file.as_uri() for file in files]
    ran = run([tool("node"), HERE / "axe.mjs", tool("chromium"), tool("axe"), *urls], timeout=600)
    if ran.code != 0:
        raise RuntimeError(f"axe does not run: {ran.err.strip()}")
    found = json.loads(ran.out)
    return [f"{file.name}: {finding}" for file, findings in zip(files, found, strict=True) for finding in findings]


def own_rules(paths: Paths) -> list[str]:
    """Language, nothing from outside, header cells, anchors, headings, landmarks, the skip link, pictures."""
    pages = [(path, read(path.read_bytes())) for path in as_paths(paths)]
    return [f"{path.name}: {finding}" for path, page in pages for rule in RULES for finding in rule(page)]


def text(path: Path) -> str:
    """What the page says, block by block, in the order of the source."""
    body = read(path.read_bytes()).find("body")
    return "" if body is None else words(body)


def screenshot(path: Path, png: Path, width: int = 1280, scheme: str = "light") -> Path:
    """A picture of the whole page."""
    tool("playwright")
    script = HERE / "screenshot.mjs"
    ran = run([tool("node"), script, tool("chromium"), str(width), scheme, path.resolve().as_uri(), png.resolve()])
    if ran.code != 0:
        raise RuntimeError(f"no picture of {path.name}: {ran.err.strip()}")
    return png


def printed(path: Path, pdf: Path) -> Path:
    """The page as a browser prints it."""
    tool("playwright")
    ran = run([tool("node"), HERE / "print.mjs", tool("chromium"), path.resolve().as_uri(), pdf.resolve()])
    if ran.code != 0:
        raise RuntimeError(f"{path.name} is not printed: {ran.err.strip()}")
    return pdf
