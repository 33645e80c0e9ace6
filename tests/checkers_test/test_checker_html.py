"""Each HTML check fires on its fault and is silent on a good page."""

from pathlib import Path

import pytest

from tests.checkers import html

GOOD = """<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Överenskommelse</title>
<style>
body { font-family: sans-serif; color: #111; background: #fff; }
a { color: #003a8c; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111; } a { color: #9cf; } }
</style></head>
<body><a href="#main">Hoppa till innehållet</a>
<header><p>Svedala kommun</p></header>
<nav aria-label="Innehåll"><ul><li><a href="#mal">Mål</a></li><li><a href="#plan">Plan</a></li></ul></nav>
<main id="main"><h1>Överenskommelse</h1><p>Polisen <em>och</em>
kommunen.</p><h2 id="mal">Mål</h2>
<table><thead><tr><th scope="col">Mål</th><th scope="col">Ansvar</th></tr></thead>
<tbody><tr><td>Trygga torg</td><td>Polisen</td></tr></tbody></table>
<h2 id="plan">Plan</h2><p><img src="data:," alt="Karta över torget"></p></main>
<footer><p>Sidfot</p></footer></body></html>
"""
IMAGE = 'src="data:,"'
ALT = 'alt="Karta över torget"'
OWN = [
    ('lang="sv"', 'lang="en"', "language: the page's is 'en'"),
    (IMAGE, 'src="https://x.se/a.png"', "outside: <img> fetches https://x.se/a.png"),
    ("</head>", '<link rel="stylesheet" href="//x.se/a.css"></head>', "outside: <link> fetches //x.se/a.css"),
    ("</style>", "p { background: url(https://x.se/b.png) }</style>", "outside: <style> fetches https://x.se/b.png"),
    ("</style>", '@import "x.css";</style>', 'outside: <style> fetches "x.css"'),
    ("</body>", "<iframe title='x'></iframe></body>", "outside: there is <iframe>"),
    ("</body>", "<script>1</script></body>", "script: there is one"),
    ("<h1>", "<h1 onclick='x()'>", "script: <h1> has onclick"),
    ("th", "td", "tables: number 1 has no header cell"),
    (' scope="col"', "", "tables: number 1 has a header cell without scope"),
    ("<td>Polisen</td>", "<td><table></table></td>", "tables: number 2 stands inside another"),
    ('id="plan"', "", "anchors: #plan leads nowhere"),
    ('id="plan"', 'id="mal"', "anchors: 2 have the id 'mal'"),
    (">Plan</a>", ">här</a>", "links: 'här' does not say where it leads"),
    ("h1", "h2", "headings: 0 are of level 1"),
    ("h2", "h1", "headings: 3 are of level 1"),
    ("h2", "h3", "headings: level 1 is followed by level 3"),
    ("main", "div", "landmarks: 0 are main"),
    ("header", "div", "landmarks: 'Svedala kommun' stands in none"),
    ("nav", "div", "landmarks: a list of contents stands outside nav"),
    (' aria-label="Innehåll"', "", "landmarks: a nav has no name"),
    ('<a href="#main">Hoppa till innehållet</a>', "", "skip link: the first thing to focus does not lead to main"),
    (ALT, 'alt="karta.svg"', "alternative text: 'karta.svg' is a file name"),
    (ALT, "", "alternative text: '' is empty"),
]
NU = [("<em>och</em>", "<em>och", "Unclosed element"), ("<h1>", "<h1 mening=''>", "mening")]
AXE = [
    ("color: #111; background: #fff", "color: #999; background: #fff", "color-contrast", "(light, narrow)"),
    ("color: #eee; background: #111", "color: #333; background: #111", "color-contrast", "(dark)"),
    ("<table>", '<table style="width: 700px">', "reflow: the page scrolls sideways", "(narrow)"),
    (IMAGE, 'src="https://x.se/a.png"', "network: the page asks for https://x.se/a.png", ""),
    (f" {ALT}", "", "image-alt", ""),
]


def made(path: Path, old: str = "", new: str = "") -> Path:
    assert old in GOOD
    path.write_text(GOOD.replace(old, new) if old else GOOD, encoding="utf-8")
    return path


@pytest.mark.parametrize(("old", "new", "finding"), OWN, ids=[finding for *_, finding in OWN])
def test_own_rules_see(tmp_path: Path, old: str, new: str, finding: str) -> None:
    assert finding in "\n".join(html.own_rules(made(tmp_path / "bad.html", old, new)))


def test_every_judge_calls_a_good_page_good(tmp_path: Path) -> None:
    good = made(tmp_path / "good.html")
    assert html.own_rules(good) == []
    assert html.nu(good) == []


def test_the_nu_checker_sees_invalid_pages(tmp_path: Path) -> None:
    pages = [made(tmp_path / f"{number}.html", old, new) for number, (old, new, _) in enumerate(NU)]
    findings = html.nu([*pages, made(tmp_path / "good.html")])
    for number, (*_, finding) in enumerate(NU):
        assert any(said.startswith(f"{number}.html") and finding in said for said in findings)
    assert not any(said.startswith("good.html") for said in findings)


def test_axe_sees_faults_in_the_way_of_looking_that_has_them(tmp_path: Path) -> None:
    pages = [made(tmp_path / f"{number}.html", old, new) for number, (old, new, *_) in enumerate(AXE)]
    findings = html.axe([*pages, made(tmp_path / "good.html")])
    for number, (*_, finding, ways) in enumerate(AXE):
        mine = [said for said in findings if said.startswith(f"{number}.html")]
        assert any(finding in said and said.endswith(ways) for said in mine)
        assert all(finding in said for said in mine)
    assert not any(said.startswith("good.html") for said in findings)


def test_text_is_what_the_page_says_block_by_block(tmp_path: Path) -> None:
    lines = html.text(made(tmp_path / "good.html", "<footer>", "<p hidden>Dold</p><footer>")).splitlines()
    assert lines[:5] == ["Hoppa till innehållet", "Svedala kommun", "Mål", "Plan", "Överenskommelse"]
    assert "Polisen och kommunen." in lines
    assert "Dold" not in lines


def test_a_picture_shows_the_whole_page(tmp_path: Path) -> None:
    png = html.screenshot(made(tmp_path / "good.html"), tmp_path / "good.png", 320)
    header = png.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    assert int.from_bytes(header[16:20]) == 320
