"""Texts, lists and keys as lines of YAML.

The emitter of PyYAML folds long lines, quotes what needs no quotes, and gives Swedish text back as codes where one line
of it begins with a blank; a file that people go on working in wants a calmer hand.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

#: A text that is longer than this stands as a block of its own.
_LONG = 100
#: A list of short texts that is no longer than this stands on the line of its key.
_INLINE_WIDTH = 70
_INNER = r"(?:[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff:#]|:(?=\S)|(?<=\S)#)*"
#: What needs no quotation marks and is no number, time or truth value to any other program, save years and dates.
_PLAIN = re.compile(
    rf"[1-9][0-9]{{0,3}}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|(?:[^\W\d_]|[0-9]+[ –,%/]|[§”(]){_INNER}(?<=\S)"
)
_WORDS = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n"])
#: Line breaks that YAML would fold or an editor not show, and the byte order mark.
_HIDDEN = re.compile("[\r\x85\u2028\u2029\ufeff]")
_ESCAPED = re.compile('[\x00-\x1f"\\\\\x7f-\x9f\u2028\u2029\ufeff]')
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_STEP = "  "


class Inline(list[str]):
    """A list that may stand on one line."""


def document_lines(whole: dict[str, Any]) -> str:
    """A whole file. Keys with several lines below them are set off by blank lines."""
    parts = ["\n".join(_entry(key, value, "")) for key, value in whole.items()]
    text = parts[0]
    for above, below in pairwise(parts):
        text += ("\n\n" if "\n" in above + below else "\n") + below
    return text + "\n"


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    head = f"{indent}{key}:"
    if isinstance(value, str):
        yield from _text(head, value, indent)
    elif not value:
        yield f"{head} {'{}' if isinstance(value, dict) else '[]'}"
    elif isinstance(value, dict):
        yield head
        for inner, item in value.items():
            yield from _entry(inner, item, indent + _STEP)
    elif line := _inline(head, value):
        yield line
    else:
        yield head
        for item in value:
            yield from _item(item, indent + _STEP)


def _item(item: Any, indent: str) -> Iterator[str]:
    if isinstance(item, str):
        yield from _text(f"{indent}-", item, indent)
        return
    if not item:
        yield f"{indent}- {{}}"
        return
    lines = (line for key, value in item.items() for line in _entry(key, value, indent + _STEP))
    yield f"{indent}- {next(lines).removeprefix(indent + _STEP)}"
    yield from lines


def _inline(head: str, value: list[Any]) -> str | None:
    if not isinstance(value, Inline) or not all(
        _is_plain(item) and not re.search(r"[,\[\]{}]", item) for item in value
    ):
        return None
    line = f"{head} [{', '.join(value)}]"
    return line if len(line) <= _INLINE_WIDTH else None


def _text(head: str, value: str, indent: str) -> Iterator[str]:
    if _is_block(value):
        yield f"{head} |"
        yield from (indent + _STEP + line if line else "" for line in value.split("\n"))
    else:
        yield f"{head} {scalar(value)}"


def _is_block(value: str) -> bool:
    """A block says everything as it is, but must not begin with white space nor end with a line break."""
    wanted = "\n" in value or len(value) > _LONG
    return wanted and not value[0].isspace() and not value.endswith("\n") and not _HIDDEN.search(value)


def scalar(value: str) -> str:
    """A text on the line of its key, in quotation marks where it would else be read as something other."""
    if _is_plain(value):
        return value
    if re.search(r'["\\]', value) and not _ESCAPED.search(re.sub(r'["\\]', "", value)):
        return "'" + value.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(_escape, value) + '"'


def _is_plain(value: str) -> bool:
    return _PLAIN.fullmatch(value) is not None and value.casefold() not in _WORDS


def _escape(match: re.Match[str]) -> str:
    return _SHORT_ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"
