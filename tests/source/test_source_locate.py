"""The place of any value in the file, whatever form it was written in."""

from pathlib import Path

import pytest

from samverkansdoc.diagnostics import Path as DataPath
from samverkansdoc.source import Source, read
from tests.model.agreements import agreed
from tests.source.marked import GOOD

TEXT = (
    GOOD
    + """\
övergripande_mål:
  - Färre inbrott
  - mål: Fler vuxna
    indikator: Antal
syften: Öka tryggheten
beslut:
  organ: KS
förord: |
  Text.
titel:
"""
)

PLACES: dict[DataPath, str] = {
    (): "parter",
    ("parter", 0, "kommun"): "Trelleborg",
    ("parter", 1, "undertecknare", 0, "titel"): "Lokalpolisområdeschef",
    ("övergripande_mål", "mål", 0, "mål"): "Färre inbrott",
    ("övergripande_mål", "mål", 1, "indikator"): "Antal",
    ("syften", "syften", 0): "Öka tryggheten",
    ("beslut", 0, "organ"): "KS",
    ("förord", "text"): "|",
    ("titel",): "titel",
    ("parter",): "parter",
    ("parter", 0, "id"): "kommun",
    ("parter", 7, "id"): "parter",
    ("övergripande_mål", "mål", 1, "källa"): "mål",
    ("övergripande_mål", "mål", 1): "mål: Fler vuxna",
    ("status",): "parter",
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    path: Path = tmp_path_factory.mktemp("avtal") / "avtal.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return read(path)


@pytest.mark.parametrize(("path", "expected"), PLACES.items(), ids=str)
def test_a_value_is_found_or_else_what_it_would_stand_in(source: Source, path: DataPath, expected: str) -> None:
    span = source.locate(path)
    assert span.source_line[span.column - 1 :].startswith(expected)
    assert span.source_line == TEXT.splitlines()[span.line - 1]


def test_a_key_is_found(source: Source) -> None:
    span = source.locate(("beslut", 0, "organ"), of_key=True)
    assert (span.line, span.column, span.length) == (13, 3, 5)


def test_a_source_keeps_the_bytes_of_its_file(source: Source) -> None:
    assert source.data == TEXT.encode()
    assert agreed(source.document).period.years == (2016, 2017, 2018)
    assert source.path.endswith("avtal.yaml")
