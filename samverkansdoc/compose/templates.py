"""The template folder and the language its templates are written in: Jinja2, in a sandbox, over Markdown."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import yaml
from attrs import frozen
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from samverkansdoc.compose.filters import FILTERS
from samverkansdoc.compose.pieces import inlines
from samverkansdoc.compose.slots import Blocks, Slots
from samverkansdoc.diagnostics import Diagnostic, InputError, Span
from samverkansdoc.model import Markdown

_SLOTS = "slots"


@cache
def folder() -> Path:
    """Where the templates stand: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """The words outside the running text, by group."""
    loaded: Mapping[str, Mapping[str, str]] = yaml.safe_load((folder() / "ord.yaml").read_text(encoding="utf-8"))
    return loaded


@frozen
class Rendered:
    """What a template gave: Markdown with tokens for the values, and the variables it set at its top level."""

    markdown: str
    variables: Mapping[str, Any]


def render_template(name: str, values: Mapping[str, Any], slots: Slots) -> Rendered:
    """Run a template. Raises ``InputError`` if the template is broken, with its file and line."""
    try:
        module = _environment().get_template(name).make_module({**values, _SLOTS: slots})
    except jinja2.TemplateSyntaxError as error:
        raise InputError([_finding(name, error.lineno, error.message or "")]) from error
    except (jinja2.TemplateError, TypeError) as error:
        raise InputError([_finding(name, _line(error, name), str(error))]) from error
    return Rendered(str(module), vars(module))


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
            return slots.put(value) if value else ""
        case _:
            content = inlines(value if isinstance(value, str) else str(value))
            return slots.put(content) if content else ""


def _finding(name: str, line: int, message: str) -> Diagnostic:
    lines = (folder() / name).read_text(encoding="utf-8").splitlines()
    source_line = lines[line - 1] if 0 < line <= len(lines) else ""
    return Diagnostic(
        code="template",
        message=f"Mallen kan inte användas: {message}",
        hint="Rätta mallen på den raden, eller hämta tillbaka den mall som följer med samverkansdoc.",
        span=Span(file=str(folder() / name), line=line, column=1, source_line=source_line),
    )


def _line(error: BaseException, name: str) -> int:
    traceback, line = error.__traceback__, 1
    while traceback:
        if traceback.tb_frame.f_code.co_filename.endswith(name):
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line
