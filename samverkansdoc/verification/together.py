"""Several files: whether they say the same, but for the label of the copy."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from samverkansdoc.svenska.words import count
from samverkansdoc.verification.content import difference
from samverkansdoc.verification.examined import Examined
from samverkansdoc.verification.report import Answer, Verdict

_CODE = "same-content"


def answer_together(files: Sequence[Examined]) -> Iterator[Answer]:
    """One answer for all documents that are given, if there are at least two."""
    if len(files) < 2:  # noqa: PLR2004 - one file is not several
        return
    unknown = [file for file in files if file.remade is None]
    if unknown:
        names = ", ".join(file.path.name for file in unknown)
        message = f"Om filerna säger samma sak går inte att avgöra: {names} går inte att läsa som dokument härifrån."
        yield Answer(code=_CODE, verdict=Verdict.NO, message=message)
        return
    codes = {file.remade.document.fingerprint for file in files if file.remade}
    if len(codes) > 1:
        yield _different(files)
        return
    differing = list(_saying_otherwise(files))
    if differing:
        message = f"Filerna har samma källa, men texten i {', '.join(differing)} är en annan."
        yield Answer(code=_CODE, verdict=Verdict.NO, message=message)
        return
    message = f"De {count(len(files))} filerna säger samma sak. Bara märkningen av exemplaret kan skilja dem åt."
    yield Answer(code=_CODE, verdict=Verdict.YES, message=message)


def _different(files: Sequence[Examined]) -> Answer:
    def code(file: Examined) -> str:
        return file.remade.document.fingerprint if file.remade else ""

    groups = {key: [file.path.name for file in group] for key, group in groupby(sorted(files, key=code), key=code)}
    told = "; ".join(f"{', '.join(names)} har kontrollkod {key}" for key, names in groups.items())
    return Answer(code=_CODE, verdict=Verdict.NO, message=f"Filerna säger inte samma sak: {told}.")


def _saying_otherwise(files: Sequence[Examined]) -> Iterator[str]:
    """The files that do not say what the source in them says."""
    for file in files:
        if file.remade and not file.is_unchanged and (file.words is None or difference(file.words, _source(file))):
            yield file.path.name


def _source(file: Examined) -> list[str]:
    from samverkansdoc.verification.content import words_of  # noqa: PLC0415

    return words_of(file.remade.data, file.format) if file.remade else []
