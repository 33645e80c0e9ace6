"""Pages of the documentation, taken apart: their snippets, links, anchors and tables.

A comment before a fence says what the test shall do with the snippet: ``<!-- test: fragment file=avtal.yaml -->``.
See ``tests.docs.running`` for the words.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

_FENCE = re.compile(r"```(\w*)\s*")
_ORDER = re.compile(r"<!-- test: (.*?) -->")
_LINK = re.compile(r"(?<!`)\[(?:[^\]\[]|\[[^\]]*\])*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`[^`]*`")


@dataclass(frozen=True)
class Snippet:
    """A fenced block and what the page orders the test to do with it."""

    language: str
    text: str
    page: str
    line: int
    orders: dict[str, str] = field(default_factory=dict)

    @property
    def place(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True)
class Page:
    name: str
    text: str

    @classmethod
    def read(cls, path: Path) -> "Page":
        return cls(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))

    def snippets(self) -> Iterator[Snippet]:
        language, start, lines, orders = "", 0, list[str](), dict[str, str]()
        for number, line in enumerate(self.text.splitlines(), 1):
            if start and line.strip() == "```":
                yield Snippet(language, "".join(f"{one}\n" for one in lines), self.name, start, orders)
                start, orders = 0, {}
            elif start:
                lines.append(line)
            elif match := _FENCE.fullmatch(line):
                language, start, lines = match[1], number, []
            elif match := _ORDER.fullmatch(line.strip()):
                orders = dict(word.partition("=")[::2] for word in match[1].split())
            elif line.strip():
                orders = {}
        assert not start, f"{self.name}:{start}: a fence that is never closed"

    def prose(self) -> str:
        """The page without its fenced blocks."""
        return re.sub(r"^```.*?^```$", "", self.text, flags=re.MULTILINE | re.DOTALL)

    def links(self) -> list[str]:
        return _LINK.findall(_CODE.sub("``", self.prose()))

    def anchors(self) -> set[str]:
        """The anchors of the headings, as GitHub makes them."""
        seen: Counter[str] = Counter()
        found = set()
        for heading in re.findall(r"^#{1,6} +(.*?) *$", self.prose(), flags=re.MULTILINE):
            slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
            found.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
            seen[slug] += 1
        return found

    def table(self, heading: str) -> list[list[str]]:
        """The rows of the first table below a heading, without its header."""
        _, found, below = self.text.partition(f"# {heading}\n")
        assert found, f"{self.name} has no heading {heading!r}"
        rows = [
            line for line in re.split(r"^#", below, maxsplit=1, flags=re.MULTILINE)[0].splitlines() if line[:1] == "|"
        ]
        return [[cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows[2:]]


def dead_links(page: Page) -> list[str]:
    """The relative links of a page that lead nowhere."""
    return [link for link in page.links() if not re.match(r"\w+:", link) and not _leads_somewhere(page, link)]


def _leads_somewhere(page: Page, link: str) -> bool:
    path, _, anchor = link.partition("#")
    if not path:
        return anchor in page.anchors()
    target = ((ROOT / page.name).parent / path).resolve()
    return target.exists() and (not anchor or anchor in Page.read(target).anchors())
