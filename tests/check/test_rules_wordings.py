"""Words, hyphens and stops: each fault is found where it is, and what only looks like it is left in peace."""

import pytest

from samverkansdoc import Severity
from tests.check.clean import CLEAN, findings, found, with_preface

WRONG = [
    ("SPR-24", "Arbetet sker både i stadsdelarna men också i skolan.", "både i stadsdelarna men också"),
    ("SPR-24", "Det gäller dels droger men även våld.", "dels droger men även"),
    ("SPR-24", "Insatser inför sommarlovet har prioriteras.", "har prioriteras"),
    ("SPR-24", "De träffas för arbeta bort otryggheten.", "för arbeta"),
    ("SPR-24", "Polisen och Höörs kommun sedan 2009 en plan.", "Polisen och Höörs kommun sedan 2009 en"),
    ("SPR-24", "Kommunen har en strategi mot för extremism.", "mot för"),
    ("SPR-24", "Indexet har aldrig varit förr varit så lågt.", "varit förr varit"),
    ("SPR-24", "De är otrygga i jämfört med andra.", "i jämfört med"),
    ("SPR-24", "Vi vet vilka de största problemet är.", "de största problemet"),
    ("SPR-24", "De har en tydlig liberalare syn.", "tydlig liberalare"),
    ("SPR-24", "Otryggheten är mycket högra bland kvinnor.", "mycket högra"),
    ("SPR-24", "Vi behov får föräldrar stöd.", "Vi behov"),
    ("SPR-24", "Det görs i syfte att förbygga trängsel.", "förbygga"),
    ("SPR-24", "Det sker tillsamman med polisen.", "tillsamman"),
    ("SPR-24", "De möter Hotel- och restaurangnäringen.", "Hotel- och"),
    ("SPR-24", "En uppföljning av enkäten från 2014 följs upp.", "uppföljning av enkäten från 2014 följs upp"),
    ("SPR-24", "Målet är kvinnor och mäns trygghet.", "kvinnor och mäns"),
    ("SPR-24", "Det är trafikbrott, vilket är troligt att unga gör.", "vilket är troligt att"),
    ("SPR-24", "I undersökningar som Liv visar att unga kan.", "I undersökningar som Liv visar att"),
    ("SPR-24", "Antalet insatser mot narkotikastrafflagen ökar.", "insatser mot narkotikastrafflagen"),
    ("SPR-24", "Det kan hjälpa ungdomarna komma in på rätt spår.", "hjälpa ungdomarna komma"),
    ("SPR-24", "Det ska ske fortlöpande vara balanserat.", "ska ske fortlöpande vara"),
    ("SPR-25", "Det sker inom ramen för Purple flag arbetet i dag.", "Purple flag arbetet"),
    ("SPR-24", "De hanterar misstanke av elev i skolan.", "misstanke av"),
    ("SPR-24", "Nytt är fokus på islamsk radikalisering.", "islamsk"),
    ("SPR-24", "Den är polisens gemensamma gällande samverkan.", "gemensamma gällande"),
    ("SPR-24", "I intervjuer med boende, upplever ett problem.", "I intervjuer med boende, upplever ett"),
    ("SPR-24", "Här ska inriktningen i planen att vara trygghet.", "ska inriktningen i planen att vara"),
    ("SPR-25", "Det gäller trafik -vandring i staden.", "trafik -"),
    ("SPR-26", "Nätverket är Prodis. Prodis = Prevention om dopning.", "Prodis ="),
    ("SPR-25", "Polisens händelserapports-och brottssystem används.", "händelserapports-och"),
    ("SPR-25", "Det gäller grundskolan och- gymnasiet.", "och-"),
    ("SPR-25", "Antalet 15- till 17- åringar minskar.", "17- åringar"),
    ("SPR-25", "Det står i SKL:-s jämförelser.", "SKL:-s"),
    ("SPR-25", "Det visar 2012-års mätning.", "2012-års"),
    ("SPR-25", "De är brotts och drogförebyggande.", "brotts och"),
    ("SPR-25", "De mäter in och utflöde.", "in och utflöde"),
    ("SPR-25", "De bjuds in till en vår och en höstsession.", "en vår och en höstsession"),
    ("SPR-25", "Olika, och olika information och utbildningsinsatser.", "olika information och"),
    ("SPR-25", "Det gäller alkohol och narkotikabekämpning.", "alkohol och narkotikabekämpning"),
    ("SPR-25", "Det gäller sexual brott i dag.", "sexual brott"),
    ("SPR-25", "De har ett samverkans avtal i dag.", "samverkans avtal"),
    ("SPR-25", "Det hör till samverkans-överenskommelsen.", "samverkans-överenskommelsen"),
    ("SPR-26", "Det gäller följande områden; Årby och Fröslunda.", "följande områden;"),
    ("SPR-26", "Inriktningen ska vara; trygghet.", "vara;"),
    ("SPR-26", "Kommunens fokus under 2016 är, barn och unga.", "fokus under 2016 är,"),
    ("SPR-26", "De träffas 4 ggr/år i staden.", "ggr/år"),
    ("SPR-26", "Det minskade. (Under 2014 gjordes ingen mätning av tryggheten).", None),
    ("SPR-26", "Det är bra. Kommunen kontrollerar överservering av berusade", "kontrollerar överservering av berusade"),
    ("SPR-26", "Det var bra. 2013 gick indexet upp i kommunen.", "2013 gick"),
]
RIGHT = [
    "Både kommunen och polisen deltar, men också skolan gör det. Dels möts de, dels skriver de, men även annat sker.",
    "Kommunen har deras stöd. Brotten har minskats för att öka tryggheten, och arbetet har planerats och genomförts.",
    "Polisen och Höörs kommun har sedan 2009 en överenskommelse. Sedan 2009 har kommunen en plan.",
    "De största problemen är kvar, och det största problemet är trafiken. En tydlig ledare har en tydligt större roll.",
    "Uppföljningen av enkäten är klar, och enkäten följs upp. Kvinnors och mäns trygghet och männen och kvinnorna.",
    "I undersökningen ser vi att unga deltar. Undersökningen visar att de kan. Vi vill, och vid behov får de stöd.",
    "Insatser mot brott mot narkotikastrafflagen görs, och tillsyn enligt alkohollagen. Arbetet mot våld är för dem.",
    "Hälso- och trygghetsrådet möts på vår- och höstmötet. De 15- till 17-åringar som kom var av- och påstigande.",
    "Alkohol- och drogförebyggande arbete, polis-kommunsamverkan och 2012 års mätning. Brottsförebyggande rådet leder.",
    "Vi hjälper ungdomarna att komma in. Det ska ske fortlöpande och vara bra. Inom ramen för Brås modellen gäller.",
    "Misstanke om brott utreds. Islamistisk radikalisering och gemensamma regler gällande samverkan. Talet 2 = två.",
    "I intervjuer med boende, säger polisen, framgår det att de upplever ett problem. Målet ska vara att vara först.",
    "Information och utbildning ges. De kommer in och utreder. Ett samverkansavtal är ett avtal, och det är målet.",
    "Som det är; så blir det. Där behovet är, ska polisen vara. Det gäller och/eller, och 24 timmar per dygn.",
    "Av dem är 85 % trygga. År 2013 gick det upp (under 2014 gjordes ingen mätning).",
    "Det är bra. Så här är det:\n\n- ett och två\n- tre. Fyra\n\n1. Först kommer det ena.\n2. Sedan kommer det andra.",
    "| År | Antal |\n| ---- | ---- |\n| 2015 | Ett. Två |",
]


