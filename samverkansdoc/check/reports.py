"""UPF: what a follow-up says of what was promised."""

from collections.abc import Iterator

from samverkansdoc.check.engine.rule import Finding, rule
from samverkansdoc.model import Avtalshandling, Handlingar, Uppföljningsrapport, Utfall
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.model.poster import poster


@rule(
    "UPF-04",
    title="Det som lovats i tal redovisas i tal",
    source="Brå, Uppföljning; Brå 2018:14",
    why="Bara ett utfall i samma mått som löftet visar om det har hållits.",
)
def outcomes(document: Uppföljningsrapport, linked: Handlingar) -> Iterator[Finding]:
    """What was promised in numbers is reported in numbers."""
    followed = linked.get(document.av)
    counted = {one.id for one in poster(followed) if one.mängd} if isinstance(followed, Avtalshandling) else set()
    for path, outcome in instances(document, Utfall):
        if outcome.id in counted and outcome.utfall is None:
            yield Finding(
                f"Utfallet av ”{outcome.id}” saknar tal, men det som följs upp har ett.",
                path,
                hint="Lägg till raden ”utfall:” med talet och samma enhet som i löftet.",
            )
