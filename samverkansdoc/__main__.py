"""``python -m samverkansdoc`` is the command line."""

from samverkansdoc.cli import main

main()