@pytest.mark.parametrize(("rule", "text", "words"), WRONG, ids=[f"{rule} {words}" for rule, _, words in WRONG])
def test_what_is_wrong_is_found_where_it_is(rule: str, text: str, words: str | None) -> None:
    assert [one.strip() for one in found(with_preface(text), rule)] == [words or text[14:]]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_in_peace(text: str) -> None:
    assert [f"{one.code} {one.message}" for one in findings(with_preface(text), "SPR-24", "SPR-25", "SPR-26")] == []


@pytest.mark.parametrize(("rule", "text", "words"), WRONG, ids=[f"{rule} {words}" for rule, _, words in WRONG])
def test_every_finding_says_how_to_mend_it(rule: str, text: str, words: str | None) -> None:
    (told,) = findings(with_preface(text), rule)
    assert told.hint
    assert told.hint.endswith(".")


def test_what_may_be_meant_is_information() -> None:
    (told,) = findings(with_preface("Insatser mot alkohollagen ökar."), "SPR-24")
    assert told.severity is Severity.INFO


def test_a_line_that_breaks_off_has_lost_something() -> None:
    broken = CLEAN.replace("funktion: kommunens säkerhetssamordnare", "funktion: Samordnare för")
    assert found(broken, "KON-24") == ["Samordnare för"]
    assert found(CLEAN, "KON-24") == []
