"""The template folder and the language its templates are written in: Jinja2, in a sandbox, over Markdown."""

import hashlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import jinja2
import yaml
from attrs import frozen
from jinja2.meta import find_referenced_templates
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from samverkansdoc.compose.filters import FILTERS
from samverkansdoc.compose.pieces import checked, inlines
from samverkansdoc.compose.slots import Blocks, Slots
from samverkansdoc.diagnostics import Diagnostic, InputError, Span
from samverkansdoc.model import Markdown

T = TypeVar("T")

_SLOTS = "slots"
#: The file of the words outside the running text.
WORDS = "ord.yaml"


@cache
def folder() -> Path:
    """Where the templates stand: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def digest(name: str) -> str:
    """The SHA-256 of a file of the folder, in hexadecimal digits."""
    return hashlib.sha256((folder() / name).read_bytes()).hexdigest()


def families(name: str) -> tuple[str, ...]:
    """A template and those that it takes parts from."""
    environment = _environment()
    source = environment.parse((folder() / name).read_text(encoding="utf-8"))
    return (name, *filter(None, find_referenced_templates(source)))


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """The words outside the running text, by group. Raises ``InputError`` if the file of words is broken."""
    try:
        loaded = yaml.safe_load((folder() / WORDS).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise InputError([_finding(WORDS, 1, "filen med ord finns inte")]) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise InputError([_finding(WORDS, line, f"YAML: {getattr(error, 'problem', None) or error}")]) from error
    if not isinstance(loaded, dict) or not all(isinstance(group, dict) for group in loaded.values()):
        raise InputError([_finding(WORDS, 1, "orden står inte i grupper, med ”nyckel: ord” på varje rad")])
    return loaded


def word(group: str, name: str) -> str:
    """One of the words outside the running text. Raises ``InputError`` if it is missing."""
    found = words().get(group, {}).get(name)
    if not isinstance(found, str) or not found:
        raise InputError([_finding(WORDS, 1, f"ordet ”{name}” saknas i gruppen ”{group}”")])
    return found


def filled_word(group: str, name: str, **values: str | int) -> str:
    """One of those words with values at its "{names}". Raises ``InputError`` if it is missing or asks for others."""
    pattern = word(group, name)
    try:
        return pattern.format(**values)
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        known = ", ".join(f"{{{value}}}" for value in values)
        why = f"ordet ”{name}” har något annat inom klammer än {known}"
        raise InputError([_finding(WORDS, 1, why)]) from error


@frozen
class Rendered:
    """What a template gave: Markdown with tokens for the values, and the variables it set at its top level."""

    template: str
    markdown: str
    variables: Mapping[str, Any]

    def variable(self, name: str, kind: type[T]) -> T:
        """A variable that the template must set. Raises ``InputError`` if it does not, or to something else."""
        value = self.variables.get(name)
        if not isinstance(value, kind):
            raise self.unusable(f"raden ”{{% set {name} = … %}}” saknas eller ger något annat än den ska")
        return value

    def unusable(self, why: str) -> InputError:
        """That the template as a whole cannot be used."""
        return InputError([_finding(self.template, 1, why)])


def render_template(name: str, values: Mapping[str, Any], slots: Slots) -> Rendered:
    """Run a template. Raises ``InputError`` if the template is broken, with its file and line."""
    try:
        return _run(name, values, slots)
    except InputError:
        raise
    except jinja2.TemplateSyntaxError as error:
        raise InputError([_finding(error.name or name, error.lineno, f"Jinja2: {error.message}")]) from error
    except Exception as error:
        # A template is a program that others write: whatever goes wrong in it is its own fault, told with its line.
        raise InputError([_finding(*_place(error, name), _reason(error))]) from error


def _run(name: str, values: Mapping[str, Any], slots: Slots) -> Rendered:
    environment = _environment()
    template = environment.get_template(name)
    try:
        module = template.make_module({**values, _SLOTS: slots})
        return Rendered(name, str(module), vars(module))
    except Exception:
        # Jinja2 knows the line of the template, and writes it into the traceback.
        environment.handle_exception()


def _reason(error: Exception) -> str:
    missing = re.match(r"'(.+)' is undefined", str(error))
    if isinstance(error, jinja2.UndefinedError) and missing:
        return f"namnet ”{missing[1]}” finns inte"
    return f"{type(error).__name__}: {error}"


def around(draw: Callable[[str, Slots], Blocks]) -> Callable[..., Markup]:
    """A directive for ``{% call %}``: it draws something around the part of the template between call and endcall."""

    @jinja2.pass_context
    def call(context: Context, caller: Callable[[], str]) -> Markup:
        slots = context[_SLOTS]
        return Markup(slots.put(draw(caller(), slots)))

    return call


@cache
def _environment() -> jinja2.Environment:
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(folder()),
        undefined=jinja2.StrictUndefined,
        finalize=_inserted,
        # Tells the template's own words (Markup) from the values it inserts (str).
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals = {}
    environment.filters |= FILTERS
    return environment


@jinja2.pass_context
def _inserted(context: Context, value: object) -> Markup:
    """Every value that a template inserts becomes a token; a macro's output is template and stays."""
    if isinstance(value, Markup):
        return value
    if value is None:
        raise jinja2.UndefinedError("Ett värde som saknas sätts in i mallen.")
    return Markup(_token(value, context[_SLOTS]))


def _token(value: object, slots: Slots) -> str:
    match value:
        case Markdown():
            return slots.put(value) if value.strip() else ""
        case Blocks():
            return slots.put(value) if value.blocks else ""
        case tuple():
            return slots.put(checked(value)) if value else ""
        case _:
            content = inlines(value if isinstance(value, str) else str(value))
            return slots.put(content) if content else ""


def _finding(name: str, line: int, message: str) -> Diagnostic:
    path = folder() / name
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
    source_line = lines[line - 1] if 0 < line <= len(lines) else ""
    return Diagnostic(
        code="template",
        message=f"Mallen kan inte användas: {message}.",
        hint="Rätta mallen på den raden, eller hämta tillbaka den mall som följer med samverkansdoc.",
        span=Span(file=str(path), line=line, column=1, source_line=source_line),
    )


def _place(error: BaseException, name: str) -> tuple[str, int]:
    """The template and line where it went wrong: the innermost, where one template uses parts of another."""
    traceback, place = error.__traceback__, (name, 1)
    while traceback:
        file = Path(traceback.tb_frame.f_code.co_filename)
        if file.parent == folder():
            place = (file.name, traceback.tb_lineno)
        traceback = traceback.tb_next
    return place
