"""The faults that the three real agreements are known for are all found, in their own words."""

from pathlib import Path

import pytest

from samverkansdoc.check import check
from samverkansdoc.source import read

FAULTS = Path(__file__).parent / "faults"

KNOWN = [
    ("trelleborg-2016", "KON-01", "nio övergipande mätbara mål"),
    ("trelleborg-2016", "KON-12", "Geografiskt riktat arbete"),
    ("trelleborg-2016", "BRÅ-08", "Medborgarlöfte"),
    ("trelleborg-2016", "BRÅ-08", "Våldsbejakande extremism"),
    ("trelleborg-2016", "KON-03", "inför 2018 tas en ny"),
    ("trelleborg-2016", "KON-04", "2016-09-12"),
    ("trelleborg-2016", "KON-17", "Kultur- och fritidsförvaltningen"),
    ("trelleborg-2016", "SPR-02", "(15-25"),
    ("trelleborg-2016", "SPR-02", "2016-2018,"),
    ("trelleborg-2016", "SPR-04", "t ex"),
    ("trelleborg-2016", "SPR-04", "bl a"),
    ("trelleborg-2016", "SPR-13", "kameraövervakning"),
    ("trelleborg-2016", "SPR-20", "USSP"),
    ("trelleborg-2019", "SPR-12", "Trelleborg kommuns"),
    ("trelleborg-2019", "SPR-02", "2019 - 2022"),
    ("trelleborg-2019", "SPR-03", "hamn -"),
    ("trelleborg-2019", "SPR-09", "missbruk.Vidare"),
    ("eskilstuna-2016", "KON-24", "rådet,."),
    ("eskilstuna-2016", "KON-24", "av ,"),
    ("eskilstuna-2016", "KON-24", "Under har"),
    ("eskilstuna-2016", "KON-24", "I ska"),
    ("eskilstuna-2016", "KON-24", "mellan perioden"),
    ("eskilstuna-2016", "KON-24", "( resp )"),
    ("eskilstuna-2016", "KON-24", "i åldern år"),
    ("eskilstuna-2016", "KON-20", "underskriftens datum"),
    ("eskilstuna-2016", "KON-20", "beslutets dag"),
    ("eskilstuna-2016", "KON-22", "bil 1"),
    ("eskilstuna-2016", "KON-25", "områden?"),
    ("eskilstuna-2016", "SPR-01", "kl. 23:00-04:00,"),
    ("eskilstuna-2016", "SPR-04", "m fl."),
    ("eskilstuna-2016", "SPR-09", "61under"),
    ("eskilstuna-2016", "SPR-09", "bildats(eskilstunainitiativet)."),
    ("eskilstuna-2016", "SPR-13", "14 kap. 1 § SoL"),
    ("eskilstuna-2016", "SPR-13", "landsting"),
    ("eskilstuna-2016", "SPR-16", "bör"),
]


@pytest.mark.parametrize(("name", "rule", "words"), KNOWN, ids=[" ".join(one) for one in KNOWN])
def test_a_known_fault_is_found(name: str, rule: str, words: str) -> None:
    source = read(FAULTS / f"{name}.yaml")
    told = [one for one in check(source, only=[rule]) if words in (one.excerpt or one.message)]
    assert told
    assert all(one.span and one.span.line > 1 for one in told)
    if words in source.text.content:
        assert words.split(maxsplit=1)[0] in told[0].span.source_line  # type: ignore[union-attr]
