"""Running the fixed Typst programs of this folder.

Fonts come from packages only: Libertinus Serif from Typst's own wheel, Source Sans from `font-source-sans-pro`.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Literal, TypeAlias

import typst

Standards: TypeAlias = tuple[Literal["a-3a", "a-3b", "ua-1"], ...]

#: Archive and accessibility at once: ISO 19005-3 and ISO 14289-1.
ACCESSIBLE_ARCHIVE: Standards = ("a-3a", "ua-1")


def compiled(
    program: str,
    data: str,
    day: date,
    files: Mapping[str, bytes] = MappingProxyType({}),
    standards: Standards = ACCESSIBLE_ARCHIVE,
) -> bytes:
    """The PDF that a program makes of data and of files that it may read. Raises ``TypstError``.

    It has tags if a standard wants them. It ends in a line feed: whoever signs the file adds to its end, and without
    the line feed what is added would break PDF/A (ISO 19005-3, 6.1.9).
    """
    with TemporaryDirectory() as place:
        # Typst takes files from memory too, but only text.
        for name, content in {**_programs(), **files}.items():
            file = Path(place, name)
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
        made = typst.compile(
            Path(place, program),
            root=Path(place),
            font_paths=[_font_folder()],
            ignore_system_fonts=True,
            sys_inputs={"document": data},
            pdf_standards=list(standards),
            pdf_tags="ua-1" in standards,
            timestamp=datetime.combine(day, time(), UTC),
        )
    assert isinstance(made, bytes)
    return made + b"\n"


@cache
def _programs() -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in Path(__file__).parent.glob("*.typ")}


@cache
def _font_folder() -> Path:
    import font_source_sans_pro  # type: ignore[import-untyped]  # noqa: PLC0415 - looks for its files when loaded

    return Path(font_source_sans_pro.font_directory)
