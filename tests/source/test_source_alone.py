"""One alone needs no list, whatever the list is of."""

import pytest

from samverkansdoc.source import loads
from tests.source.marked import GOOD

SIGN = {
    "signatory": ("undertecknare: [Lokalpolisområdeschef]", "undertecknare: Lokalpolisområdeschef"),
    "signatory with keys": ("undertecknare: [Lokalpolisområdeschef]", "undertecknare: {titel: Lokalpolisområdeschef}"),
}
ADDED = {
    "notice": ("uppsägning: {månader: 3}", "uppsägning: 3"),
    "appendix": ("bilagor: [Karta]", "bilagor: Karta"),
    "appendix with keys": ("bilagor: [Karta]", "bilagor:\n  titel: Karta"),
    "number": ("bilagor: [2016]", "bilagor: 2016"),
    "decision": ("beslut: [{organ: KS}]", "beslut:\n  organ: KS"),
    "section": ("avsnitt: [{rubrik: A, text: B}]", "avsnitt:\n  rubrik: A\n  text: B"),
    "section in a section": (
        "förord: {avsnitt: [{rubrik: A, text: B}]}",
        "förord:\n  avsnitt:\n    rubrik: A\n    text: B",
    ),
    "goal": ("övergripande_mål: [Färre brott]", "övergripande_mål: {mål: Färre brott}"),
    "problem": ("lägesbild: {problem: [Otrygghet]}", "lägesbild: {problem: Otrygghet}"),
    "problem with keys": (
        "lägesbild: {problem: [{problem: A, orsaker: [B]}]}",
        "lägesbild: {problem: {problem: A, orsaker: B}}",
    ),
    "measure": (
        "samverkansområden: [{rubrik: A, åtgärder: [Trygghetsvandringar]}]",
        "samverkansområden: {områden: {rubrik: A, åtgärder: Trygghetsvandringar}}",
    ),
}


@pytest.mark.parametrize(("many", "alone"), ADDED.values(), ids=ADDED)
def test_one_alone_is_a_list_of_one(many: str, alone: str) -> None:
    assert loads(f"{GOOD}{alone}\n") == loads(f"{GOOD}{many}\n")


@pytest.mark.parametrize(("many", "alone"), SIGN.values(), ids=SIGN)
def test_one_who_signs_needs_no_list(many: str, alone: str) -> None:
    assert many in GOOD
    assert loads(GOOD.replace(many, alone)) == loads(GOOD)
