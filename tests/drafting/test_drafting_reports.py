"""Follow-ups to fill in: what stands in them, that they load when filled in, and what cannot be followed up."""

import re
import shutil
from pathlib import Path

import pytest

import samverkansdoc
from samverkansdoc.drafting import draft_report
from samverkansdoc.model import Uppföljningsrapport, Utfallsstatus
from samverkansdoc.svenska.reporting_periods import ReportingPeriod

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
SVEDALA = "svedala-medborgarlofte-2017.yaml"
TRELLEBORG = "trelleborg-2016-2018.yaml"
PARTIES = """\
parter:
  - kommun: Svedala
    undertecknare: [Kommunstyrelsens ordförande]
  - polis: Trelleborg
    undertecknare: [Lokalpolisområdeschef]
"""
PROMISE = f"dokument: medborgarlöfte\n{PARTIES}överenskommelse: Trygga Svedala\n"
AGREEMENT = f"{PARTIES}samverkansområden:\n  - rubrik: Trafik\n    åtgärder: [Kontroller]\n"


def source(
    folder: Path, text: str = f"{PROMISE}period: 2017\nlöften: [Vi vandrar]\n", name: str = "löfte.yaml"
) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def example(folder: Path, name: str = SVEDALA) -> Path:
    return Path(shutil.copy(EXAMPLES / name, folder))


def report(folder: Path, text: str, name: str = "uppföljning.yaml") -> Uppföljningsrapport:
    """The follow-up with its comments filled in, read where it lies with all that is held against it."""
    document = samverkansdoc.load(source(folder, filled_in(text), name))
    assert isinstance(document, Uppföljningsrapport)
    return document


def filled_in(text: str) -> str:
    return text.replace("    kommentar:\n", "    kommentar: Vi väntar på beslut.\n")


def before(folder: Path, period: str, *outcomes: str, av: str = SVEDALA) -> Path:
    """An earlier follow-up."""
    entries = "".join(f"  - {{{one}}}\n" for one in outcomes)
    return source(folder, f"dokument: uppföljning\nav: {av}\nrapportperiod: {period}\nutfall:\n{entries}", "förra.yaml")


def refused(path: Path, folder: Path | None = None, **more: object) -> tuple[str, str]:
    with pytest.raises(samverkansdoc.InputError) as error:
        draft_report(path, folder, **more)  # type: ignore[arg-type]
    (found,) = error.value.diagnostics
    assert found.hint
    return found.code, f"{found.message} {found.hint}"


# ---------------------------------------------------------------- What is written


def test_every_promise_stands_in_it_with_what_one_must_know(tmp_path: Path) -> None:
    assert draft_report(example(tmp_path)) == (
        """\
# Uppföljning att fylla i, av svedala-medborgarlofte-2017.yaml
# status är ett av orden: genomfört, delvis genomfört, pågår, ej påbörjat, utgår.
# Det som är delvis genomfört, ej påbörjat eller utgår måste ha en kommentar som förklarar varför.
dokument: uppföljning
av: svedala-medborgarlofte-2017.yaml
rapportperiod: 2017
# datum: ÅÅÅÅ-MM-DD

utfall:
  # Polisen: minst 4 000 timmar. Polisen arbetar för att förebygga brott och skapa trygghet …
  - id: timmar
    status: ej påbörjat
    kommentar:
    # utfall: 0 timmar

  # Tillsammans: minst 2 möten. Polisen och kommunen håller uppstartsmöten för nya …
  - id: grannsamverkan
    status: ej påbörjat
    kommentar:
    # utfall: 0 möten

  # Tillsammans: Skola, socialtjänst och polis fångar upp unga som vandaliserar eller begår …
  - id: samtal
    status: ej påbörjat
    kommentar:
"""
    )


@pytest.mark.parametrize(("name", "number"), [(SVEDALA, 3), (TRELLEBORG, 22), ("minimal.yaml", 3)])
def test_it_loads_when_every_comment_is_filled_in(name: str, number: int, tmp_path: Path) -> None:
    found = report(tmp_path, draft_report(example(tmp_path, name)))
    assert (found.av, len(found.utfall)) == (name, number)
    assert {one.status for one in found.utfall} == {Utfallsstatus.EJ_PÅBÖRJAT}


@pytest.mark.parametrize(("name", "number"), [(SVEDALA, 3), (TRELLEBORG, 22)])
def test_what_is_not_filled_in_is_told_and_nothing_else_is_wrong(name: str, number: int, tmp_path: Path) -> None:
    text = draft_report(example(tmp_path, name))
    with pytest.raises(samverkansdoc.InputError) as error:
        samverkansdoc.load(source(tmp_path, text, "uppföljning.yaml"))
    found = error.value.diagnostics
    assert [fault.code for fault in found] == ["comment-missing"] * number
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith("  - id: ")]
    assert [fault.span.line for fault in found if fault.span] == lines


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_document_that_carries_its_source_is_as_good(ending: str, tmp_path: Path) -> None:
    (made,) = samverkansdoc.render(example(tmp_path), tmp_path, [ending])
    (tmp_path / SVEDALA).unlink()
    found = report(tmp_path, draft_report(made))
    assert (found.av, [one.id for one in found.utfall]) == (made.name, ["timmar", "grannsamverkan", "samtal"])


