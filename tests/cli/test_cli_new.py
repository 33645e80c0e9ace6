"""`samverkansdoc new`: what it writes, what it says, and what it leaves alone when something is wrong."""

import shutil
from pathlib import Path

import pytest

import samverkansdoc as package
from samverkansdoc.model import Uppföljningsrapport
from tests.cli.commands import ROOT, Run, names, samverkansdoc
from tests.cli.test_cli_usage import ENGLISH, NAMES
from tests.signing.originals import ELECTRONIC, signed

LÖFTE, AVTAL = "svedala-medborgarlofte-2017.yaml", "trelleborg-2016-2018.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a promise and an agreement."""
    for name in (LÖFTE, AVTAL):
        shutil.copy(ROOT / "examples" / name, tmp_path)
    return tmp_path


def new(*more: str | Path, folder: Path, av: str | Path = LÖFTE, output: str | Path = "ut.yaml") -> Run:
    return samverkansdoc("new", "--typ", "uppföljning", "--av", av, "-o", output, *more, cwd=folder)


def filled_in(path: Path) -> Path:
    """The file, with something in every comment that is owed."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    kommentar:\n", "    kommentar: Vi väntar på beslut.\n"), encoding="utf-8")
    return path


def loaded(path: Path) -> Uppföljningsrapport:
    document = package.load(filled_in(path))
    assert isinstance(document, Uppföljningsrapport)
    return document


@pytest.mark.parametrize(("av", "number"), [(LÖFTE, 3), (AVTAL, 22)])
def test_a_follow_up_is_written_that_can_be_read(av: str, number: int, folder: Path) -> None:
    ran = new(folder=folder, av=av)
    assert (ran.code, ran.out, ran.err) == (0, "ut.yaml\n", "")
    assert len(loaded(folder / "ut.yaml").utfall) == number


def test_one_follows_on_another_and_becomes_a_document(folder: Path) -> None:
    assert new("--period", "Q1 2017", folder=folder, output="ett.yaml").code == 0
    filled_in(folder / "ett.yaml")
    assert new("--förra", "ett.yaml", folder=folder, output="två.yml").code == 0
    assert str(loaded(folder / "två.yml").rapportperiod) == "kvartal 2 2017"
    assert "# Förra perioden (kvartal 1 2017): ej påbörjat." in (folder / "två.yml").read_text(encoding="utf-8")
    assert samverkansdoc("render", "två.yml", "--format", "html", cwd=folder).code == 0


def test_nothing_is_made_of_what_no_one_has_filled_in(folder: Path) -> None:
    assert new(folder=folder).code == 0
    ran = samverkansdoc("render", "ut.yaml", "-o", "dokument", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("fel[comment-missing]") == 3
    assert not (folder / "dokument").exists()


def test_a_pdf_beside_it_can_be_followed_up(folder: Path) -> None:
    package.render(folder / LÖFTE, folder, ["pdf"], name="löfte")
    ran = new(folder=folder, av=folder / "löfte.pdf")
    assert (ran.code, ran.err) == (0, "")
    assert loaded(folder / "ut.yaml").av == "löfte.pdf"


def test_a_signed_pdf_can_be_followed_up(tmp_path: Path) -> None:
    with_measures = f"{ELECTRONIC}samverkansområden: [{{rubrik: Trafik, åtgärder: [Kontroller]}}]\n"
    (tmp_path / "avtal.pdf").write_bytes(signed(2, with_measures))
    ran = new(folder=tmp_path, av="avtal.pdf")
    assert (ran.code, ran.err) == (0, "")
    assert [one.id for one in loaded(tmp_path / "ut.yaml").utfall] == ["åtgärd-1"]


@pytest.mark.parametrize(
    ("typ", "perhaps"), [("avtal", ""), ("uppfoljning", " Menade du uppföljning?"), ("", ""), ("löfte", "")]
)
def test_a_kind_that_is_none_is_told(typ: str, perhaps: str, folder: Path) -> None:
    before = names(folder)
    ran = samverkansdoc("new", "--typ", typ, "--av", LÖFTE, "-o", "ut.yaml", cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert f"Typen ”{typ}” finns inte.{perhaps} Det som finns är samverkansöverenskommelse" in ran.err
    assert names(folder) == before


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["--typ", "uppföljning", "--av", LÖFTE], "Flaggan --output saknas"),
        (["--typ", "uppföljning", "-o", "ut.yaml"], "Flaggan --av saknas"),
        (["--typ", "tjänsteskrivelse"], "Flaggan --av saknas: en tjänsteskrivelse skrivs av ett annat dokument"),
        (["--av", LÖFTE, "-o", "ut.yaml"], "Flaggan --av hör inte till en ny överenskommelse"),
        (["--kommun", "Trelleborg"], "Flaggan --period saknas. Skriv --fråga"),
        (["--period", "2027"], "Flaggan --kommun saknas. Skriv --fråga"),
        ([], "Flaggan --kommun saknas"),
        (["--typ", "handlingsplan", "--förra", LÖFTE], "Flaggan --förra hör till --typ uppföljning"),
        (["--typ", "uppföljning", "--av", LÖFTE, "-o", "u.yaml", "--kommun", "Svedala"], "det som --kommun säger"),
        (["--kommun", "Borås", "--period", "2027", "--undertecknande", "muntligt"], "Sättet ”muntligt” finns inte"),
        (["--kommun", "Borås", "--period", "2027", "-o", "ut.docx"], "ska ha ett namn som slutar på .yaml"),
    ],
)
def test_what_must_be_given_is_asked_for(given: list[str], words: str, folder: Path) -> None:
    before = names(folder)
    ran = samverkansdoc("new", *given, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert names(folder) == before


@pytest.mark.parametrize("output", ["ut.json", "ut.pdf", "ut", LÖFTE, f"./{LÖFTE}", LÖFTE.replace("yaml", "yml")])
def test_the_new_file_is_a_yaml_file_with_a_name_of_its_own(output: str, folder: Path) -> None:
    before = (folder / LÖFTE).read_bytes(), names(folder)
    ran = new("--force", folder=folder, output=output)
    assert (ran.code, ran.out) == (2, "")
    assert f"Filen ”{Path(output)}”" in ran.err
    assert ((folder / LÖFTE).read_bytes(), names(folder)) == before


def test_a_file_that_is_there_is_replaced_with_force_only(folder: Path) -> None:
    (folder / "ut.yaml").write_text("ifylld", encoding="utf-8")
    ran = new(folder=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "fel[file-exists]" in ran.err
    assert "--force" in ran.err
    assert (folder / "ut.yaml").read_text(encoding="utf-8") == "ifylld"
    assert new("--force", folder=folder).code == 0
    assert loaded(folder / "ut.yaml").av == LÖFTE


def test_a_follow_up_elsewhere_is_refused_and_told_where_to_lie(folder: Path) -> None:
    ran = new(folder=folder, output="under/ut.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "fel[linked-path]" in ran.err
    assert "Skriv den nya filen bredvid den som den bygger på" in ran.err
    assert not (folder / "under").exists()


def test_a_follow_up_in_a_folder_above_names_the_way_down(folder: Path) -> None:
    shutil.copytree(folder, folder / "2017")
    assert new(folder=folder, av=Path("2017") / LÖFTE).code == 0
    assert loaded(folder / "ut.yaml").av == f"2017/{LÖFTE}"


def test_a_folder_where_the_file_should_be_is_told(folder: Path) -> None:
    (folder / "ut.yaml").mkdir()
    ran = new("--force", folder=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "kunde inte skrivas" in ran.err


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("saknas.yaml", None, "Filen ”saknas.yaml” finns inte"),
        ("tom.yaml", b"", "är tom"),
        ("bild.yaml", b"\x89PNG\r\n\x1a\n\x00\xff", "fel["),
        ("fel.yaml", b"parter: []\nperiod: snart\n", "fel.yaml:2:9: fel["),
        ("skräp.pdf", b"%PDF-1.7\nskr\xe4p", "skräp.pdf: fel["),
        ("annan.docx", b"PK\x03\x04", "annan.docx: fel["),
        ("text.pdf", b"hej", "varken en PDF eller en Wordfil"),
    ],
)
@pytest.mark.parametrize("flag", ["--av", "--förra"])
def test_what_cannot_be_used_is_told_in_swedish(
    flag: str, name: str, content: bytes | None, words: str, folder: Path
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    before = names(folder)
    ran = new(folder=folder, av=name) if flag == "--av" else new("--förra", name, folder=folder)
    assert (ran.code, ran.out) == (1, "")
    assert words in ran.err
    assert names(folder) == before


def test_a_period_outside_is_refused(folder: Path) -> None:
    ran = new("--period", "kvartal 1 2018", folder=folder)
    assert (ran.code, ran.out) == (1, "")
    assert f"{LÖFTE}: fel[outside-source]: Rapportperioden kvartal 1 2018" in ran.err


def test_the_help_is_in_swedish(folder: Path) -> None:
    ran = samverkansdoc("new", "--help", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ENGLISH.findall(NAMES.sub("", ran.out)) == []


# ---------------------------------------------------------------- From nothing


def test_an_agreement_is_written_that_becomes_a_document(tmp_path: Path) -> None:
    ran = samverkansdoc("new", "--kommun", "Trelleborg", "--period", "2027-2030", cwd=tmp_path)
    assert (ran.code, ran.out) == (0, "trelleborg-2027-2030.yaml\n")
    assert "Det som står inom hakparentes är kvar att fylla i" in ran.err
    assert samverkansdoc("render", "trelleborg-2027-2030.yaml", cwd=tmp_path).code == 0
    path = tmp_path / "trelleborg-2027-2030.yaml"
    assert path.read_text(encoding="utf-8") == package.new("Trelleborg", "2027-2030")


def test_no_copies_are_made_of_what_is_not_filled_in(tmp_path: Path) -> None:
    assert samverkansdoc("new", "--kommun", "Borås", "--period", "2027", "-o", "a.yaml", cwd=tmp_path).code == 0
    ran = samverkansdoc("copies", "a.yaml", "-o", "ut", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "fel[placeholder-left]: ”[Beskriv varför ni samverkar" in ran.err
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize(
    ("more", "name"),
    [
        (["--kommun", "Svedala", "--kommun", "Vellinge"], "svedala-vellinge-2027.yaml"),
        (["--kommun", "Upplands Väsby", "--typ", "Medborgarlöfte"], "upplands-vasby-medborgarlofte-2027.yaml"),
        (["--kommun", "Falun", "--typ", "handlingsplan"], "falun-handlingsplan-2027.yaml"),
        (["--kommun", "Malmö", "--polis", "Malmö Norr", "--undertecknande", "elektroniskt"], "malmo-2027.yaml"),
    ],
)
def test_files_get_names_of_their_own(more: list[str], name: str, tmp_path: Path) -> None:
    ran = samverkansdoc("new", "--period", "2027", *more, cwd=tmp_path)
    assert (ran.code, ran.out) == (0, f"{name}\n")
    assert package.load(tmp_path / name)


@pytest.mark.parametrize("typ", ["handlingsplan", "medborgarlöfte", "tjänsteskrivelse"])
def test_a_file_is_written_beside_the_one_that_it_stands_on(typ: str, folder: Path) -> None:
    ran = samverkansdoc("new", "--typ", typ, "--av", folder / AVTAL, cwd=folder.parent)
    written = Path(ran.out.strip())
    assert (ran.code, written.parent) == (0, folder)
    assert package.load(written)
    ran = samverkansdoc("new", "--typ", typ, "--av", AVTAL, "-o", "under/x.yaml", cwd=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "fel[linked-path]" in ran.err


@pytest.mark.parametrize(
    ("kommun", "words"),
    [
        ("Malmö", "--polis. De som kan komma i fråga är Malmö Norr och Malmö Söder."),
        ("Öckerö", "Registret vet inte vilket lokalpolisområde Öckerö kommun hör till."),
        ("Treleborg", "Menade du Trelleborg?"),
    ],
)
def test_what_the_register_does_not_know_is_told(kommun: str, words: str, tmp_path: Path) -> None:
    ran = samverkansdoc("new", "--kommun", kommun, "--period", "2027-2030", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert words in ran.err
    assert names(tmp_path) == []
