"""YAML to a tree: only what an agreement needs of it, and every scalar as it was written."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source.building import Builder, TooDeepError
from samverkansdoc.source.characters import IN_YAML, quoted
from samverkansdoc.source.text import Text
from samverkansdoc.source.tree import Mapping, Range, Sequence
from samverkansdoc.source.yaml_slips import slips
from samverkansdoc.source.yaml_stop import Stop
from samverkansdoc.source.yaml_syntax import syntax_fault

#: Plain scalars that YAML 1.2 reads as no value.
_NULL = ("", "~", "null", "Null", "NULL")


#: libyaml is ten times as fast; a PyYAML built without it reads the same.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: Text) -> Builder:
    """The tree of a YAML text, with the faults found on the way; without root if the text is no YAML at all."""
    reader = _Reader(text)
    try:
        for event in _events(text):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        reader.builder.root = None
        reader.add_syntax_fault(syntax_fault(Stop.of(error, text, reader.last_quoted, reader.builder.innermost())))
    except TooDeepError:
        reader.builder.root = None
    return reader.builder


def _events(text: Text) -> Iterator[Any]:
    return yaml.parse(IN_YAML.sub("\ufffd", text.content), Loader=_LOADER)


class _Reader:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.builder = Builder(text, IN_YAML)
        self.documents = 0
        self.last_quoted: Range | None = None

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)
        elif self.documents > 1:
            return
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.NodeEvent):
            self._node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.builder.close()

    def add_syntax_fault(self, fault: Diagnostic) -> None:
        """Add the fault at which the parser stopped; what was said of the same line before was its first sign."""
        faults = self.builder.faults
        line = fault.span.line if fault.span else 0
        faults[:] = [other for other in faults if not other.span or other.span.line != line]
        faults.append(fault)

    def _start_document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents == 2:  # noqa: PLR2004 - the second is one too many
            message = "Filen innehåller flera dokument, skilda åt av ”---”."
            self.builder.fault("several-documents", _range(event), message, "Lägg varje överenskommelse i en egen fil.")

    def _node(self, event: Any) -> None:
        place = _range(event)
        if event.anchor:
            self._anchor(event.anchor, place)
        if event.tag:
            self._tag(event, place)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, place)
        else:
            kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
            self.builder.open(kind(range=place, block=not event.flow_style))

    def _scalar(self, event: yaml.ScalarEvent, place: Range) -> None:
        if event.style in ('"', "'"):
            self.last_quoted = place
        if not event.style and event.value == "<<" and self.builder.expects_key():
            self.builder.fault(
                "merge-key", place, "Sammanslagning med ”<<” kan inte användas.", "Skriv ut nycklarna i stället."
            )
            self.builder.scalar(None, place, broken=True)
            return
        if not event.style and not self.builder.is_skipping():
            self.builder.faults += slips(self.text, place)
        self.builder.scalar(_value(event), place, has_escapes=event.style == '"')

    def _alias(self, event: yaml.AliasEvent) -> None:
        place = _range(event)
        message = f"En hänvisning med asterisk, {quoted(f'*{event.anchor}')}, kan inte användas."
        if not self.builder.is_skipping():
            self.builder.fault("alias", place, message, f"Skriv ut värdet i stället. {_IF_TEXT}")
        self.builder.scalar(None, place, broken=True)

    def _anchor(self, name: str, place: Range) -> None:
        message = f"Ett namn med och-tecken, {quoted('&' + name)}, kan inte användas."
        self.builder.fault("anchor", place, message, f"Ta bort det. {_IF_TEXT}")

    def _tag(self, event: Any, place: Range) -> None:
        written = re.match(r"!\S*", self.text.content[place[0] :])
        message = f"En typ med utropstecken, {quoted(written[0] if written else event.tag)}, kan inte användas."
        self.builder.fault("tag", place, message, f"Ta bort den. {_IF_TEXT}")


def _range(event: Any) -> Range:
    return event.start_mark.index, event.end_mark.index


def _value(event: yaml.ScalarEvent) -> str | None:
    if not event.style:
        return None if event.value in _NULL else event.value
    # The line break that ends a block is there because the block must end, not because the text has one.
    return event.value.rstrip("\n") if event.style in ("|", ">") else event.value


_IF_TEXT = "Är det en text? Sätt den inom citattecken."