def test_it_can_be_made_a_document(tmp_path: Path) -> None:
    path = source(tmp_path, filled_in(draft_report(example(tmp_path))), "uppföljning.yaml")
    assert "Vi väntar på beslut." in samverkansdoc.to_bytes(path, "html").decode()


def test_the_lines_that_are_comments_can_be_used_as_they_are(tmp_path: Path) -> None:
    text = draft_report(example(tmp_path))
    found = report(tmp_path, re.sub(r"# (utfall: )", r"\1", text).replace("# datum: ÅÅÅÅ-MM-DD", "datum: 2018-01-15"))
    assert [str(one.utfall) for one in found.utfall] == ["0\u00a0timmar", "0\u00a0möten", "None"]


def test_json_is_read_and_goals_are_not_asked_for(tmp_path: Path) -> None:
    text = """{"parter": [{"kommun": "Svedala", "undertecknare": ["Ordförande"]},
      {"polis": "Trelleborg", "undertecknare": ["Lokalpolisområdeschef"]}], "period": "2017",
      "övergripande_mål": [{"mål": "Färre brott", "id": "brott"}],
      "samverkansområden": [{"rubrik": "Trafik", "åtgärder": ["Kontroller"]}]}"""
    found = report(tmp_path, draft_report(source(tmp_path, text, "avtal.json")))
    assert [one.id for one in found.utfall] == ["åtgärd-1"]


LONG = "Vi gör: mycket # och\n\n      - id: annat\n      status: genomfört " + "ord " * 60


@pytest.mark.parametrize("promise", [f"|\n      {LONG}", '"Först\\nsedan: # - ”så”"', f'"{"x" * 300}"', '"---"', "'*'"])
def test_any_promise_is_one_line_that_says_nothing_more_than_it_should(promise: str, tmp_path: Path) -> None:
    path = source(tmp_path, f"{PROMISE}period: 2017\nlöften:\n  - vem: polisen\n    löfte: {promise}\n")
    text = draft_report(path)
    (line,) = [line for line in text.splitlines() if line.startswith("  # ")]
    assert line.startswith("  # Polisen: ")
    assert len(line) <= 90 + len("  # ")
    assert [one.id for one in report(tmp_path, text).utfall] == ["löfte-1"]


@pytest.mark.parametrize(
    "name", ["null.yaml", "a: b.yaml", "# x.yaml", "”å” 'ä'.yaml", '"ö".yml', " -.yaml", "é!.yaml"]
)
def test_any_name_of_a_file_is_found_again(name: str, tmp_path: Path) -> None:
    assert report(tmp_path, draft_report(source(tmp_path, name=name))).av == name


@pytest.mark.parametrize("word", ["null", "ja", "2017", "a:b", "#x", "[", "*a", "&a", "'", '"', "löfte-1"])
def test_any_id_is_found_again(word: str, tmp_path: Path) -> None:
    quoted = "'" + word.replace("'", "''") + "'"
    path = source(tmp_path, f"{PROMISE}period: 2017\nlöften:\n  - löfte: Vi vandrar\n    id: {quoted}\n")
    assert [one.id for one in report(tmp_path, draft_report(path)).utfall] == [word]


def test_the_path_leads_down_from_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source(tmp_path, name="löften/2017/löfte.yaml")
    monkeypatch.chdir(tmp_path)
    text = draft_report("löften/2017/löfte.yaml", "")
    assert report(tmp_path, text).av == "löften/2017/löfte.yaml"


# ---------------------------------------------------------------- The period


@pytest.mark.parametrize(
    ("period", "first"),
    [
        ("2016–2018", "2016"),
        ("från och med 2018-03-03, tills vidare", "2019"),
        ("2018/19", "halvår 2 2018"),
        ("2023-03-01–2023-12-31", "halvår 2 2023"),
        ("2023-05-01–2023-10-31", "tertial 2 2023"),
        ("2023-10-01–2024-03-31", "kvartal 4 2023"),
    ],
)
def test_the_first_period_is_a_year_or_the_longest_there_is(period: str, first: str, tmp_path: Path) -> None:
    path = source(tmp_path, f"period: {period}\n{AGREEMENT}")
    assert str(report(tmp_path, draft_report(path)).rapportperiod) == first


@pytest.mark.parametrize("period", ["Q3 2017", "tredje kvartalet 2017", ReportingPeriod.parse("kvartal 3 2017")])
def test_a_period_can_be_asked_for(period: str | ReportingPeriod, tmp_path: Path) -> None:
    found = report(tmp_path, draft_report(example(tmp_path), period=period))
    assert str(found.rapportperiod) == "kvartal 3 2017"


