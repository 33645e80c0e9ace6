"""A promise of one page as a tree, with every kind of node that it can have, for the renderers' tests."""

from datetime import date

import attrs

from samverkansdoc.document import (
    Attachment,
    Dokument,
    Fact,
    Form,
    Head,
    Link,
    ListBlock,
    Promise,
    Promises,
    Text,
    TitleBlock,
    WebCode,
)
from tests.render.sample_tree import FURNITURE, SIGNATURES, heading, text

HEAD = Head(
    senders=("Svedala kommun", "Lokalpolisområde Trelleborg"),
    kind="Medborgarlöfte",
    fields=(Fact("Diarienummer", (Text("KS 2017/31"),)),),
    short_title="Medborgarlöfte 2017",
)

WITH_BOUND = Promise(
    actor="Polisen",
    bound="minst",
    figure="4\u00a0000",
    unit="timmar",
    text=(Text("Polisen arbetar förebyggande på de tider & platser där problemen är störst."),),
    facts=((Text("När: "), Text("under 2017")), (Text("Var: "), Text("Svedala och Bara"))),
)
WITHOUT_BOUND = Promise(
    actor="Tillsammans",
    figure="2",
    unit="möten",
    text=(Text("Polisen och kommunen håller uppstartsmöten för grannsamverkan."),),
)
WITHOUT_FIGURE = Promise(
    actor="Fastighetsägarna",
    text=(Text("Skola, socialtjänst och polis fångar upp unga som begår brott, med samtal <tidigt>."),),
    facts=((Text("När: "), Text("hela året")),),
)
PROMISES = Promises((WITH_BOUND, WITHOUT_BOUND, WITHOUT_FIGURE))

#: The pattern means nothing; it is as large as that of a short address, and not the same turned round.
CODE = WebCode(
    url="https://www.svedala.se/löfte?a=1&b=2",
    label="Läs mer på",
    alternative="Kod att läsa med telefonen. Den leder till https://www.svedala.se/löfte?a=1&b=2.",
    modules=tuple("".join("1" if (x * y + x) % 3 == 0 else "0" for x in range(25)) for y in range(25)),
)

PROMISE = Dokument(
    title="Medborgarlöfte 2017",
    head=HEAD,
    blocks=(
        TitleBlock(
            title="Medborgarlöfte", subtitle="från Svedala kommun och lokalpolisområde Trelleborg", period="2017"
        ),
        heading(1, None, "Situationen idag"),
        text("Skadegörelse och ofredanden oroar många. Det mesta verkar göras av unga."),
        heading(1, None, "Det här ska vi göra"),
        PROMISES,
        heading(1, None, "Det här ska vi åstadkomma tillsammans"),
        text("Fler ska känna sig trygga."),
        ListBlock(items=((text("Tryggheten ökar."),), (text("Skadegörelsen minskar."),))),
        heading(1, None, "Följ med i hur det går!"),
        text("Vi berättar hur det går varje kvartal."),
        CODE,
        attrs.evolve(text(""), content=(Text("Frågor? Skriv till "), Link((Text("kommunen"),), "mailto:a@svedala.se"))),
        SIGNATURES,
    ),
    furniture=FURNITURE,
    authors=("Svedala kommun", "Lokalpolisområde Trelleborg"),
    subject="Medborgarlöfte från Svedala kommun och lokalpolisområde Trelleborg",
    keywords=("medborgarlöfte", "Svedala kommun"),
    day=date(2017, 1, 1),
    form=Form.ONE_PAGE,
    fingerprint="AAAA-BBBB-CCCC-DDDD-EEEE",
    attachments=(
        Attachment(name="lofte.yaml", data=b"titel: x\n", media_type="application/yaml", description="Källan"),
    ),
)
