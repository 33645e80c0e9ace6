"""Mending, in the source, what is purely typographic: only these characters change, and every other byte stays."""

from collections.abc import Collection, Sequence
from difflib import unified_diff

from attrs import frozen

from samverkansdoc.check.language.typography import RULES
from samverkansdoc.check.slips import slips
from samverkansdoc.check.texts import Text, Texts, reading
from samverkansdoc.diagnostics import Path
from samverkansdoc.source import Source
from samverkansdoc.source.alignment import aligned
from samverkansdoc.source.loading import format_of
from samverkansdoc.source.text import Text as FileText
from samverkansdoc.source.tree import Mapping, Plain, Scalar, find, plain

#: A slip may come to light when another one is mended.
_MOST_ROUNDS = 6
_BOM = b"\xef\xbb\xbf"

#: Changes to one text, last first: where they begin and end, and what is to stand there.
_Changes = Sequence[tuple[int, int, str]]


@frozen
class Mended:
    """A source before and after, how many places were mended, and the bytes to write."""

    name: str
    before: str
    after: str
    count: int
    data: bytes

    @property
    def diff(self) -> str:
        """The changes as a unified diff; empty where there are none."""
        lines = (self.before.splitlines(keepends=True), self.after.splitlines(keepends=True))
        return "".join(map(_ended, unified_diff(*lines, self.name, self.name, n=1)))


@frozen
class _State:
    """The text of a file on the way, and its tree."""

    form: str
    content: str
    root: Mapping


def mended(source: Source, rules: Collection[str] | None = None) -> Mended:
    """A source without the slips of these rules, or of all that can be mended; never of those it does without.

    What cannot be changed without doubt, such as a text that is written with backslashes, stays as it is.
    """
    excepted = {name for name, _ in source.document.granskning.utan}
    wanted = {name for name in RULES.values() if (rules is None or name in rules) and name not in excepted}
    form, content = format_of(source.path), source.text.content
    # Read anew: the tree of the source has lost the keys that say what it is.
    state, count = _State(form, content, _tree(content, form) or source.tree), 0
    for text in _to_mend(source, wanted):
        state, made = _mended_text(state, text, wanted)
        count += made
    bom = _BOM if source.data.startswith(_BOM) else b""
    data = bom + state.content.encode() if count else source.data
    return Mended(source.text.name, source.text.content, state.content, count, data)


def _to_mend(source: Source, wanted: Collection[str]) -> Sequence[Text]:
    """The texts in which there are slips, each once."""
    found = [
        slip.hit.text for kind, some in reading(source.document).slips.items() if RULES[kind] in wanted for slip in some
    ]
    return [one for one in dict.fromkeys(found) if one.path[:1] != ("granskning",)]


def _mended_text(state: _State, text: Text, wanted: Collection[str]) -> tuple[_State, int]:
    made = 0
    for _ in range(_MOST_ROUNDS):
        changes = _changes(text, wanted)
        following = _changed(state, text, changes) if changes else None
        if following is None:
            break
        state, text, made = following, _with(text, changes), made + len(changes)
    return state, made


def _changes(text: Text, wanted: Collection[str]) -> _Changes:
    """The changes to a text that do not touch one another."""
    found: list[tuple[int, int, str]] = []
    for kind, some in slips(Texts((text,))).items():
        for slip in some if RULES[kind] in wanted else ():
            start, end = text.view.original(slip.hit.start, slip.hit.end)
            if all(end <= other or last <= start for other, last, _ in found):
                found.append((start, end, slip.replacement))
    return sorted(found, reverse=True)


def _with(text: Text, changes: _Changes) -> Text:
    value = text.raw
    for start, end, new in changes:
        value = type(value)(value[:start] + new + value[end:])
    return Text(text.path, value)


def _changed(state: _State, text: Text, changes: _Changes) -> _State | None:
    """The file with changes to one text; nothing where they cannot be made, or would change anything else as well."""
    found = find(state.root, text.path)
    places = None
    if isinstance(found.node, Scalar) and found.node.value is not None:
        places = aligned(state.content, found.node.range, found.node.value)
    if places is None:
        return None
    content = state.content
    for start, end, new in changes:
        behind = places[start][0] if start == end else places[end - 1][1]
        content = content[: places[start][0]] + new + content[behind:]
    root = _tree(content, state.form)
    wanted = _set(plain(state.root), found.path, _with(text, changes).raw)
    return _State(state.form, content, root) if root is not None and plain(root) == wanted else None


def _tree(content: str, form: str) -> Mapping | None:
    from samverkansdoc.source.json_events import read_json  # noqa: PLC0415 - only to mend
    from samverkansdoc.source.yaml_events import read_yaml  # noqa: PLC0415

    text = FileText(name="", content=content)
    builder = read_json(text) if form == "json" else read_yaml(text)
    return builder.root if isinstance(builder.root, Mapping) and not builder.faults else None


def _set(tree: Plain, path: Path, value: str) -> Plain:
    """A tree with another value in one place."""
    if not path:
        return str(value)
    step, rest = path[0], path[1:]
    if isinstance(tree, dict) and isinstance(step, str):
        return {**tree, step: _set(tree[step], rest, value)}
    if isinstance(tree, list) and isinstance(step, int):
        return [*tree[:step], _set(tree[step], rest, value), *tree[step + 1 :]]
    return tree


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ Ingen radbrytning i slutet av filen\n"