@pytest.mark.parametrize(
    ("last", "following"),
    [("kvartal 4 2016", "kvartal 1 2017"), ("tertial 1 2017", "tertial 2 2017"), ("2017", "2018")],
)
def test_the_period_follows_on_the_one_before(last: str, following: str, tmp_path: Path) -> None:
    path = source(tmp_path, f"period: 2016–2018\n{AGREEMENT}", "avtal.yaml")
    previous = before(tmp_path, last, "id: åtgärd-1, status: pågår", av="avtal.yaml")
    assert str(report(tmp_path, draft_report(path, previous=previous)).rapportperiod) == following


def test_what_the_one_before_said_stands_in_comments(tmp_path: Path) -> None:
    told = ("id: timmar, status: pågår, utfall: 1020 timmar", "id: samtal, status: genomfört")
    text = draft_report(example(tmp_path), period="kvartal 3 2017", previous=before(tmp_path, "Q2 2017", *told))
    assert re.findall("# Förra .*", text) == [
        "# Förra perioden (kvartal 2 2017): pågår, 1 020 timmar.",
        "# Förra perioden (kvartal 2 2017): genomfört.",
    ]
    grannsamverkan = text.partition("grannsamverkan")[2].partition("\n\n")[0]
    assert "Förra" not in grannsamverkan
    report(tmp_path, text)


# ---------------------------------------------------------------- What cannot be followed up


@pytest.mark.parametrize(
    ("period", "code", "words"),
    [
        ("2018", "outside-source", "gäller 2017"),
        ("kvartal 4 2016", "outside-source", "kvartal 4 2016"),
        ("kvartal 5 2017", "invalid-reporting-period", "från 1 till 4"),
        ("snart", "invalid-reporting-period", "”snart”"),
        ("", "invalid-reporting-period", "kan inte läsas"),
    ],
)
def test_a_period_that_is_none_or_lies_outside_is_refused(period: str, code: str, words: str, tmp_path: Path) -> None:
    found, told = refused(example(tmp_path), period=period)
    assert found == code
    assert words in told


def test_a_document_for_too_short_a_time_is_refused(tmp_path: Path) -> None:
    path = source(tmp_path, f"period: 2023-02-01–2023-03-31\n{AGREEMENT}")
    assert refused(path)[0] == "invalid-reporting-period"


def test_after_the_last_period_there_is_none(tmp_path: Path) -> None:
    last = before(tmp_path, "kvartal 4 2017", "id: timmar, status: pågår")
    code, told = refused(example(tmp_path), previous=last)
    assert code == "outside-source"
    assert "kvartal 1 2018" in told


@pytest.mark.parametrize("period", ["kvartal 1 2017", "kvartal 2 2017", "2017"])
def test_the_one_before_must_lie_before(period: str, tmp_path: Path) -> None:
    previous = before(tmp_path, "kvartal 2 2017", "id: timmar, status: pågår")
    assert refused(example(tmp_path), period=period, previous=previous)[0] == "previous-not-before"


def test_the_one_before_must_be_of_the_same_document(tmp_path: Path) -> None:
    previous = before(tmp_path, "kvartal 2 2017", "id: annat, status: pågår")
    assert refused(example(tmp_path), previous=previous)[0] == "previous-of-another"


def test_the_wrong_kind_of_document_is_refused(tmp_path: Path) -> None:
    path, previous = example(tmp_path), before(tmp_path, "kvartal 2 2017", "id: timmar, status: pågår")
    assert refused(previous)[0] == "linked-kind"
    assert refused(path, previous=path)[0] == "linked-kind"


def test_a_document_that_lies_elsewhere_is_refused(tmp_path: Path) -> None:
    path = source(tmp_path / "löften")
    for folder in (tmp_path / "annan", tmp_path / "löften" / "under"):
        code, told = refused(path, folder)
        assert code == "linked-path"
        assert f"bredvid den som den bygger på, i {tmp_path / 'löften'}" in told


def test_a_document_without_measures_is_refused(tmp_path: Path) -> None:
    path = source(tmp_path, f"{PARTIES}period: 2017\növergripande_mål: [Färre brott]\n")
    assert refused(path)[0] == "nothing-to-report"


@pytest.mark.parametrize("name", ["a\u0308.yaml", "a\u202eb.yaml", "a\x07.yaml"])
def test_a_name_that_no_source_can_say_is_refused(name: str, tmp_path: Path) -> None:
    path = source(tmp_path, name=name)
    if not (tmp_path / "ä.yaml").exists():  # macOS takes both spellings for one
        assert refused(path)[0] == "unusable-name"


@pytest.mark.parametrize(
    ("name", "data"),
    [("x.yaml", b"\xff\x00"), ("x.pdf", b"%PDF-1.7\njunk"), ("x.docx", b"PK\x03\x04"), ("x.json", b"{"), ("x", b"")],
)
@pytest.mark.parametrize("as_previous", [False, True])
def test_junk_is_told_with_its_name(name: str, data: bytes, as_previous: bool, tmp_path: Path) -> None:
    junk = tmp_path / name
    junk.write_bytes(data)
    path, previous = (example(tmp_path), junk) if as_previous else (junk, None)
    with pytest.raises(samverkansdoc.InputError) as error:
        draft_report(path, previous=previous)
    assert {fault.span.file for fault in error.value.diagnostics if fault.span} == {str(junk)}
