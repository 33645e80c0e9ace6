"""The rules for what text and keys say of the same, for headings, and for initialisms."""

from pathlib import Path

import pytest

from samverkansdoc.check import check
from samverkansdoc.source import read
from tests.check.clean import changed, findings, found, with_preface

GOOD = Path(__file__).parent / "good"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Avtalet sägs upp med tre månaders varsel.", ["tre månaders varsel"]),
        ("Avtalet har 6 månaders skriftlig uppsägningstid.", []),
        ("Överenskommelsen följs upp två gånger om året.", ["Överenskommelsen följs upp"]),
        ("Överenskommelsen följs upp varje år.", []),
        ("Handlingsplanen för skolan går ut varje kvartal.", []),
        ("Andelen trygga ska öka från 65 till 48 procent.", ["öka från 65 till 48"]),
        ("Antalet rån ska minska från 74 till 45.", []),
        ("Antalet rån ska minska från 45 brott till 74 brott.", ["minska från 45 brott till 74"]),
        ("Öppettiderna ska öka från 2027 års nivå.", []),
    ],
)
def test_text_and_keys_say_the_same(text: str, words: list[str]) -> None:
    document = with_preface(text).replace("syften:\n", "uppsägning: 6\nsyften:\n", 1)
    assert found(document, "KON-26") == words


@pytest.mark.parametrize(("who", "number"), [("kommunen", 1), ("polisen", 0), ("tillsammans", 0)])
def test_who_begins_a_promise_is_who_promises(tmp_path: Path, who: str, number: int) -> None:
    for one in GOOD.glob("*.yaml"):
        (tmp_path / one.name).write_bytes(one.read_bytes())
    promise = tmp_path / "vasteras-medborgarlofte-2027.yaml"
    text = promise.read_text(encoding="utf-8").replace("vem: polisen", f"vem: {who}")
    promise.write_text(text, encoding="utf-8")
    assert len(check(read(promise), only=("KON-26",))) == number


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Det står i FNs barnkonvention.", ["FNs"]),
        ("Det är SKRs vägledning.", ["SKRs"]),
        ("Det står i FN:s barnkonvention, och CVs läses.", ["CVs"]),
        ("Polisens och kommunens rutiner gäller.", []),
    ],
)
def test_initialisms_have_a_colon(text: str, words: list[str]) -> None:
    assert found(with_preface(text), "SPR-22") == words


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Trygga platser.", 1),
        ("'Trygga platser:'", 1),
        ("TRYGGHET", 1),
        ("Trygga platser", 0),
        ("Skolor m.m.", 0),
        ("SSPF", 0),
        ("Trygga platser?", 0),
    ],
)
def test_headings_are_clean(heading: str, number: int) -> None:
    assert len(findings(changed("    - rubrik: Trygga platser\n", f"    - rubrik: {heading}\n"), "SPR-23")) == number


@pytest.mark.parametrize(
    ("promise", "number"),
    [
        ("Polisen försöker finnas till fots", 1),
        ("Polisen har för avsikt att finnas till fots", 1),
        ("Polisen borde finnas till fots", 1),
        ("Polisen finns till fots", 0),
    ],
)
def test_a_promise_is_more_than_an_attempt(tmp_path: Path, promise: str, number: int) -> None:
    for one in GOOD.glob("*.yaml"):
        (tmp_path / one.name).write_bytes(one.read_bytes())
    path = tmp_path / "vasteras-medborgarlofte-2027.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Polisen finns till fots", promise), encoding="utf-8")
    assert len(check(read(path), only=("SPR-16",))) == number
