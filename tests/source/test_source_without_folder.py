"""A source that came from no file, and so has no folder in which its appendices could be."""

import pytest

from samverkansdoc import InputError
from samverkansdoc.api import to_document
from samverkansdoc.source import parse
from tests.signing.originals import PAPER, WITH_FILE


def test_an_appendix_that_could_not_be_read_is_told_and_not_left_out() -> None:
    with pytest.raises(InputError, match=r"appendix-missing.*”karta\.pdf” är inte läst"):
        to_document(parse(f"{PAPER}{WITH_FILE}".encode(), "avtal.yaml", "yaml"))


def test_a_source_without_files_needs_no_folder() -> None:
    assert to_document(parse(PAPER.encode(), "avtal.yaml", "yaml")).title
