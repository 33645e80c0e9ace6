"""Passages that may have gone stale: what a text says of times, news, names and things that are called otherwise now.

``stale(text, year)`` is asked of any text, and knows nothing of files or documents.
"""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from attrs import evolve, frozen

from samverkansdoc.renewal.persons import persons
from samverkansdoc.renewal.rules import RULES, YEARS, hidden, holds, years_in
from samverkansdoc.renewal.words import remark
from samverkansdoc.svenska.characters import plain
from samverkansdoc.svenska.terms import old_terms

#: The longest passage that is quoted, and how many words around a finding make it easy to find.
_LONGEST, _AROUND = 60, (2, 3, 5, 8)
_LINE = re.compile(r"[\n\r\x85\u2028\u2029]")
#: Where one passage ends and the next begins.
_BOUNDARY = re.compile(
    r"(?<=[.!?:])[ \t\r\n]+(?=[A-ZÅÄÖ”\"(\[])|(?<=\])[ \t]+(?=[A-ZÅÄÖ])|\n[ \t]*\n"
    r"|\n(?=[ \t]*(?:[-*+]|[0-9]+[.)])[ \t])"
)
#: What no quotation may hold: it would end there, or the reader sees it otherwise.
_NO_QUOTE = re.compile(r"[”\"\[\]*_`|<>\\]")
#: Where a quotation ends at the latest: a line, the target of a link, or such a character.
_STOP = re.compile(rf"{_LINE.pattern}|\]\([^)\s]*\)|{_NO_QUOTE.pattern}")
#: What was ahead when the text was written, and is the period itself now.
_AHEAD = re.compile(r"\b(?:inför|före|innan)\s+(?:år\s+)?\Z", re.IGNORECASE)
_WORD = re.compile(r"\S+")
#: The sign of a list or a footnote, and what a cut has left over.
_LEADING = re.compile(r"\A(?:\s*(?:[-+]|[0-9]+[.)])\s+|[\s:.,;)]+)?")


@frozen(kw_only=True)
class Finding:
    """A passage of a text, what is the matter with it, and why in words."""

    start: int
    end: int
    kind: str
    why: str
    other: str = ""


@frozen(kw_only=True)
class Passage:
    """A piece of a text to look at, as it is quoted: on one line, and not too long."""

    start: int
    end: int
    text: str
    why: str


def stale(
    text: str, year: int, known: Collection[str] = (), more: Collection[Finding] = (), *, source: bool = False
) -> list[Passage]:
    """What may be stale in a text when a period begins in ``year``, a passage for each sentence in the main.

    ``known`` are names of persons, ``more`` are findings from elsewhere, and ``source`` says that the text names where
    figures come from.
    """
    found = [*more, *_years(text, year, source=source), *_rules(text), *_terms(text), *_names(text, known)]
    passages = []
    for start, end in _sentences(text):
        inside = sorted((one for one in found if start <= one.start < end), key=lambda one: (one.start, -one.end))
        passages += [_passage(text, one, (start, end)) for one in _merged(text, inside)]
    return passages


def _years(text: str, year: int, *, source: bool) -> Iterator[Finding]:
    for match in YEARS.finditer(hidden(text)):
        last = max(years_in(match[0]), default=year)
        if last < year or (last == year and _AHEAD.search(text[: match.start()])):
            why = remark("källa", år=match[0]) if source else remark("årtal")
            yield Finding(start=match.start(), end=match.end(), kind="årtal", why=why, other=match[0])


def _rules(text: str) -> Iterator[Finding]:
    masked, sentences = hidden(text), list(_sentences(text))
    for rule in RULES:
        for match in rule.pattern.finditer(masked):
            start, end = next((one for one in sentences if one[0] <= match.start() < one[1]), (0, len(text)))
            if holds(rule.kind, masked[start:end], match.start() - start):
                yield Finding(start=match.start(), end=match.end(), kind=rule.kind, why=remark(rule.kind))


def _terms(text: str) -> Iterator[Finding]:
    for term, match in old_terms(text):
        why = remark("heter_nu", nu=term.now, sedan=term.since)
        yield Finding(start=match.start(), end=match.end(), kind=term.now, why=why)


