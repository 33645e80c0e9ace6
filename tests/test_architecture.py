"""The rooms of the package: who may import whom, what an import costs, what no room may do."""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

import samverkansdoc

PACKAGE = Path(samverkansdoc.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

#: What each room may import of ours; a room may always import itself.
ALLOWED: dict[str, set[str]] = {
    "svenska": set(),
    "diagnostics": set(),
    "document": set(),
    "files": {"diagnostics"},
    "model": {"svenska", "diagnostics"},
    "source": {"model", "origin", "svenska", "diagnostics"},
    "comparison": {"model", "source", "svenska", "diagnostics"},
    "compose": {"check", "comparison", "model", "document", "svenska", "diagnostics"},
    "render": {"document"},
    "origin": {"document", "render", "diagnostics"},
    "api": {
        "check",
        "comparison",
        "model",
        "source",
        "compose",
        "document",
        "render",
        "origin",
        "files",
        "diagnostics",
        "",
    },
    "copies": {"api", "model", "source", "compose", "document", "render", "origin", "files", "diagnostics", ""},
    "calendar": {"model", "svenska", "compose", "diagnostics"},
    "verification": {"api", "model", "source", "document", "render", "origin", "copies", "svenska"}
    | {"diagnostics", ""},
    "signing": {"verification", "model", "source", "compose", "document", "render", "origin", "files", "svenska"}
    | {"diagnostics"},
    "drafting": {"model", "source", "compose", "svenska", "diagnostics"},
    "renewal": {"model", "source", "compose", "origin", "svenska", "diagnostics"},
    "check": {"model", "source", "render", "svenska", "diagnostics"},
    "cli": {"api", "check", "comparison", "model", "source", "files", "origin", "copies", "signing", "verification"}
    | {"drafting", "calendar", "renewal", "svenska", "diagnostics", ""},
    "__main__": {"cli"},
    "": {"api", "check", "comparison", "model", "source", "render", "origin", "copies", "signing", "verification"}
    | {"drafting"}
    | {"calendar", "renewal", "diagnostics"},
}
#: Renderers that know nothing of one another.
RENDERERS = ("word", "pdf", "html")

#: Modules that read the clock, the network, the machine or chance. `urllib.parse` is none of them.
OUTSIDE = {"requests", "urllib.request", "urllib3", "http", "socket", "httpx", "ftplib", "smtplib", "ssl"}
OUTSIDE |= {"random", "secrets", "uuid", "time", "getpass", "platform", "locale"}
CLOCKS = {"now", "today", "utcnow"}
#: A signature says when it was made; nothing else does.
READS_THE_CLOCK = {"signing/moment.py"}
LARGEST_MODULE = 300


def room(name: str) -> str:
    """The room of a dotted name: "samverkansdoc.render.pdf" is in "render"."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


def room_of(module: Path) -> str:
    parts = module.relative_to(PACKAGE).with_suffix("").parts
    return "" if parts == ("__init__",) else parts[0]


def imported(tree: ast.AST) -> Iterator[str]:
    """Every dotted name that a module imports, also within functions and for type checkers."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from _targets(node.module or "", [name.name for name in node.names])


def _targets(module: str, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        path = PACKAGE.parent.joinpath(*module.split("."), name)
        yield f"{module}.{name}" if path.with_suffix(".py").exists() or path.is_dir() else module


def forbidden(source: str, room_here: str) -> set[str]:
    """What a module of a room imports of ours and may not."""
    ours = {name for name in imported(ast.parse(source)) if name.split(".")[0] == "samverkansdoc"}
    return {name for name in ours if room(name) not in ALLOWED[room_here] | {room_here}}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_the_rooms_before_it(module: Path) -> None:
    assert forbidden(module.read_text(encoding="utf-8"), room_of(module)) == set()


def test_an_import_against_the_stream_would_be_seen() -> None:
    assert forbidden("from samverkansdoc.compose import compose", "model") == {"samverkansdoc.compose"}
    assert forbidden("def f():\n    from samverkansdoc import api", "source") == {"samverkansdoc.api"}
    assert forbidden("import samverkansdoc.svenska.dates", "render") == {"samverkansdoc.svenska.dates"}


def test_every_room_is_in_the_table() -> None:
    assert {room_of(module) for module in MODULES} == set(ALLOWED)


@pytest.mark.parametrize("renderer", RENDERERS)
def test_the_renderers_do_not_know_one_another(renderer: str) -> None:
    others = tuple(f"samverkansdoc.render.{other}" for other in RENDERERS if other != renderer)
    for module in (PACKAGE / "render" / renderer).rglob("*.py"):
        assert not [name for name in imported(ast.parse(module.read_text("utf-8"))) if name.startswith(others)]


def loaded_by(code: str) -> set[str]:
    script = f"{code}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    return set(
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    )


HEAVY = {
    "typst",
    "docx",
    "lxml",
    "jinja2",
    "babel",
    "markdown_it",
    "mdit_py_plugins",
    "cattrs",
    "yaml",
    "rich",
    "pypdf",
    "pyhanko",
    "cryptography",
    "asn1crypto",
    "matplotlib",
    "icalendar",
}


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not loaded_by("import samverkansdoc") & HEAVY


def test_a_module_that_is_heavy_would_be_seen() -> None:
    assert "jinja2" in loaded_by("import samverkansdoc.compose")


@pytest.mark.parametrize(
    ("code", "unneeded"),
    [
        ("from samverkansdoc import Överenskommelse, Kommun", HEAVY - {"difflib"}),
        ("from samverkansdoc import InputError, Theme", HEAVY),
        (
            "import samverkansdoc; samverkansdoc.load('examples/minimal.yaml')",
            {"typst", "docx", "jinja2", "markdown_it"},
        ),
        (
            "import samverkansdoc; samverkansdoc.to_bytes('examples/minimal.yaml', 'html')",
            {"typst", "docx", "rich", "cyclopts"},
        ),
        ("import samverkansdoc; samverkansdoc.to_bytes('examples/minimal.yaml', 'pdf')", {"docx", "rich", "cyclopts"}),
        ("import samverkansdoc.cli", HEAVY),
        ("from samverkansdoc import extract", HEAVY),
        ("from samverkansdoc import check", HEAVY),
        ("import samverkansdoc; samverkansdoc.check('examples/minimal.yaml')", HEAVY - {"cattrs", "yaml"}),
        ("from samverkansdoc import verify, make_copies", {"rich", "cyclopts", "pyhanko"}),
    ],
)
def test_each_use_loads_only_what_it_needs(code: str, unneeded: set[str]) -> None:
    assert not loaded_by(code) & unneeded


def test_every_public_name_can_be_had_and_nothing_else() -> None:
    assert len(set(samverkansdoc.__all__)) == len(samverkansdoc.__all__)
    for name in samverkansdoc.__all__:
        assert getattr(samverkansdoc, name) is not None
    assert set(dir(samverkansdoc)) == set(samverkansdoc.__all__)
    with pytest.raises(AttributeError, match="finns_inte"):
        _ = samverkansdoc.finns_inte


def test_a_type_checker_sees_the_names_that_run() -> None:
    """The names stand more than once in the package: for readers, for type checkers and for Python."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    statements = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    seen = {name.name: str(node.module) for node in statements for name in node.names}
    ours = {name: module for name, module in seen.items() if module.startswith("samverkansdoc.")}
    assert {*ours, "__version__"} == set(samverkansdoc.__all__)
    for name, module in ours.items():
        assert getattr(samverkansdoc, name) is getattr(import_module(module), name)


def test_the_function_render_is_not_lost_behind_the_room_of_that_name() -> None:
    code = "import samverkansdoc.render.pdf, samverkansdoc.render.word, samverkansdoc as s; assert callable(s.render)"
    assert loaded_by(f"{code}; s.Theme; s.to_bytes('examples/minimal.yaml', 'html'); assert callable(s.render)")


def test_the_function_check_is_not_lost_behind_the_room_of_that_name() -> None:
    code = "import samverkansdoc.check.law, samverkansdoc as s; assert callable(s.check)"
    assert loaded_by(f"{code}; s.check('examples/minimal.yaml'); assert callable(s.check)")


def test_the_function_calendar_is_not_lost_behind_the_room_of_that_name() -> None:
    code = "import samverkansdoc.calendar.making, samverkansdoc.calendar.ics, samverkansdoc as s"
    assert loaded_by(f"{code}; assert callable(s.calendar); s.Kalender; assert callable(s.calendar)")


def test_what_a_room_says_it_has_it_has() -> None:
    for name in ("model", "document", "source"):
        module = import_module(f"samverkansdoc.{name}")
        for public in module.__all__:
            assert getattr(module, public) is not None


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_reads_the_clock_the_network_or_chance(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert {name for name in imported(tree) if name in OUTSIDE or name.partition(".")[0] in OUTSIDE} == set()
    assert bool(clock_calls(tree)) == (module.relative_to(PACKAGE).as_posix() in READS_THE_CLOCK)


def clock_calls(tree: ast.AST) -> list[str]:
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [ast.unparse(call) for call in calls if isinstance(call, ast.Attribute) and call.attr in CLOCKS]


def test_a_look_at_the_clock_would_be_seen() -> None:
    assert clock_calls(ast.parse("import datetime\nx = datetime.date.today()")) == ["datetime.date.today"]


def test_no_layout_program_loads_a_package_or_reads_a_file_of_the_machine() -> None:
    programs = sorted(PACKAGE.rglob("*.typ"))
    assert programs
    for program in programs:
        text = program.read_text(encoding="utf-8")
        assert "@preview" not in text
        assert "datetime.today" not in text


def test_no_web_page_fetches_anything() -> None:
    for template in PACKAGE.rglob("*.j2"):
        assert "://" not in template.read_text(encoding="utf-8").replace("http://www.w3.org/", "")


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_is_longer_than_one_can_hold_in_mind(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LARGEST_MODULE


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_module_says_what_it_is_for(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert not source or ast.get_docstring(ast.parse(source))
