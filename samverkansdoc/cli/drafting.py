"""The work of ``new``, between the command line and the API."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from samverkansdoc.cli.console import error
from samverkansdoc.cli.messages import UsageError
from samverkansdoc.cli.writing import put
from samverkansdoc.model import Dokumenttyp, Signeringssätt
from samverkansdoc.svenska.characters import slug
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.nearest import nearest, question

_ENDINGS = (".yaml", ".yml")
AGREEMENT, REPORT = Dokumenttyp.SAMVERKANSÖVERENSKOMMELSE, Dokumenttyp.UPPFÖLJNING
#: What is always written of another document.
OF_ANOTHER = (Dokumenttyp.TJÄNSTESKRIVELSE, REPORT)


@frozen(kw_only=True)
class Wanted:
    """What a user has said of the file to write, by flags or in answers."""

    kommun: Sequence[str] = ()
    period: str | None = None
    polis: str | None = None
    typ: str | None = None
    av: Path | None = None
    previous: Path | None = None
    sätt: str | None = None
    output: Path | None = None

    @property
    def kind(self) -> Dokumenttyp:
        """What is to be written. Raises ``UsageError`` for a word that is no kind of document."""
        return AGREEMENT if self.typ is None else Dokumenttyp(chosen(self.typ, list(Dokumenttyp), "Typen"))


def chosen(given: str, words: Sequence[str], what: str) -> str:
    """The word that is meant. Raises ``UsageError`` if it is none of them."""
    wanted = unicodedata.normalize("NFC", given).strip().lower()
    if wanted in words:
        return wanted
    near = nearest(wanted, words)
    perhaps = f" {question(near[:1])}" if near else ""
    raise UsageError(f"{what} ”{given}” finns inte.{perhaps} Det som finns är {join(words)}.")


def write_new(wanted: Wanted, *, ask: bool, force: bool) -> int:
    """Write the file, after questions if they are asked for. Returns the exit code."""
    if ask:
        from samverkansdoc.cli.asking import Stopped, asked  # noqa: PLC0415 - only when asked for

        try:
            wanted = asked(wanted)
        except Stopped:
            error("samverkansdoc: Frågorna avbröts. Inget har skrivits.")
            return 1
    _check(wanted)
    output = wanted.output or default_path(wanted)
    _check_output(output, (wanted.av, wanted.previous))
    return _write(output, _text(wanted, output.parent), wanted.kind, force=force)


def default_path(wanted: Wanted) -> Path:
    """Where the file is written if nothing is said: "trelleborg-2027-2030.yaml" here, or beside what it is written of.

    Another kind than an agreement is part of the name: "trelleborg-handlingsplan-2027.yaml".
    """
    kind = "" if wanted.kind is AGREEMENT else wanted.kind
    who = wanted.av.stem if wanted.av else "-".join(wanted.kommun)
    name = "-".join(filter(None, map(slug, (who, kind, wanted.period or ""))))
    return (wanted.av.parent if wanted.av else Path()) / f"{name}.yaml"


# ---------------------------------------------------------------- What is wrong with it


def _check(wanted: Wanted) -> None:
    kind = wanted.kind
    if wanted.sätt is not None:
        chosen(wanted.sätt, list(Signeringssätt), "Sättet")
    if kind in OF_ANOTHER and wanted.av is None:
        raise UsageError(f"Flaggan --av saknas: en {kind} skrivs av ett annat dokument.")
    if kind is REPORT:
        _check_report(wanted)
    elif wanted.previous is not None:
        raise UsageError("Flaggan --förra hör till --typ uppföljning.")
    elif kind is AGREEMENT and wanted.av is not None:
        raise UsageError(
            "Flaggan --av hör inte till en ny överenskommelse. Ange --typ för det som ska skrivas, eller förnya den "
            "gamla med samverkansdoc renew."
        )
    elif wanted.av is None:
        _check_named(wanted)


def _check_report(wanted: Wanted) -> None:
    if wanted.output is None:
        raise UsageError("Flaggan --output saknas.")
    unused = {"--kommun": wanted.kommun, "--polis": wanted.polis, "--undertecknande": wanted.sätt}
    if given := [flag for flag, value in unused.items() if value]:
        raise UsageError(f"En uppföljning hämtar det som {join(given)} säger ur dokumentet som följs upp.")


def _check_named(wanted: Wanted) -> None:
    for flag, value in {"--kommun": wanted.kommun, "--period": wanted.period}.items():
        if not value:
            raise UsageError(f"Flaggan {flag} saknas. Skriv --fråga om du hellre svarar på frågor.")


def _check_output(output: Path, given: tuple[Path | None, ...]) -> None:
    if output.suffix.lower() not in _ENDINGS:
        raise UsageError(f"Filen ”{output}” ska ha ett namn som slutar på .yaml, för den skrivs i YAML.")
    if output.resolve().with_suffix("") in [path.resolve().with_suffix("") for path in given if path]:
        raise UsageError(
            f"Filen ”{output}” får samma namn som en fil som läses; deras dokument skulle skriva över varandra."
        )


# ---------------------------------------------------------------- The file


def _text(wanted: Wanted, folder: Path) -> str:
    from samverkansdoc.drafting import draft_report, new  # noqa: PLC0415 - heavy

    if wanted.kind is REPORT and wanted.av is not None:
        return draft_report(wanted.av, folder, period=wanted.period, previous=wanted.previous)
    return new(
        wanted.kommun,
        wanted.period,
        polis=wanted.polis,
        typ=wanted.kind,
        av=wanted.av,
        folder=folder if wanted.av else None,
        undertecknande=(wanted.sätt or Signeringssätt.PAPPER).lower(),
    )


def _write(output: Path, text: str, kind: Dokumenttyp, *, force: bool) -> int:
    code = put({output: text.encode()}, replace=force)
    if code == 0 and kind is not REPORT:
        error("Det som står inom hakparentes är kvar att fylla i. Raderna med # ger råd.")
    return code
