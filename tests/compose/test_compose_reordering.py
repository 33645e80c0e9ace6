"""Whatever order things are put in, a reference says the number that stands at the thing it means."""

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from samverkansdoc.compose import compose
from samverkansdoc.model import (
    Bilaga,
    Extraavsnitt,
    Insats,
    Mål,
    Målavsnitt,
    Samverkansområde,
    Underavsnitt,
    Åtgärd,
    Överenskommelse,
)
from tests.compose.outline import lines_of, read_lines
from tests.model.agreements import agreement

FEW = 3
ORDERS = st.permutations(range(FEW))
#: Before the number of a thing, and after it, in the document: what stands there of the thing itself.
PRINTED = {
    "avsnitt": r"# ([\d.]+) Rubriken {} <",
    "område": r"## ([\d.]+) Området {} <",
    "mål": r"(\d+)(?::\*\*| \|) Målet {}\b",
    "delmål": r"(\d+)(?::\*\*| \|) Delmålet {}\b",
    "åtgärd": r"(\d+) \| \*\*Åtgärden {}\*\*",
    "bilaga": r"Bilaga (\d+)\. Bilagan {}\b",
    "del": r"# (B[\d.]+) Delen {} <",
}
#: What a reference to each is called before its number.
CALLED = {"område": "avsnitt", "delmål": "mål", "del": "avsnitt"}


def area(one: int, goals: Sequence[Mål], detailed: bool) -> Samverkansområde:
    measure = Åtgärd(rubrik=f"Åtgärden {one}", id=f"åtgärd-{one}", insatser=[Insats(part="polis", text="T.")])
    goal = Mål(mål=f"Delmålet {one}", id=f"delmål-{one}", indikator="I" if detailed else None)
    return Samverkansområde(
        rubrik=f"Området {one}",
        id=f"område-{one}",
        mål=[x.id for x in goals if x.id],
        effektmål=[goal],
        åtgärder=[measure],
    )


def ordered(orders: Sequence[Sequence[int]], detailed: bool) -> Överenskommelse:
    sections, goals, areas, appendices = orders
    text = "".join(f"Om {kind} {one} i [[{kind}-{one}]].\n\n" for kind in PRINTED for one in range(FEW))
    overall = [Mål(mål=f"Målet {one}", id=f"mål-{one}", indikator="I" if detailed else None) for one in goals]
    return agreement(
        förord=text,
        avsnitt=[Extraavsnitt(rubrik=f"Rubriken {one}", id=f"avsnitt-{one}", text="T.") for one in sections],
        övergripande_mål=Målavsnitt(mål=overall),
        samverkansområden=[area(one, overall, detailed) for one in areas],
        bilagor=[
            Bilaga(
                titel=f"Bilagan {one}",
                id=f"bilaga-{one}",
                text="T.",
                avsnitt=[Underavsnitt(rubrik=f"Delen {one}", id=f"del-{one}", text="T.")],
            )
            for one in appendices
        ],
    )


@given(st.tuples(ORDERS, ORDERS, ORDERS, ORDERS), st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_reference_says_the_number_that_is_printed_at_what_has_the_id(
    orders: tuple[list[int], ...], detailed: bool
) -> None:
    text = "\n".join(read_lines(compose(ordered(orders, detailed))))
    for kind, pattern in PRINTED.items():
        for one in range(FEW):
            printed = re.search(pattern.format(one), text)
            assert printed, (kind, one)
            assert f"¶ Om {kind} {one} i {CALLED.get(kind, kind)} {printed[1]}.\n" in text


@given(st.tuples(ORDERS, ORDERS, ORDERS, ORDERS), st.booleans())
@settings(max_examples=40, deadline=None)
def test_every_way_through_the_document_ends_at_one_place_with_its_number(
    orders: tuple[list[int], ...], detailed: bool
) -> None:
    text = "\n".join(lines_of(compose(ordered(orders, detailed))))
    places = re.findall(r"^\W*#+ (\S+) .* <(\S+)>$", text, re.MULTILINE)
    places += [(number, name) for number, name in re.findall(r"(?<![\w.)])(\d+)<(\w+\.\d+)>", text)]
    numbers = {name: number for number, name in places}
    assert len(numbers) == len(places)
    for said, name in re.findall(r"\(([^()<>]+)\)<([^<>\s]+)>", text):
        assert said.rpartition(" ")[2] == numbers[name]
