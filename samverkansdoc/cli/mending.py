"""The work of ``check --åtgärda``: mend what is purely typographic in the sources, and show what was changed."""

from collections.abc import Sequence
from pathlib import Path

from samverkansdoc.check.engine.choosing import chosen
from samverkansdoc.check.engine.registry import all_rules
from samverkansdoc.check.mending import Mended, mended
from samverkansdoc.check.personal_numbers import without_numbers
from samverkansdoc.cli.console import error, say
from samverkansdoc.cli.messages import unwritable
from samverkansdoc.diagnostics import InputError
from samverkansdoc.files import write_all
from samverkansdoc.source.carried import read_or_extract


def mend_files(files: Sequence[Path], only: Sequence[str], without: Sequence[str]) -> int:
    """Mend every file; of one that cannot be read the check tells afterwards. Returns 1 if one cannot be written."""
    ids = {one.id for one in all_rules()}
    rules = [one.id for one in chosen(all_rules(), *(_ours(names, ids) for names in (only, without)))]
    return max((_mend(file, rules) for file in files), default=0)


def _ours(names: Sequence[str], ids: set[str]) -> list[str]:
    """The names of rules of the package, or of groups of them; rules of someone's own mend nothing."""
    words = {one.partition("-")[0].casefold() for one in ids}
    return [name for name in names if name.partition("-")[0].casefold() in words]


def _mend(file: Path, rules: Sequence[str]) -> int:
    try:
        source = read_or_extract(file)
    except InputError:
        return 0
    if source.carried:
        say(_not_mended(file))
        return 0
    result = mended(source, rules)
    try:
        write_all({file: result.data})
    except OSError as failure:
        error(unwritable(failure))
        return 1
    say(_told(result))
    return 0


def _not_mended(file: Path) -> str:
    return (
        f"{file}: åtgärdas inte, för ett färdigt dokument ändras aldrig. Hämta källfilen med "
        f"samverkansdoc extract {file}, åtgärda den och gör dokumentet på nytt.\n"
    )


def _told(result: Mended) -> str:
    if not result.count:
        return f"{result.name}: inget att åtgärda."
    places = "1 ställe är åtgärdat" if result.count == 1 else f"{result.count} ställen är åtgärdade"
    return f"{without_numbers(result.diff)}{result.name}: {places}.\n"
