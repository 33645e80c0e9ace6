"""What the classes and keys of the model mean, in Swedish, for those who write the files."""

import tomllib
from pathlib import Path

from attrs import frozen

_FILE = Path(__file__).with_name("beskrivningar.toml")


@frozen
class Descriptions:
    """The descriptions, by class and key. A key is described where it is introduced and inherited from there."""

    tables: dict[str, dict[str, str]]

    @classmethod
    def read(cls) -> "Descriptions":
        """Those that belong to the package."""
        return cls(tomllib.loads(_FILE.read_text(encoding="utf-8")))

    def title(self, cls: type) -> str:
        """The name of the class in running Swedish."""
        return self.tables[cls.__name__]["_titel"]

    def about(self, cls: type) -> str:
        """What the class is."""
        return self.tables[cls.__name__]["_om"]

    def kind(self, cls: type) -> str:
        """What the key ``dokument`` is in a document of the class."""
        return self.tables[cls.__name__]["_dokument"]

    def of(self, cls: type, key: str) -> str:
        """What the key means in the class, or in the nearest base class that describes it."""
        tables = (self.tables.get(base.__name__, {}) for base in cls.__mro__)
        return next(table[key] for table in tables if key in table)
