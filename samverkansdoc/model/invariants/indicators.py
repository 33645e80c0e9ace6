"""What must hold for an indicator to be drawn."""

from collections.abc import Iterator
from decimal import Decimal

from samverkansdoc.diagnostics import Diagnostic, Path
from samverkansdoc.model.handling import Handling
from samverkansdoc.model.indikator import Indikator
from samverkansdoc.model.invariants.walk import instances
from samverkansdoc.svenska.numbers import parse_number


def indicators(handling: Handling) -> Iterator[Diagnostic]:
    """A baseline that was measured, and a target that is a number."""
    for path, indikator in instances(handling, Indikator):
        yield from _indicator(indikator, path)


def _indicator(indikator: Indikator, path: Path) -> Iterator[Diagnostic]:
    baseline = indikator.serie.at(indikator.utgångsläge) if indikator.utgångsläge else None
    if indikator.utgångsläge and (baseline is None or baseline.value is None):
        yield Diagnostic(
            code="baseline-not-measured",
            message=f"Utgångsläget är {indikator.utgångsläge}, men serien har inget värde då.",
            hint="Ange en tid som finns i serien.",
            path=(*path, "utgångsläge"),
        )
    if indikator.målvärde and target_number(indikator) is None:
        yield Diagnostic(
            code="target-no-number",
            message=f"Målvärdet ”{indikator.målvärde.värde}” är inget tal, så det går inte att rita.",
            hint="Skriv bara talet, till exempel ”målvärde: 120”.",
            path=(*path, "målvärde"),
        )


def target_number(indikator: Indikator) -> Decimal | None:
    """The target of an indicator as a number, if it is one."""
    try:
        return parse_number(indikator.målvärde.värde) if indikator.målvärde else None
    except ValueError:
        return None
