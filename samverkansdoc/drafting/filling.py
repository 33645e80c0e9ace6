"""The drafts in `templates/utkast/`: YAML as plain text, with values that cannot break it.

They are Jinja2 in the same sandbox as the other templates, but no Markdown. What a template inserts becomes a scalar of
YAML, in quotation marks where it needs them; within a comment the filter ``löpande`` lays it on one line.
"""

import datetime
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from samverkansdoc.compose.templates import folder
from samverkansdoc.diagnostics import Diagnostic, InputError, Span
from samverkansdoc.source.writing import scalar
from samverkansdoc.svenska.characters import plain
from samverkansdoc.svenska.dates import format_date
from samverkansdoc.svenska.lists import join

#: The folder of the drafts, inside that of the templates.
FOLDER = "utkast"


def filled(name: str, values: Mapping[str, Any]) -> str:
    """The text that a template gives. Raises ``InputError`` if the template is broken."""
    try:
        return _environment(folder() / FOLDER).get_template(name).render(values)
    except jinja2.TemplateError as error:
        raise _broken(name, error) from error


@cache
def _environment(home: Path) -> jinja2.Environment:
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(home),
        undefined=jinja2.StrictUndefined,
        finalize=_inserted,
        # Tells the template's own words and the output of its macros (Markup) from the values it inserts (str).
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals = {}
    environment.filters |= {"löpande": _running, "datum": _date, "lista": _listed}
    return environment


def _inserted(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    if value is None:
        raise jinja2.UndefinedError("Ett värde som saknas sätts in i mallen.")
    return Markup(scalar(str(value)))


def _running(value: object) -> Markup:
    """The value within a comment or a text between quotation marks: on one line, without what would end those."""
    return Markup(plain(str(value)).replace("\\", "/").replace('"', "”"))


def _date(value: datetime.date) -> str:
    return format_date(value)


def _listed(values: Any, conjunction: str = "och") -> str:
    return join([str(value) for value in values], conjunction)


def _broken(name: str, error: jinja2.TemplateError) -> InputError:
    file, line = _place(error, name)
    hint = "Rätta mallen, eller hämta tillbaka den som följer med samverkansdoc."
    return InputError(
        [
            Diagnostic(
                code="template",
                message=f"Mallen kan inte användas: {error.message}.",
                hint=hint,
                span=Span(file=str(folder() / FOLDER / file), line=line, column=1),
            )
        ]
    )


def _place(error: jinja2.TemplateError, name: str) -> tuple[str, int]:
    """The template and line where it went wrong: the innermost, where one template uses parts of another."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.name or name, error.lineno
    traceback, place = error.__traceback__, (name, 1)
    while traceback:
        file = Path(traceback.tb_frame.f_code.co_filename)
        if file.parent.name == FOLDER:
            place = (file.name, traceback.tb_lineno)
        traceback = traceback.tb_next
    return place
