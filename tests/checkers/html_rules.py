"""Rules of our own for HTML: what validity and axe leave open."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from urllib.parse import unquote

from lxml import etree, html

from tests.checkers.wording import meaningless_alt, meaningless_link

Xml = etree._Element
FETCHING = {"src", "srcset", "poster", "data", "background", "action", "formaction", "manifest"}
FETCHING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "manifest",
    "preconnect",
    "dns-prefetch",
    "modulepreload",
}
STYLE_ADDRESS = re.compile(r"url\(\s*['\"]?(?!data:|#)([^'\")]+)|@import\s+(\S+)")
SILENT = {"script", "style", "template", "head", "title", "noscript"}
INLINE = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp"}
INLINE |= {"small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "img", "svg", "label", "tspan"}


def language(page: Xml) -> Iterator[str]:
    if page.get("lang") not in {"sv", "sv-SE"}:
        yield f"language: the page's is {page.get('lang')!r}, not 'sv'"


def self_contained(page: Xml) -> Iterator[str]:
    for element in page.iter("*"):
        yield from (f"outside: <{element.tag}> fetches {address}" for address in _fetched(element))
        if element.tag == "script":
            yield "script: there is one"
        if handlers := [name for name in element.attrib if str(name).startswith("on")]:
            yield f"script: <{element.tag}> has {', '.join(map(str, handlers))}"
        if element.tag in {"iframe", "object", "embed", "base"}:
            yield f"outside: there is <{element.tag}>"


def _fetched(element: Xml) -> Iterator[str]:
    rel = set(element.get("rel", "").lower().split())
    names = {*FETCHING, "href"} if element.tag in {"image", "use"} or rel & FETCHING_LINKS else FETCHING
    for name in names:
        address = element.get(name, "")
        if address and not address.startswith(("data:", "#")):
            yield address
    style = (element.text or "") if element.tag == "style" else element.get("style", "")
    yield from (match.group(1) or match.group(2) for match in STYLE_ADDRESS.finditer(style))


def tables(page: Xml) -> Iterator[str]:
    for number, table in enumerate(page.iter("table"), 1):
        heads = list(table.iter("th"))
        if not heads:
            yield f"tables: number {number} has no header cell (th)"
        if any(cell.get("scope") not in {"col", "row", "colgroup", "rowgroup"} for cell in heads):
            yield f"tables: number {number} has a header cell without scope"
        if next(table.iterancestors("table"), None) is not None:
            yield f"tables: number {number} stands inside another"


def anchors(page: Xml) -> Iterator[str]:
    targets = [element.get("id", "") for element in page.iter("*") if element.get("id")]
    yield from (f"anchors: {count} have the id {name!r}" for name, count in Counter(targets).items() if count > 1)
    for link in page.iter("a"):
        address = link.get("href", "")
        if address.startswith("#") and unquote(address[1:]) not in {*targets, "top"}:
            yield f"anchors: {address} leads nowhere"
        if address and (reason := meaningless_link(link.get("aria-label") or words(link))):
            yield f"links: {words(link)!r} {reason}"


def headings(page: Xml) -> Iterator[str]:
    levels = [int(str(item.tag)[1]) for item in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1:
        yield f"headings: {levels.count(1)} are of level 1"
    if levels and levels[0] != 1:
        yield f"headings: the first is of level {levels[0]}"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"headings: level {before} is followed by level {after}"


def landmarks(page: Xml) -> Iterator[str]:
    body = page.find("body")
    mains = list(page.iter("main"))
    if body is None or len(mains) != 1:
        yield f"landmarks: {len(mains)} are main"
        return
    loose = [item for item in body.iter("*") if _says_itself(item) and not _in_landmark(item) and not _skips(item)]
    yield from (f"landmarks: {words(item)[:40]!r} stands in none" for item in loose[:3])
    if any(_is_contents(page, found) for found in page.iter("ul", "ol")):
        yield "landmarks: a list of contents stands outside nav"
    if any(words(nav) and not (nav.get("aria-label") or nav.get("aria-labelledby")) for nav in page.iter("nav")):
        yield "landmarks: a nav has no name"


def skip_link(page: Xml) -> Iterator[str]:
    first = next(
        (item for item in page.iter("a", "button", "input", "summary") if item.tag != "a" or item.get("href")), None
    )
    if first is None or not _skips(first):
        yield "skip link: the first thing to focus does not lead to main"


def pictures(page: Xml) -> Iterator[str]:
    for picture in page.iter("img", "svg", "{http://www.w3.org/2000/svg}svg"):
        hidden = picture.get("aria-hidden") == "true" or picture.get("alt") == ""
        label = picture.get("aria-labelledby", "")
        named = " ".join(words(found) for name in label.split() if (found := _by_id(page, name)) is not None)
        said = picture.get("alt") or picture.get("aria-label") or named
        if not hidden and (reason := meaningless_alt(said)):
            yield f"alternative text: {said!r} {reason}"


RULES: tuple[Callable[[Xml], Iterator[str]], ...] = (
    language,
    self_contained,
    tables,
    anchors,
    headings,
    landmarks,
    skip_link,
    pictures,
)


def words(element: Xml) -> str:
    """What an element says, each block on a line of its own."""
    parts: list[str] = []
    _say(element, parts)
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _say(element: Xml, parts: list[str], *, tail: bool = False) -> None:
    block = element.tag not in INLINE
    hidden = element.tag in SILENT or "hidden" in element.attrib or not isinstance(element.tag, str)
    if not hidden:
        # A line break in the source is a blank; only a block begins a line.
        parts += ["\n" if block else "", (element.text or "").replace("\n", " ")]
        for child in element:
            _say(child, parts, tail=True)
        parts.append("\n" if block else "")
    if tail:
        parts.append((element.tail or "").replace("\n", " "))


def read(text: bytes) -> Xml:
    """A page as a tree."""
    return html.document_fromstring(text, parser=html.HTMLParser(encoding="utf-8"))


def _by_id(page: Xml, name: str) -> Xml | None:
    return next((item for item in page.iter("*") if item.get("id") == name), None)


def _is_contents(page: Xml, found: Xml) -> bool:
    """Whether the items of a list are links to sections and nothing else: references in sentences are no contents."""
    items = [item for item in found.iter("li") if words(item) == " ".join(words(link) for link in item.iter("a"))]
    links = [link.get("href", "") for item in items for link in item.iter("a")]
    targets = [_by_id(page, unquote(address[1:])) for address in links if address.startswith("#")]
    starts = [target for target in targets if target is not None and target.tag in {"h2", "h3", "section"}]
    return len(starts) > 1 and next(found.iterancestors("nav"), None) is None


def _says_itself(element: Xml) -> bool:
    own = [element.text, *(child.tail for child in element)]
    return element.tag not in SILENT and any(part and part.strip() for part in own)


def _in_landmark(element: Xml) -> bool:
    return next(element.iterancestors("main", "header", "nav", "footer", "aside", *SILENT), None) is not None


def _skips(element: Xml) -> bool:
    main = next(element.getroottree().getroot().iter("main"), None)
    if main is None or not element.get("href", "").startswith("#"):
        return False
    starts = [main, *list(main)[:1]]
    return unquote(element.get("href", "")[1:]) in {start.get("id") for start in starts}
