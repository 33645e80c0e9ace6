"""Links lead somewhere, and every page can be reached."""

from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, Page, dead_links


@pytest.mark.parametrize("path", PAGES, ids=lambda path: Page.read(path).name)
def test_links_lead_somewhere(path: Path) -> None:
    assert dead_links(Page.read(path)) == []


@pytest.mark.parametrize("start", ["README.md", "docs/README.md"])
def test_every_page_is_linked_from_both_indexes(start: str) -> None:
    page = Page.read(ROOT / start)
    reached = {((ROOT / start).parent / link.partition("#")[0]).resolve() for link in page.links()}
    assert {path for path in PAGES if path.name != "README.md"} <= reached


def test_dead_links_are_found() -> None:
    text = (
        "# Ett\n[a](#ett) [b](#två) [c](finns-inte.md) [d](referens.md#kommandon) [e](referens.md#finns-inte)"
        "[f](https://example.se) ![g](img/finns-inte.png) `[h](i-kod.md)`\n```text\n# Två\n[i](i-block.md)\n```\n"
    )
    dead = ["#två", "finns-inte.md", "referens.md#finns-inte", "img/finns-inte.png"]
    assert dead_links(Page("docs/page.md", text)) == dead


def test_anchors_are_made_as_github_makes_them() -> None:
    text = "# Mål\n## Områden och åtgärder\n## `render`\n## Mål\n### What may go wrong, and who says so\n"
    found = {"mål", "områden-och-åtgärder", "render", "mål-1", "what-may-go-wrong-and-who-says-so"}
    assert Page("page.md", text).anchors() == found
