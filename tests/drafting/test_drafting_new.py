"""Documents from nothing: what is known stands in them, what is not is a place to fill in, and nothing breaks them."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkansdoc import InputError, dump, load, loads, make_copies, new, to_bytes
from samverkansdoc.api import to_document
from samverkansdoc.model import (
    Avtalshandling,
    Handling,
    Handlingsplan,
    Kommun,
    Medborgarlöfte,
    Polis,
    Tjänsteskrivelse,
    Överenskommelse,
)
from samverkansdoc.model.placeholders import placeholders
from samverkansdoc.svenska.register import Kommunuppgift, kommuner, lokalpolisområden_for

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
TRELLEBORG, OLDER, ESKILSTUNA = "trelleborg-2019-2022.yaml", "trelleborg-2016-2018.yaml", "eskilstuna-2016.yaml"
FORMATS = ("pdf", "docx", "html")


def agreement(text: str) -> Överenskommelse:
    document = loads(text)
    assert isinstance(document, Överenskommelse)
    return document


def refused(*arguments: object, **more: object) -> tuple[str, str]:
    with pytest.raises(InputError) as error:
        new(*arguments, **more)  # type: ignore[arg-type]
    (fault,) = error.value.diagnostics
    return fault.code, str(fault)


def unit_for(kommun: Kommunuppgift) -> str | None:
    """The police unit that one must give: none where the register knows it."""
    return None if len(lokalpolisområden_for(kommun.kod)) == 1 else "Lokalpolisområde Exemplet"


# ---------------------------------------------------------------- For everyone


@pytest.mark.parametrize("kommun", kommuner(), ids=lambda kommun: kommun.namn)
def test_every_municipality_gets_an_agreement_to_go_on_writing_in(kommun: Kommunuppgift) -> None:
    unit = unit_for(kommun)
    if unit:
        assert refused(kommun.namn, "2027-2030")[0] == "unknown-police-area"
    document = agreement(new(kommun.namn, "2027-2030", polis=unit))
    assert document.parter[0].namn == kommun.benämning
    assert to_document(document).blocks


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Trelleborg", None),
        ("Svedala", None),
        ("Borås", None),
        ("Falun", None),
        ("Gotland", None),
        ("Stockholm", "Södermalm"),
        ("Malmö", "Polisområde Malmö"),
    ],
)
def test_it_becomes_a_document_in_every_format(name: str, unit: str | None, form: str) -> None:
    assert len(to_bytes(loads(new(name, "2027-2030", polis=unit)), form)) > 10_000


@pytest.mark.parametrize(("typ", "pages"), [("medborgarlöfte", 1), ("handlingsplan", 3)])
def test_the_other_kinds_become_documents(typ: str, pages: int) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    document = loads(new("Falun", "2027", typ=typ))
    assert typ == document.TYP
    assert len(PdfReader(BytesIO(to_bytes(document, "pdf"))).pages) == pages
    assert to_bytes(document, "docx")
    assert to_bytes(document, "html")


def test_the_same_input_gives_the_same_text() -> None:
    assert new("Borås", "2027-2030") == new(["borås stad"], "2027–2030")


# ---------------------------------------------------------------- What is known


def test_names_period_and_those_who_sign_are_known() -> None:
    document = agreement(new("1287", "2027-2030"))
    assert [part.namn for part in document.parter] == ["Trelleborgs kommun", "Lokalpolisområde Trelleborg"]
    assert [one.titel for part in document.parter for one in part.undertecknare] == [
        "Kommunstyrelsens ordförande",
        "Lokalpolisområdeschef",
    ]
    assert not [one.namn for part in document.parter for one in part.undertecknare if one.namn]
    assert (str(document.period), document.status, document.exemplar) == ("2027–2030", "utkast", 2)
    assert (document.undertecknande.ort, document.undertecknande.datum) == (None, None)


def test_problem_goal_area_and_measure_are_tied_together() -> None:
    document = agreement(new("Trelleborg", "2027-2030"))
    (goal,), (area,) = document.goals, document.areas
    assert document.lägesbild
    assert goal.problem == (document.lägesbild.problem[0].id,)
    assert area.mål == area.åtgärder[0].mål == (goal.id,)
    assert goal.senast == "utgången av 2030"


def test_region_gotland_has_a_board_of_its_own() -> None:
    document = agreement(new("Gotland", "2027-2030"))
    assert document.parter[0].undertecknare[0].titel == "Regionstyrelsens ordförande"
    assert document.uppföljning
    assert document.uppföljning.mottagare[0] == "regionstyrelsen"


def test_a_whole_polisområde_has_a_chief_of_its_own() -> None:
    document = agreement(new("Malmö", "2027-2030", polis="Polisområde Malmö"))
    assert document.parter[1].undertecknare[0].titel == "Polisområdeschef"


def test_several_municipalities_share_a_police_area() -> None:
    document = agreement(new(["Svedala", "Vellinge", "Trelleborg", "Svedala"], "2027-2030"))
    assert [part.namn for part in document.parter] == [
        *("Svedala kommun", "Vellinge kommun", "Trelleborgs kommun"),
        "Lokalpolisområde Trelleborg",
    ]
    assert document.areas[0].åtgärder[0].part == ("svedala", "vellinge", "trelleborg", "polis")
    assert document.exemplar == 4


def test_what_is_signed_electronically_has_no_copies() -> None:
    document = agreement(new("Borås", "2027-2030", undertecknande="elektroniskt"))
    assert (document.undertecknande.sätt, document.undertecknande.exemplar) == ("elektroniskt", None)


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("2027-07-01 – 2030-06-30", "30 juni 2030"),
        ("från och med 2027-01-01, tills vidare", "[Ange när]"),
        ("2027/28", "30 juni 2028"),
        ("2027", "utgången av 2027"),
    ],
)
def test_a_goal_is_reached_at_the_end_of_the_period(period: str, end: str) -> None:
    document = agreement(new("Borås", period))
    assert document.goals[0].senast == end
    assert bool(document.förnyelse) != document.period.is_open
    assert document.uppsägning


@pytest.mark.parametrize("typ", ["samverkansöverenskommelse", "handlingsplan"])
def test_before_the_act_nothing_is_said_of_it(typ: str) -> None:
    law = ("Lagen", "2023:196")
    for period, told in (("2023-06-30–2024-06-29", False), ("2023-07-01–2024-06-30", True)):
        text = new("Borås", period, typ=typ)
        assert all(word in text for word in law) == told
        assert any(word in text for word in law) == told
        assert to_document(loads(text))


# ---------------------------------------------------------------- Which police area


def test_where_the_register_knows_several_it_names_them() -> None:
    code, told = refused("Malmö", "2027-2030")
    assert code == "unknown-police-area"
    assert "Malmö stad hör till flera lokalpolisområden" in told
    assert "Malmö Norr och Malmö Söder" in told
    assert "--polis" in told


def test_where_the_register_knows_none_it_names_those_nearby() -> None:
    code, told = refused("Öckerö", "2027-2030")
    assert code == "unknown-police-area"
    assert "vet inte vilket lokalpolisområde Öckerö kommun hör till" in told
    assert "Storgöteborg City" in told
    assert "Trelleborg" not in told


def test_municipalities_without_a_common_area_are_told() -> None:
    code, told = refused(["Svedala", "Lund"], "2027-2030")
    assert code == "unknown-police-area"
    assert "Svedala kommun och Lunds kommun har gemensamt" in told
    assert "Lund och Trelleborg" in told


@pytest.mark.parametrize(
    ("arguments", "more", "code", "words"),
    [
        (("Treleborg", "2027"), {}, "unknown-name", "Menade du Trelleborg?"),
        (("Borås", "2027"), {"polis": "Treleborg"}, "unknown-name", "Menade du Trelleborg?"),
        (("Borås", "2027"), {"polis": "Lokalpolisområde \u202eX"}, "unknown-name", "inget namn"),
        (("Borås", "2027"), {"polis": " "}, "unknown-name", "inget namn"),
        (("Borås", "snart"), {}, "invalid-period", "kan inte läsas"),
        (("Borås", "2030-2027"), {}, "invalid-period", "före sin start"),
        (("Borås",), {}, "draft-incomplete", "period"),
        ((None, "2027"), {}, "draft-incomplete", "kommun"),
        (([], "2027"), {}, "draft-incomplete", "kommun"),
        (("Borås", "2027"), {"typ": "avtal"}, "unknown-choice", "handlingsplan"),
        (("Borås", "2027"), {"undertecknande": "muntligt"}, "unknown-choice", "papper eller elektroniskt"),
        (("Borås", "2027"), {"typ": "tjänsteskrivelse"}, "draft-incomplete", "av"),
        (("Borås", "2027"), {"av": EXAMPLES / TRELLEBORG}, "draft-ground", "Ange kommun och period"),
    ],
)
def test_what_cannot_be_written_is_told(
    arguments: tuple[object], more: dict[str, object], code: str, words: str
) -> None:
    found, told = refused(*arguments, **more)
    assert found == code
    assert words in told


# ---------------------------------------------------------------- On an agreement


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (TRELLEBORG, OLDER, ESKILSTUNA):
        shutil.copy(EXAMPLES / name, tmp_path)
    return tmp_path


def written(folder: Path, **more: object) -> Handling:
    """A document that stands on another, read where it lies with all that is held against it."""
    path = folder / "ny.yaml"
    path.write_text(new(**more), encoding="utf-8")  # type: ignore[arg-type]
    document = load(path)
    assert to_bytes(path, "html")
    return document


@pytest.mark.parametrize("name", [TRELLEBORG, OLDER, ESKILSTUNA])
@pytest.mark.parametrize("typ", ["medborgarlöfte", "handlingsplan"])
def test_parties_and_period_are_those_of_the_agreement(name: str, typ: str, folder: Path) -> None:
    document, whole = written(folder, typ=typ, av=folder / name), load(folder / name)
    assert isinstance(document, Avtalshandling)
    assert isinstance(whole, Avtalshandling)
    assert [part.namn for part in document.parter] == [part.namn for part in whole.parter]
    assert [[one.titel for one in part.undertecknare] for part in document.parter] == [
        [one.titel for one in part.undertecknare] for part in whole.parter
    ]
    assert not [one.namn for part in document.parter for one in part.undertecknare if one.namn]
    assert str(document.period) == str(whole.period.start.year)


def test_a_plan_takes_over_areas_goals_and_words(folder: Path) -> None:
    plan, whole = written(folder, typ="handlingsplan", av=folder / TRELLEBORG, period="2021"), load(folder / TRELLEBORG)
    assert isinstance(plan, Handlingsplan)
    assert isinstance(whole, Överenskommelse)
    assert plan.ordval == whole.ordval
    assert [(one.id, one.rubrik) for one in plan.areas] == [(one.id, one.rubrik) for one in whole.areas]
    assert {goal for _, åtgärd in plan.measures for goal in åtgärd.mål} <= {goal.id for goal in whole.goals}
    assert all(åtgärd.mål for _, åtgärd in plan.measures)
    text = (folder / "ny.yaml").read_text(encoding="utf-8")
    assert "# fler-trygga: Fler ska känna sig trygga i kommunen" in text
    assert "# – Samtal i ett tidigt skede" in text


def test_a_plan_of_an_agreement_without_ids_has_a_goal_of_its_own(folder: Path) -> None:
    (folder / "avtal.yaml").write_text(
        "period: 2027/28\nparter:\n  - kommun: Svedala\n    undertecknare: [A]\n  - kommun: Vellinge\n"
        "    undertecknare: [B]\n  - polis: Trelleborg\n    undertecknare: [C]\n"
        "samverkansområden: [Svedala, {rubrik: Trafik, id: mal-1}, {rubrik: Svedala}]\n",
        encoding="utf-8",
    )
    plan = written(folder, typ="handlingsplan", av=folder / "avtal.yaml")
    assert isinstance(plan, Handlingsplan)
    (goal,) = plan.goals
    assert (str(plan.period.start), str(plan.period.end)) == ("2027-07-01", "2028-06-30")
    assert all(åtgärd.mål == (goal.id,) for _, åtgärd in plan.measures)


def test_a_promise_has_one_promise_for_each_who_makes_one(folder: Path) -> None:
    promise = written(folder, typ="medborgarlöfte", av=folder / TRELLEBORG, period="2022")
    assert isinstance(promise, Medborgarlöfte)
    assert [one.vem for one in promise.löften] == ["polisen", "kommunen", "tillsammans"]
    assert promise.överenskommelse.fil == TRELLEBORG


def test_without_its_file_the_agreement_is_a_place_to_fill_in() -> None:
    for typ in ("medborgarlöfte", "handlingsplan"):
        document = loads(new("Svedala", "2027", typ=typ))
        assert isinstance(document, Medborgarlöfte | Handlingsplan)
        assert document.överenskommelse.titel == "[Ange överenskommelsens titel]"


def test_a_memorandum_is_about_the_document(folder: Path) -> None:
    memorandum = written(folder, typ="tjänsteskrivelse", av=folder / TRELLEBORG)
    assert isinstance(memorandum, Tjänsteskrivelse)
    assert (memorandum.av, memorandum.till, memorandum.kommun) == (TRELLEBORG, "Kommunstyrelsen", None)


def test_of_several_municipalities_one_writes_the_memorandum(folder: Path) -> None:
    path = folder / "avtal.yaml"
    path.write_text(new(["Svedala", "Vellinge"], "2027-2030"), encoding="utf-8")
    code, told = refused(typ="tjänsteskrivelse", av=path)
    assert code == "which-municipality"
    assert "Svedala kommun eller Vellinge kommun" in told
    memorandum = written(folder, typ="tjänsteskrivelse", av=path, kommun="Vellinge kommun")
    assert isinstance(memorandum, Tjänsteskrivelse)
    assert memorandum.kommun == "Vellinge"


def test_what_is_not_in_the_agreement_is_refused(folder: Path) -> None:
    path = folder / TRELLEBORG
    assert refused("Svedala", typ="handlingsplan", av=path)[0] == "not-a-party"
    assert refused(polis="Ystad", typ="handlingsplan", av=path)[0] == "not-a-party"
    assert refused(period="2023", typ="handlingsplan", av=path)[0] == "outside-source"
    assert written(folder, kommun="Trelleborgs kommun", polis="Trelleborg", typ="handlingsplan", av=path)
    (folder / "löfte.yaml").write_text(new("Svedala", "2027", typ="medborgarlöfte"), encoding="utf-8")
    assert refused(typ="handlingsplan", av=folder / "löfte.yaml")[0] == "linked-kind"
    assert refused(typ="handlingsplan", av=path, folder=folder / "annan")[0] == "linked-path"


def test_a_follow_up_is_that_of_draft_report(folder: Path) -> None:
    from samverkansdoc import draft_report

    path = folder / TRELLEBORG
    assert new(typ="uppföljning", av=path, period="2020") == draft_report(path, period="2020")


HARD = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn", "Cf", "Co"]), min_size=1, max_size=40
).filter(lambda text: text.strip())


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=HARD, other=HARD, unit=HARD)
def test_no_words_break_the_file(title: str, other: str, unit: str, tmp_path: Path) -> None:
    from samverkansdoc.model import Samverkansområde, Åtgärd, Övrig

    path = tmp_path / "avtal.yaml"
    whole = Överenskommelse(
        period="2027–2030",
        titel=title,
        parter=[
            Kommun(kommun="Borås", undertecknare=[title]),
            Polis(polis=f"Lokalpolisområde {unit}", undertecknare=["Chef"]),
            Övrig(övrig=other, undertecknare=["Chef"]),
        ],
        samverkansområden=[Samverkansområde(rubrik=title, åtgärder=[Åtgärd(rubrik=other)])],
    )
    path.write_text(dump(whole), encoding="utf-8")
    if not readable(path):
        return
    for typ in ("medborgarlöfte", "handlingsplan", "tjänsteskrivelse"):
        (tmp_path / "ny.yaml").write_text(new(typ=typ, av=path), encoding="utf-8")
        assert load(tmp_path / "ny.yaml")
    assert loads(new("Borås", "2027", polis=f"Lokalpolisområde {unit}"))


def readable(path: Path) -> bool:
    try:
        load(path)
    except InputError:
        return False
    return True


# ---------------------------------------------------------------- Places to fill in


def test_a_draft_cannot_be_signed_before_it_is_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "avtal.yaml"
    text = new("Trelleborg", "2027-2030").replace("status: utkast", "status: beslutad")
    path.write_text(text, encoding="utf-8")
    assert to_bytes(path, "pdf")
    with pytest.raises(InputError) as error:
        make_copies(path, tmp_path / "ut")
    faults = error.value.diagnostics
    assert {fault.code for fault in faults} == {"placeholder-left"}
    assert len(faults) == len(list(placeholders(loads(text))))
    lines = text.splitlines()
    for fault in faults:
        assert fault.span
        assert lines[fault.span.line - 1][fault.span.column - 1 :].startswith("[")
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize("typ", ["samverkansöverenskommelse", "medborgarlöfte", "handlingsplan"])
def test_every_place_in_brackets_is_found(typ: str) -> None:
    text = new("Trelleborg", "2027", typ=typ)
    written = sum(line.count("[") for line in text.splitlines() if not line.strip().startswith("#"))
    referred = sum(line.count("[problem-1]") + line.count("[mal-1]") for line in text.splitlines())
    assert len(list(placeholders(loads(text)))) == written - referred