def _names(text: str, known: Collection[str]) -> Iterator[Finding]:
    for start, end in sorted(set(persons(hidden(text), known))):
        yield Finding(start=start, end=end, kind="person", why=remark("person"), other=plain(text[start:end]))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    cuts = [0, *(match.end() for match in _BOUNDARY.finditer(text)), len(text)]
    return ((start, end) for start, end in pairwise(cuts) if start < end)


def _merged(text: str, found: list[Finding]) -> list[Finding]:
    """One finding for what one looks at together: all of a kind in a sentence, and what stands close to it."""
    merged: list[Finding] = []
    for one in found:
        same = next((number for number, other in enumerate(merged) if other.kind == one.kind != "person"), None)
        near = next((number for number, other in enumerate(merged) if _fit(text, other, one)), None)
        if same is not None:
            merged[same] = _with_year(merged[same], one)
        elif near is not None:
            merged[near] = _together(merged[near], one)
        else:
            merged.append(one)
    return merged


def _fit(text: str, first: Finding, second: Finding) -> bool:
    if second.start < first.end:
        return True
    between = text[first.start : max(first.end, second.end)]
    return len(between) <= _LONGEST and not _LINE.search(between) and not _NO_QUOTE.search(between)


def _together(first: Finding, second: Finding) -> Finding:
    reasons = first.why.split("; ")
    why = first.why if second.why in reasons or second.kind == "person" == first.kind else f"{first.why}; {second.why}"
    return evolve(first, end=max(first.end, second.end), why=why)


def _with_year(first: Finding, second: Finding) -> Finding:
    others = [one for one in (*first.other.split(", ")[1:], second.other) if one and one != first.other.split(", ")[0]]
    if first.kind != "årtal" or not others:
        return first
    listed = list(dict.fromkeys(others))
    plain_why, many = remark("årtal"), remark("flera_årtal", andra=", ".join(listed))
    before = remark("flera_årtal", andra=", ".join(dict.fromkeys(others[:-1]))) if others[:-1] else plain_why
    why = first.why.replace(before, many, 1) if before in first.why else first.why
    return evolve(first, why=why, other=", ".join([first.other.split(", ")[0], *listed]))


def _passage(text: str, one: Finding, sentence: tuple[int, int]) -> Passage:
    """A finding as it is quoted, with so much around it that it stands but once in the text, if that can be."""
    start, end = _on_one_line(text, one)
    passages = [_quoted(text, _widened(text, start, end, sentence, words), one.why) for words in _AROUND]
    return next((passage for passage in passages if text.find(passage.text) == passage.start), passages[0])


def _quoted(text: str, place: tuple[int, int], why: str) -> Passage:
    start, end = place
    start += len(text[start:end]) - len(_LEADING.sub("", text[start:end], count=1))
    quoted = text[start:end].strip().rstrip(",;:.")
    return Passage(start=start, end=start + len(quoted), text=quoted, why=why)


def _on_one_line(text: str, one: Finding) -> tuple[int, int]:
    """The longest piece of a finding that can be quoted."""
    best, at = (one.start, one.start), one.start
    for match in [*_STOP.finditer(text[one.start : one.end]), None]:
        end = one.start + match.start() if match else one.end
        if end - at > best[1] - best[0]:
            best = (at, end)
        at = one.start + match.end() if match else end
    return best[0], min(best[1], best[0] + _LONGEST)


def _widened(text: str, start: int, end: int, sentence: tuple[int, int], words: int) -> tuple[int, int]:
    """The place with some words on both sides, as far as the line and the sentence go."""
    low = max([sentence[0], *(sentence[0] + match.end() for match in _STOP.finditer(text[sentence[0] : start]))])
    after = _STOP.search(text, end, sentence[1])
    high = after.start() if after else sentence[1]
    before = [low + match.start() for match in _WORD.finditer(text[low:start])][-words:]
    behind = [end + match.end() for match in _WORD.finditer(text[end:high])][:words]
    for place in reversed(before):
        if end - place <= _LONGEST:
            start = place
    for place in behind:
        if place - start <= _LONGEST:
            end = place
    return start, end
