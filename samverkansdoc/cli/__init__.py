"""The command line: thin, without logic of its own. Every command is a function that the API has too."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code: 0 well, 1 faults in the input, 2 wrong usage."""
    from samverkansdoc.cli.app import run  # noqa: PLC0415 - so that the package itself costs nothing

    sys.exit(run(sys.argv[1:]))
