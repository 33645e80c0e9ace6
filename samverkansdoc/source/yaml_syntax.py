"""What the YAML parser stumbles on, said in Swedish and shown where a person would look."""

import yaml

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Range


def syntax_fault(error: yaml.MarkedYAMLError, text: Text, last_quoted: Range | None) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    return Diagnostic(code="yaml-syntax", message=f"{error.problem}", span=text.span(mark.index if mark else 0))
