"""The page of the rules is made of the rules as they are now, and of all of them."""

from docs.make_rules import PAGE, page
from samverkansdoc.check.engine.registry import all_rules


def test_the_page_of_the_rules_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python docs/make_rules.py"


def test_every_rule_stands_there() -> None:
    assert [one.id for one in all_rules() if f"### {one.id}: {one.title}" not in page()] == []
