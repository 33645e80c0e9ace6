"""From a file to an agreement: bytes, text, tree, model, and every fault met on the way."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import Literal

from attrs import frozen

from samverkansdoc.diagnostics import Diagnostic, InputError, Path, Severity, Span
from samverkansdoc.model import Granskning, Handling
from samverkansdoc.source.beside import Beside
from samverkansdoc.source.building import Builder
from samverkansdoc.source.characters import raw_faults
from samverkansdoc.source.files import check_size, decode, display_name, read_bytes
from samverkansdoc.source.shapes import SCHEMA_KEY
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Mapping, Node, Scalar, Sequence, find, place

Format = Literal["yaml", "json"]
_MOST_FINDINGS = 200


@frozen(kw_only=True, eq=False)
class Source:
    """A document together with the file that it came from, and what lies beside that and belongs to it.

    ``remarks`` are what the comments of the file say should be looked at again, ``added`` what someone else says.
    ``carried`` if the file at ``path`` is a document that carries the source: the places are those in the source, and
    nothing can be changed there.
    """

    path: str
    data: bytes
    document: Handling
    tree: Mapping
    text: Text
    beside: Beside
    remarks: tuple[Granskning, ...] = ()
    added: tuple[Granskning, ...] = ()
    carried: bool = False

    def locate(self, path: Path, *, of_key: bool = False) -> Span:
        """The place of a value in the file, or of its key; of what it would stand in, if the file does not have it."""
        return _locate(self.tree, self.text, path, of_key=of_key)

    def placed(self, faults: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Findings about the document, each with its place in the file where it has none yet."""
        from samverkansdoc.source.pointing import Pointer  # noqa: PLC0415 - needed for faults only

        pointer = Pointer(self.tree, self.text, editable=not self.carried)
        return (fault.at(pointer.span(fault)) if fault.path else fault for fault in faults)


def load(path: str | os.PathLike[str]) -> Handling:
    """The agreement in a YAML or JSON file.

    Raises:
        InputError: the file cannot be used; carries every fault found.
    """
    return read(path).document


def read(path: str | os.PathLike[str]) -> Source:
    """The agreement in a file, with its bytes and the places of its values.

    Raises:
        InputError: the file cannot be used; carries every fault found.
    """
    name = os.fsdecode(path)
    data = read_bytes(name)
    return _parse(data, display_name(name), format_of(name), FilePath(name).parent)


def loads(text: str | bytes, *, name: str = "<text>", format: Format = "yaml") -> Handling:  # noqa: A002
    """The agreement in a text; ``name`` is what messages call it.

    Raises:
        InputError: the text cannot be used; carries every fault found.
    """
    return parse(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"), name, format).document


def parse(data: bytes, name: str, form: Format) -> Source:
    """The agreement in bytes that came from no file here, and so without the files of its appendices.

    Raises:
        InputError: they cannot be used; carries every fault found.
    """
    check_size(len(data), name)
    return _parse(data, name, form, None)


def format_of(name: str) -> Format:
    """What a file's name says that it holds."""
    return "json" if name.lower().endswith(".json") else "yaml"


def _parse(data: bytes, name: str, form: Format, folder: FilePath | None) -> Source:
    text = Text(name=name, content=decode(data, name))
    faults = list(raw_faults(text, yaml=form == "yaml"))
    builder = _tree(text, form)
    faults += builder.faults
    document, beside = None, Beside()
    if isinstance(builder.root, Mapping):
        _drop_schema_key(builder.root)
        document, more, beside = _structure(builder.root, text, faults, folder)
        faults += more
    elif builder.root is not None or not faults:
        faults.append(_no_mapping(builder.root, text))
    if faults or document is None or not isinstance(builder.root, Mapping):
        raise InputError(_ordered(faults))
    remarks = _remarks(builder.root, text, form)
    return Source(path=name, data=data, document=document, tree=builder.root, text=text, beside=beside, remarks=remarks)


def _remarks(root: Mapping, text: Text, form: Format) -> tuple[Granskning, ...]:
    """JSON has no comments."""
    if form == "json":
        return ()
    from samverkansdoc.source.remarks import remarks  # noqa: PLC0415 - not needed to refuse a file

    return remarks(root, text)


def _drop_schema_key(root: Mapping) -> None:
    """Forget the key by which a file tells editors its schema; it says nothing of the agreement."""
    entry = root.entries.get(SCHEMA_KEY)
    if entry and isinstance(entry.value, Scalar) and entry.value.value is not None:
        del root.entries[SCHEMA_KEY]


def _tree(text: Text, form: Format) -> Builder:
    if form == "json":
        from samverkansdoc.source.json_events import read_json  # noqa: PLC0415 - most files are YAML

        return read_json(text)
    from samverkansdoc.source.yaml_events import read_yaml  # noqa: PLC0415

    return read_yaml(text)


def _structure(
    root: Mapping, text: Text, notation: list[Diagnostic], folder: FilePath | None
) -> tuple[Handling | None, list[Diagnostic], Beside]:
    from samverkansdoc.source.roots import take_root  # noqa: PLC0415 - not needed to refuse a file
    from samverkansdoc.source.structuring import structure  # noqa: PLC0415

    cls, unknown = take_root(root, text)
    document, faults = structure(root, text, cls)
    if len(faults) > _MOST_FINDINGS:
        return document, unknown + faults, Beside()
    from samverkansdoc.source.rules import Told, breaches  # noqa: PLC0415

    broken, beside = breaches(document, root, text, folder, Told(cls=cls, notation=notation, structure=faults))
    return document, unknown + faults + broken, beside


def _locate(tree: Mapping, text: Text, path: Path, *, of_key: bool = False) -> Span:
    return text.span(*place(find(tree, path), of_key=of_key))


def _no_mapping(root: Node | None, text: Text) -> Diagnostic:
    if root is None or (isinstance(root, Scalar) and root.value is None):
        hint = "Börja med raderna ”parter:” och ”period:”."
        return Diagnostic(code="empty-document", message="Filen är tom.", hint=hint, span=text.span(0))
    found = "en lista" if isinstance(root, Sequence) else "en text"
    return Diagnostic(
        code="not-a-mapping",
        message=f"Filen ska innehålla nycklar och värden, men innehåller {found}.",
        hint="Skriv ”nyckel: värde” på varje rad, med ett blanksteg efter kolonet, till exempel ”period: 2023–2026”.",
        span=text.span(*root.range),
    )


def _ordered(faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    ordered = sorted(faults, key=_position)
    if len(ordered) <= _MOST_FINDINGS:
        return ordered
    message = f"Det finns fler fel än de {_MOST_FINDINGS} som visas."
    more = Diagnostic(code="too-many-findings", message=message, severity=Severity.INFO)
    return [*ordered[:_MOST_FINDINGS], more]


def _position(fault: Diagnostic) -> tuple[int, int]:
    return (fault.span.line, fault.span.column) if fault.span else (0, 0)
