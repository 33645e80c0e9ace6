"""One file, and all that can be found out about it alone."""

from collections.abc import Iterator
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from attrs import frozen

from samverkansdoc import __version__
from samverkansdoc.origin import ForeignFileError, Origin, Recipe, digest, read_origin
from samverkansdoc.origin.reading import kind_of
from samverkansdoc.verification.content import difference, words_of
from samverkansdoc.verification.remaking import Remade, RemakingError, remake
from samverkansdoc.verification.report import Answer, Verdict

_ENDINGS = {"pdf": "en PDF", "docx": "en Wordfil"}


@frozen(slots=False)
class Examined:
    """A file with what it carries, and what that gives when it is made again."""

    path: Path
    data: bytes

    @cached_property
    def origin(self) -> Origin | ForeignFileError:
        """What the file was made from, or why that cannot be known."""
        try:
            return read_origin(self.data)
        except ForeignFileError as error:
            return error

    @cached_property
    def remade(self) -> Remade | None:
        """The file that its source gives here and now, if it gives any."""
        try:
            return remake(self.origin) if isinstance(self.origin, Origin) else None
        except RemakingError:
            return None

    @property
    def is_unchanged(self) -> bool:
        """Whether the file, before any signature, is the one that its source gives, byte for byte."""
        if self.remade is None:
            return False
        # Signatures are added to the end of a PDF. A Word file is read from its end: nothing may stand there.
        return self.data == self.remade.data or (self.format == "pdf" and self.data.startswith(self.remade.data))

    @property
    def is_signable(self) -> bool:
        """Whether signatures may stand at the end of the file."""
        return self.format == "pdf" and isinstance(self.origin, Origin)

    @property
    def added(self) -> int:
        """How many bytes stand after the original."""
        return len(self.data) - len(self.remade.data) if self.remade and self.is_unchanged else 0

    @cached_property
    def words(self) -> list[str] | None:
        """What the file says; None if that cannot be read."""
        if self.remade and self.is_unchanged and self.added == 0:
            return words_of(self.remade.data, self.format)
        try:
            return words_of(self.data, self.format)
        except Exception:
            return None

    @property
    def format(self) -> str:
        """The format by the contents of the file."""
        return kind_of(self.data) or ""

    def answers(self) -> Iterator[Answer]:
        """All that the file says of itself, and whether it is so."""
        yield from self._named()
        if isinstance(self.origin, ForeignFileError):
            yield Answer(code="ours", verdict=Verdict.NO, message=self.origin.message, hint=self.origin.hint)
            return
        recipe = self.origin.recipe
        message = f"Gjord med samverkansdoc {recipe.version} av källfilen {recipe.källa}."
        code = f" Kontrollkod {recipe.kontrollkod}." if recipe.kontrollkod else ""
        yield Answer(code="ours", verdict=Verdict.YES, message=message + code)
        if recipe.anmärkningar:
            number = len(recipe.anmärkningar)
            message = f"Dokumentet har anmärkningar från en granskning, utöver källfilens egna: {number}."
            yield Answer(code="remarks", verdict=Verdict.YES, message=message)
        yield from _carried(self.origin)
        yield from self._original(recipe)

    def _named(self) -> Iterator[Answer]:
        ending = self.path.suffix.lower().removeprefix(".")
        if ending in _ENDINGS and self.format and ending != self.format:
            yield Answer(
                code="file-name",
                verdict=Verdict.NO,
                message=f"Filen heter .{ending} men är {_ENDINGS[self.format]}.",
                hint=f"Döp om den så att namnet slutar på .{self.format}.",
            )

    def _original(self, recipe: Recipe) -> Iterator[Answer]:
        """Whether the source gives this very file, or else what the two say."""
        if self.is_unchanged:
            message = "Originalet är oförändrat: källfilen i det ger exakt samma fil igen."
            yield Answer(code="original", verdict=Verdict.YES, message=message)
            return
        if self.remade is None:
            message = "Källfilen i dokumentet ger inget dokument: den är ändrad eller utbytt."
            yield Answer(code="original", verdict=Verdict.NO, message=message)
            return
        differing = list(_differing(recipe, self.remade))
        if differing:
            made_with = f"Filen är gjord med {', '.join(differing)}. Därför jämförs texten och inte varje byte."
            hint = f"Med samverkansdoc {recipe.version} kan den prövas byte för byte."
            yield Answer(code="version", verdict=Verdict.OPEN, message=made_with, hint=hint)
        yield self._content(self.remade, expected=bool(differing))

    def _content(self, remade: Remade, *, expected: bool) -> Answer:
        if self.words is None:
            return Answer(code="original", verdict=Verdict.NO, message="Texten i dokumentet går inte att läsa.")
        found = difference(self.words, words_of(remade.data, self.format))
        if found:
            there, source = (f"”{words}”" if words else "ingenting" for words in found)
            message = f"Dokumentet säger något annat än sin källfil: i dokumentet står {there}, i källan {source}."
            hint = "Det kan bero på att mallarna är andra. Pröva filen med den version som den gjordes med."
            return Answer(code="original", verdict=Verdict.NO, message=message, hint=hint if expected else None)
        if expected:
            message = "Texten är oförändrad: dokumentet säger samma sak som källfilen i det."
            return Answer(code="original", verdict=Verdict.YES, message=message)
        return Answer(
            code="original",
            verdict=Verdict.NO,
            message="Texten är densamma som källfilens, men filen är ändrad sedan den gjordes.",
            hint="Så blir det när ett annat program har sparat om den. Använd filen som samverkansdoc skrev.",
        )


def _differing(recipe: Recipe, remade: Remade) -> Iterator[str]:
    """What the file was made with that is another here."""
    if recipe.version != __version__:
        yield f"samverkansdoc {recipe.version} (här finns {__version__})"
    for tool, made_with in recipe.verktyg.items():
        here = _version(tool)
        if here != made_with:
            yield f"{tool} {made_with} (här finns {here})"
    if dict(remade.document.templates) != dict(recipe.mallar):
        yield "andra mallar än de som finns här"


def _version(tool: str) -> str:
    try:
        return version(tool)
    except (PackageNotFoundError, ValueError):
        return "ingen"


def _carried(origin: Origin) -> Iterator[Answer]:
    """Whether the source and each appendix that the file carries are those that it was made with."""
    if not origin.has_its_source:
        message = "Källfilen i dokumentet är utbytt: den är inte den som dokumentet gjordes av."
        yield Answer(code="source", verdict=Verdict.NO, message=message)
    for file in origin.recipe.bilagor:
        name = file.path.rpartition("/")[2]
        data = origin.files.get(name)
        if data is not None:
            same = digest(data) == file.sha256
            message = f"Bilagan {name} är {'den' if same else 'en annan än den'} som dokumentet gjordes med."
            yield Answer(code="appendix", verdict=Verdict.YES if same else Verdict.NO, message=message)
