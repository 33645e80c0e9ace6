"""From the old agreement, as a PDF, to a draft for the next period: python examples/new_period.py [MAPP].

The old PDF carries its source, so nothing else is needed. The draft keeps what lasts, moves the period, empties what is
decided anew, and marks with "# GRANSKA" what may have gone stale. The comparison shows both chiefs what is new.
"""

import sys
from pathlib import Path

from samverkansdoc import diff, render, renew

EXAMPLE = Path(__file__).parent / "trelleborg-2019-2022.yaml"


def main(folder: Path) -> None:
    """The old PDF, the draft as YAML, PDF and Word, and the comparison of the two."""
    (old,) = render(EXAMPLE, folder, ["pdf"])

    renewal = renew(old, "2027–2030")
    draft = folder / "trelleborg-2027-2030.yaml"
    draft.write_text(renewal.text, encoding="utf-8")
    made = render(draft, folder, ["pdf", "docx"])

    compared = render(diff(old, draft), folder, ["html"], name="jamforelse")

    for path in (old, draft, *made, *compared):
        print(path)
    print(f"{len(renewal.changes)} ändringar, {len(renewal.marks)} ställen att granska")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out"))
