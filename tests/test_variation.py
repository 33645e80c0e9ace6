"""Small sources that show how real agreements vary: each loads, says its point, and becomes a file of every format."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from samverkansdoc.api import FORMATS, to_bytes, to_document
from samverkansdoc.document import Dokument
from samverkansdoc.source import dump, load, loads
from tests.compose.outline import read_lines

FOLDER = Path(__file__).parent / "variation"
FILES = sorted(path.name for path in FOLDER.glob("*.yaml"))

#: What each is there to show, in the words of the document, in its order.
POINTS: dict[str, Iterable[str]] = {
    "bilagor.yaml": [
        "ofta den möts framgår av bilaga 1.",
        "Läget beskrivs i sin helhet i bilaga 2.",
        "se avsnitt B1.2.",
        "¶ Till överenskommelsen hör följande bilagor:\n• Bilaga 1. Mötesordning\n• Bilaga 2. Lägesbild 2023\n",
        "# - Bilaga 1. Mötesordning <bilaga-1-mötesordning>",
        "## B1.1 Styrgruppen <styrgruppen>",
        "## B1.2 Möten <moten>",
    ],
    "brutet-ar.yaml": [
        "/ 2023-03-01–2027-02-28\n",
        "gäller från och med den 1 mars 2023 till och med den 28 februari 2027.",
        "SIGNS Norrtälje kommun: Norrtälje 2023-02-20",
        "____ Underskrift ____ Namnförtydligande, Kommundirektör",
    ],
    "flera-kommuner.yaml": [
        "mellan Sjöbo kommun, Tomelilla kommun och lokalpolisområde Ystad",
        "Beslut: Kommunstyrelsen i Sjöbo kommun 2026-11-18, § 204",
        "Beslut: Kommunstyrelsen i Tomelilla kommun 2026-11-25, § 171",
        "| Sjöbo kommun, Tomelilla kommun och lokalpolisområde Ystad |  | 1",
        "| Lokalpolisområde Ystad | två dagar i månaden i varje kommun |",
        "i tre likalydande exemplar: ett för Sjöbo kommun, ett för Tomelilla kommun och ett för lokalpolisområde ",
        "SIGNS Tomelilla kommun:",
    ],
    "forlangning.yaml": [
        "Förlängd: till och med den 31 december 2024",
        "Överenskommelsen ingicks för åren 2020–2023. Den är förlängd och gäller till och med den 31 december 2024. "
        "Förlängningen är beslutad av kommunstyrelsen den 8 november 2023 (§ 201) och lokalpolisområdeschefen den "
        "15 november 2023.",
    ],
    "fornyelse.yaml": [
        "Överenskommelsen kan förnyas med fyra år i taget, om parterna är överens om det. "
        "Parterna samråder om en förnyelse senast den 30 juni 2026."
    ],
    "ordval-aktiviteter.yaml": [
        "# 2 Insatsområden",
        "inom två insatsområden. Vad var och en gör framgår av avsnitt 3.",
        "TABLE Tabell 1. Aktiviteter: Nätet\n  [ Aktivitet* | Ansvarig | Tid ]",
        "# 3 Aktivitetsplan",
        "[ Nr* | Aktivitet | Aktivitet kommun | Aktivitet polis | Kommunikation | Tidsplan ]",
        "*BN (bildningsnämnden), SN (socialnämnden)*",
        "BN | bildningsnämnden\n  SN | socialnämnden",
    ],
    "ordval-utvecklingsomraden.yaml": [
        "# 2 Utvecklingsområden",
        "inom två utvecklingsområden.",
        "TABLE Tabell 1. Insatser: Trygghet i centrum",
        "### 2.2.1 Problembild",
        "# 3 Insatsplan",
        "[ Nr* | Insats | Insats kommun | Insats polis | Effekt | Tidsplan | Ansvarig ]",
        "Parterna följer upp insats 1 varje tertial och övriga insatser varje år.",
    ],
    "polisomrade.yaml": [
        "mellan Malmö stad och polisområde Malmö",
        "SIGNS Polisområde Malmö: Malmö 2022-12-15",
        "Kim Exempelberg, Polisområdeschef, Polismyndigheten",
    ],
    "reviderad.yaml": [
        "Beslut: Kommunstyrelsen 2016-12-14, § 241\nReviderad: Kommunstyrelsen 2018-03-01, § 77\n"
        "Reviderad: Kommunstyrelsen 2019-02-06, § 18",
        "1 | Kommunstyrelsen 2016-12-14, § 241 | Första versionen",
        "3 | Kommunstyrelsen 2019-02-06, § 18 | Uppföljningen görs varje tertial i stället för varje år.",
    ],
    "tf-chef.yaml": [
        "/ 2018/19\n",
        "Överenskommelsen gäller perioden 2018/19.",
        "SIGNS Landskrona stad: Landskrona 2018-06-18",
        "Kim Exempelberg, Tf. lokalpolisområdeschef, Polismyndigheten",
    ],
    "tills-vidare.yaml": [
        "/ från och med 2024-02-01, tills vidare\n",
        "Överenskommelsen gäller från och med den 1 februari 2024 och tills vidare.",
        "med sex månaders uppsägningstid. Uppsägningen ska vara skriftlig.",
        "De åtgärder som pågår avslutas under uppsägningstiden.",
        "undertecknas elektroniskt och inte på papper.",
        "SIGNS ELECTRONICALLY Piteå kommun",
    ],
    "tredje-part.yaml": [
        "mellan Växjö kommun, lokalpolisområde Växjö, Exempelhem i Växjö AB och Region Kronoberg",
        "| Växjö kommun, lokalpolisområde Växjö och Exempelhem i Växjö AB |",
        "| Växjö kommun och Region Kronoberg |",
        "vad som har gjorts i avsnitt 2.1 och avsnitt 2.2.",
        "i fyra likalydande exemplar",
        "SIGNS Region Kronoberg:",
    ],
}


@cache
def made(name: str) -> Dokument:
    return to_document(FOLDER / name)


def test_every_source_has_a_point() -> None:
    assert list(POINTS) == FILES


@pytest.mark.parametrize("name", FILES)
def test_a_source_says_its_point(name: str) -> None:
    text, place = "\n".join(read_lines(made(name))), 0
    for point in POINTS[name]:
        found = text.find(point, place)
        assert found >= 0, point
        place = found + len(point)


@pytest.mark.parametrize("name", FILES)
def test_a_source_written_out_is_the_same_agreement(name: str) -> None:
    assert loads(dump(load(FOLDER / name))) == load(FOLDER / name)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", FILES)
def test_a_source_becomes_a_file_of_every_format(name: str, format: str) -> None:  # noqa: A002 - the word of the API
    assert to_bytes(made(name), format)
