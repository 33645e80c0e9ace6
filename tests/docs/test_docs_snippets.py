"""All that a reader is told to do works, and does what the page says."""

import re
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, Page
from tests.docs.running import Reader, alike, merged


@pytest.mark.parametrize("path", PAGES, ids=lambda path: Page.read(path).name)
def test_a_reader_can_follow_the_page(path: Path, tmp_path: Path) -> None:
    Reader.in_folder(tmp_path).follow(Page.read(path))


def test_the_guide_and_the_readme_have_something_to_follow() -> None:
    counts = {(page := Page.read(path)).name: len(list(page.snippets())) for path in PAGES}
    assert counts["docs/anvandarguide.md"] > 20
    assert counts["docs/undertecknande.md"] > 20
    assert counts["README.md"] > 3


def follow(text: str, folder: Path) -> int:
    return Reader(folder).follow(Page("page.md", text))


def test_fragments_replace_and_add() -> None:
    whole = "a: 1\nb:\n  - x\n\n  - y\nc: 3\n"
    assert merged(whole, "b: z\nd: |\n  1\n\n  2\n") == "a: 1\nb: z\nc: 3\nd: |\n  1\n\n  2\n"


GOOD = "parter:\n- kommun: Lund\n  undertecknare: [A]\n- polis: Trelleborg\n  undertecknare: [B]\nperiod: 2027\n"


GOOD_FILE = f"<!-- test: file=a.yaml -->\n```yaml\n{GOOD}```\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("```yaml\nperiod: 2027\n```\n", "missing-key"),
        ("<!-- test: fragment -->\n```yaml\nsyfte: [x]\n```\n", "unknown-key"),
        (f"<!-- test: broken -->\n```yaml\n{GOOD}```\n", "nothing is wrong"),
        (f"```yaml\n{GOOD}```\n<!-- test: shows -->\n```text\nfinns inte\n```\n", "does not say 'finns inte'"),
        ("<!-- test: words -->\n```yaml\n  sidda: x\n```\n", "the word list has no 'sidda'"),
        ("<!-- test: words -->\n```yaml\n  sida: Sida\n```\n", "nothing changes"),
        ("<!-- test: original -->\n```jinja\nfinns inte\n```\n", "page.md:2"),
        (
            "<!-- test: original -->\n```jinja\n# Giltighet\n```\n"
            "<!-- test: replacement -->\n```jinja\n# Giltighet\n```\n",
            "nothing changes",
        ),
        ("```jinja\n# Giltighet\n```\n", "neither original nor replacement"),
        ("```python\nassert False, 'in the page'\n```\n", "in the page"),
        ("```sh\nsamverkansdoc render finns-inte.yaml\n```\n", "exit code 1"),
        ("<!-- test: exit=1 -->\n```sh\nsamverkansdoc --version\n```\n", "exit code 0"),
        ("```console\n$ samverkansdoc --version\n9.9.9\n```\n", "the command says"),
        (f'{GOOD_FILE}<!-- test: file=a.yaml -->\n```json\n"period": 2028\n```\n', "the file says"),
        ("```sh\nmake nothing-of-the-kind\n```\n", "the Makefile has no"),
        ("```sh\nrm -rf out\n```\n", "no test knows the program 'rm'"),
        ("```\nno language\n```\n", "no test knows the language ''"),
        ("```text\nnever closed\n", "never closed"),
    ],
)
def test_a_page_that_is_wrong_is_found_out(text: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=re.escape(reason)):
        follow(text, tmp_path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2026-12-14 kl. 10.30 (UTC+01:00)", "2027-01-02 kl. 08.05 (UTC+00:00)"),
        ("Kontrollkod E3EH-V5FB-EFK8-K64N-VAQB.", "Kontrollkod 6KDM-NSH8-1MAP-MVFZ-664A."),
        ('"storlek": 37000', '"storlek": 512'),
        (f'"sha256": "{"a" * 64}"', f'"sha256": "{"0" * 64}"'),
        ('"y": 289.95', '"y": 90.0'),
    ],
)
def test_what_differs_from_day_to_day_may_differ_from_the_page(one: str, other: str) -> None:
    assert alike(one, other)
    assert not alike(one, f"{other} annat")
    assert not alike(one, "")


def test_a_page_can_add_to_a_file_and_use_a_password(tmp_path: Path) -> None:
    page = f"""\
{GOOD_FILE}
<!-- test: fragment=a.yaml file=b.yaml -->
```yaml
syften: [att minska brotten]
```
<!-- test: file=b.yaml -->
```json
syften: [att minska brotten]
```
<!-- test: password=hemligt -->
```sh
python -c 'import os; assert os.environ["SAMVERKANSDOC_LOSENORD"] == "hemligt"'
```
"""
    assert follow(page, tmp_path) == 4
    assert (tmp_path / "b.yaml").read_text(encoding="utf-8").startswith(GOOD)


def test_pages_that_are_right_pass(tmp_path: Path) -> None:
    page = f"""\
<!-- test: file=a.yaml -->
```yaml
{GOOD}```
<!-- test: shows -->
```text
Överenskommelsen gäller år 2027.
```
```console
$ samverkansdoc render a.yaml --format html -o ut  # a comment
ut/a.html
```
```python
from pathlib import Path
assert Path("ut/a.html").exists()
```
```sh
make test    # not run
pip install samverkansdoc
```
"""
    assert follow(page, tmp_path) == 5
