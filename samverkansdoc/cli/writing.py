"""Files that a command writes: their names are told when they are there, and else why they are not."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from samverkansdoc.cli.console import error, say
from samverkansdoc.cli.messages import unwritable
from samverkansdoc.files import write_all

Tell = Callable[[str], None]


def written(work: Callable[[], Iterable[Path]], tell: Tell = say) -> int:
    """Do the work, which gives the paths of the files that it wrote. Returns the exit code."""
    try:
        made = work()
    except OSError as failure:
        error(unwritable(failure))
        return 1
    for path in made:
        tell(str(path))
    return 0


def put(contents: Mapping[Path, bytes], *, replace: bool = True, tell: Tell = say) -> int:
    """Write the files, all or none. Returns the exit code."""

    def work() -> Iterable[Path]:
        write_all(contents, replace=replace)
        return contents

    return written(work, tell)
