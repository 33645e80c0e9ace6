"""Agreements as files: YAML or JSON to the model, and back.

* ``load(path)``: the agreement in a file; raises ``InputError`` with every fault, each with its line and column.
* ``read(path)``: the same as a ``Source``, which also keeps the bytes and finds the place of any value in the file.
* ``loads(text)``: the agreement in a text; ``parse(data, name, format)``: the same as a ``Source``.
* ``read_beside(document, folder)``: the files and sources that a document names.
* ``dump(document)``: YAML that loads again to an equal agreement.
* ``schema()``: a JSON Schema for editors, made from the model.

Each name is imported when it is first used: a command that only prints the schema does not pay for the YAML parser.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samverkansdoc.source.beside import Beside, read_beside
    from samverkansdoc.source.dumping import dump
    from samverkansdoc.source.json_schema import schema
    from samverkansdoc.source.loading import Source, load, loads, parse, read

__all__ = ["Beside", "Source", "dump", "load", "loads", "parse", "read", "read_beside", "schema"]

_HOMES = {
    "Beside": "beside",
    "Source": "loading",
    "dump": "dumping",
    "load": "loading",
    "loads": "loading",
    "parse": "loading",
    "read": "loading",
    "read_beside": "beside",
    "schema": "json_schema",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
