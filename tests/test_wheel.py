"""The wheel: what is in it, and that it works where the checkout is not."""

import os
import subprocess
import sys
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

import samverkansdoc

ROOT = Path(__file__).parent.parent
DRAFT = "utkast/samverkansoverenskommelse.yaml.j2"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout without the network."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def unpacked(wheel: Path) -> Path:
    folder = wheel.parent / "unpacked"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_everything_that_the_checkout_has_is_in_the_wheel(unpacked: Path) -> None:
    package = ROOT / "samverkansdoc"
    ours = {file.relative_to(package).as_posix() for file in package.rglob("*") if _ships(file)}
    templates = {file.relative_to(ROOT).as_posix() for file in (ROOT / "templates").rglob("*") if _ships(file)}
    inside = {
        file.relative_to(unpacked / "samverkansdoc").as_posix()
        for file in (unpacked / "samverkansdoc").rglob("*")
        if _ships(file)
    }
    assert inside == ours | templates
    assert {"py.typed", "render/pdf/layout.typ", "render/html/page.html.j2", "svenska/data/kommuner.csv"} <= inside
    assert {"templates/samverkansoverenskommelse.md.j2", "templates/ord.yaml", f"templates/{DRAFT}"} <= inside


def test_nothing_else_is_in_the_wheel(unpacked: Path) -> None:
    version = samverkansdoc.__version__
    assert sorted(file.name for file in unpacked.iterdir()) == ["samverkansdoc", f"samverkansdoc-{version}.dist-info"]


def test_the_licence_and_the_command_are_in_the_wheel(unpacked: Path) -> None:
    (info,) = unpacked.glob("*.dist-info")
    assert (info / "licenses" / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert "samverkansdoc = samverkansdoc.cli:main" in (info / "entry_points.txt").read_text(encoding="utf-8")


def test_the_wheel_says_the_version_of_the_package(unpacked: Path) -> None:
    (info,) = unpacked.glob("*.dist-info")
    said = message_from_string((info / "METADATA").read_text(encoding="utf-8"))
    assert (said["Name"], said["Version"]) == ("samverkansdoc", samverkansdoc.__version__)


def test_the_wheel_makes_the_documents_that_the_checkout_makes(unpacked: Path, tmp_path: Path) -> None:
    source = tmp_path / "avtal.yaml"
    source.write_bytes((ROOT / "examples" / "minimal.yaml").read_bytes())
    script = "import samverkansdoc, sys; print(samverkansdoc.__file__); from samverkansdoc.cli import main; main()"
    ran = subprocess.run(
        [sys.executable, "-c", script, "render", "avtal.yaml"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith(str(unpacked))
    for ending in ("pdf", "docx", "html"):
        assert (tmp_path / f"avtal.{ending}").read_bytes() == samverkansdoc.to_bytes(source, ending)


def _ships(file: Path) -> bool:
    return file.is_file() and file.suffix != ".pyc" and not file.name.startswith(".")
