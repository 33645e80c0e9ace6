"""When goals, measures and promises are to be done, against the period."""

import re
from collections.abc import Iterator

from samverkansdoc.check.consistency import SAME_TWICE
from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.check.texts import reading
from samverkansdoc.diagnostics import Path
from samverkansdoc.model import Avtalshandling, Löfte, Mål, Samverkansområde, Åtgärd, Överenskommelse

_YEAR = re.compile(r"(?<![\w./-])(?:19|20)[0-9]{2}(?![\w/])")
#: What has gone on since another year goes on in the period too.
_GOES_ON = re.compile(r"\b(?:sedan|från|pågå\w*|löpande|varje|fortsätt\w*|fortsatt)\b", re.IGNORECASE)
_AT_THE_LATEST = re.compile(r"\bsenast (?:i|den|under|vid|våren|hösten|före)\b[^.\n]{0,40}")


@rule(
    "KON-11",
    title="Det som ska göras eller nås hör till perioden",
    source=SAME_TWICE,
    why="Det som ska vara klart före periodens början eller efter dess slut kan inte följas upp i perioden.",
)
def deadlines(document: Avtalshandling) -> Iterator[Finding]:
    """The years by which goals are reached, measures done and promises kept lie in the period."""
    for path, what, told in _told(document):
        if _is_outside(document, told):
            yield Finding(
                f"{what} {told}, men perioden är {document.period}.",
                path,
                hint="Ändra tiden, eller dela upp det så att en del kan nås i perioden.",
            )
    yield from _renewed_late(document)


def _told(document: Avtalshandling) -> Iterator[tuple[Path, str, str]]:
    """The times of goals, measures and promises; what began earlier and goes on is no fault."""
    for path, one in reading(document).everything:
        match one:
            case Mål(senast=str(told)):
                yield (*path, "senast"), "Målet ska nås", told
            case Löfte(senast=str(told)):
                yield (*path, "senast"), "Löftet ska vara infriat", told
            case Åtgärd(tid=str(told)) | Samverkansområde(tid=str(told)):
                yield (*path, "tid"), "Tiden är", told


def _is_outside(document: Avtalshandling, told: str) -> bool:
    start, end = document.period.start.year, document.giltighet.end
    years = [int(year) for year in _YEAR.findall(told)]
    early = bool(years) and max(years) < start and not _GOES_ON.search(told)
    return bool(years) and (early or (end is not None and min(years) > end.year))


def _renewed_late(document: Avtalshandling) -> Iterator[Finding]:
    """What is to be done about the next agreement at the latest is done before this one ends."""
    end = document.giltighet.end
    if not isinstance(document, Överenskommelse) or end is None:
        return
    for text in (one for one in reading(document).running if one.path[0] == "förnyelse"):
        for match in _AT_THE_LATEST.finditer(text.seen):
            if any(int(year) > end.year for year in _YEAR.findall(match[0])):
                yield Finding(
                    f"Förnyelsen prövas ”{match[0]}”, men perioden är {document.period}.",
                    text.path,
                    excerpt=match[0],
                    hint="Ange en tid före periodens slut.",
                )
