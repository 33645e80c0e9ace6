"""Writes regler.md from the rules of the check: python docs/make_rules.py. A test tells when the page is stale."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from samverkansdoc.check import Rule
from samverkansdoc.check.engine.registry import all_rules
from samverkansdoc.svenska.dates import iso_date

PAGE = Path(__file__).parent / "regler.md"

#: What the words before the numbers stand for; a word that is not here says it itself.
_MEANINGS = {
    "BRÅ": "vägledningen för överenskommelser",
    "KON": "om dokumentet stämmer med sig självt",
    "LAG": "lagen om kommuners ansvar för brottsförebyggande arbete",
    "ML": "medborgarlöften",
    "PER": "personuppgifter",
    "SPR": "språket",
    "TIL": "tillgänglighet",
    "UPF": "uppföljningar",
}
_INTRO = f"""\
# Granskningens regler

*Den här sidan är gjord av koden med `python docs/{Path(__file__).name}`. Ändra den inte för hand.*

Kommandot `samverkansdoc check` läser ett dokument och säger vad som saknas eller är fel. En regel säger att en uppgift
*finns eller saknas i dokumentet*. Den säger aldrig att en kommun eller polisen gör det som lagen kräver.

Allvaret är *fel*, *varning* eller *info*. Bara fel ger slutkoden 1, och med `--strikt` varningar också. En regel med
ett datum efter *Sedan* prövas inte för dokument som gäller från en tidigare dag, för då fanns inte det som regeln
bygger på. Hur en regel väljs bort för ett dokument, med ett skäl, står i [referensen](referens.md#granskningsval).
"""


def page() -> str:
    """The whole page."""
    parts = [_INTRO, *_contents(), *_chapters()]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _contents() -> Iterator[str]:
    yield "\n".join(f"- [{_heading(word)}](#{_anchor(_heading(word))})" for word, _ in _groups())


def _chapters() -> Iterator[str]:
    for word, rules in _groups():
        yield f"## {_heading(word)}"
        yield from map(_described, rules)


def _groups() -> Iterator[tuple[str, list[Rule]]]:
    return ((word, list(rules)) for word, rules in groupby(all_rules(), key=lambda one: one.order[0]))


def _described(one: Rule) -> str:
    facts = [f"Allvar: {one.severity}"]
    if one.since:
        facts.append(f"Sedan: {iso_date(one.since)}")
    facts.append(f"Källa: {one.source}")
    return f"### {one.id}: {one.title}\n\n{one.why}\n\n" + "\n".join(f"- {fact}" for fact in facts)


def _heading(word: str) -> str:
    return f"{word}: {_MEANINGS[word]}" if word in _MEANINGS else word


def _anchor(heading: str) -> str:
    return heading.lower().replace(":", "").replace(" ", "-")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
