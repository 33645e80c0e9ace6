"""Single sentences that have gone stale, or have not."""

import pytest

from samverkansdoc.renewal.rules import first_names
from samverkansdoc.renewal.staleness import stale

STALE = [
    "Under 2016 kommer polisen att utbilda alla fältarbetare.",
    "Avtalet tecknades den 12 september 2016 i Trelleborg.",
    "Under läsåret 2018/19 infördes metoden på tre skolor.",
    "Undersökningen gjordes 2013–2015 i hela länet.",
    "Trygghetsmätningen 2015 visar att fler är oroliga.",
    "Sedan våren 2017 finns ett gemensamt kontor.",
    "I dagsläget saknas områdespoliser i Bara.",
    "Just nu pågår en översyn av centrum.",
    "För närvarande finns två fältassistenter.",
    "Kommunen har nyligen anställt en säkerhetschef.",
    "Polisen prövar ett nytt arbetssätt i stationsområdet.",
    "Nytt är att skolorna deltar.",
    "Den nya organisationen trädde i kraft.",
    "Under de senaste tre åren har skadegörelsen ökat.",
    "De senaste åren syns fler stölder.",
    "Nästa år byggs torget om.",
    "Under mandatperioden ska belysningen bytas.",
    "Anmälan görs enligt 14 kap. 1 § SoL.",
    "Anmälan görs enligt socialtjänstlagen (2001:453).",
    "Enligt SoL 14 kap. 1 § ska skolan anmäla.",
    "Sveriges Kommuner och Landsting ger stöd.",
    "SKL:s öppna jämförelser används.",
    "Arbetet sker med landstinget.",
    "Närpolischefen leder styrgruppen.",
    "Kommunen informerar på Twitter.",
    "Tillstånd till kameraövervakning söks hos länsstyrelsen.",
    "ANDT-arbetet samordnas av kommunen.",
    "Rådet leds av Anna Lindqvist.",
    "Kontakta Mohammed Ali Hassan vid frågor.",
    "Samordnare är Pelle Brattström på säkerhetsenheten.",
    "Ordförande är Xerxes Okänd (S) från kommunstyrelsen.",
    "Antalet inbrott har minskat i kommunen.",
    "Det här är parternas tredje samverkansöverenskommelse.",
    "MSB:s vägledning används.",
    "Kommunen har idag 17 000 invånare.",
    "Biblioteket öppnade i maj.",
    "Överenskommelsen revideras inför 2027.",
    "Trafikstörningar är fortfarande det största problemet.",
    "| År | Brott |\n|---|---|\n| 2020 | 120 |\n| 2021 | 130 |",
]
FRESH = [
    "Kommunen ansvarar enligt lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete.",
    "Polisen följer polislagen (1984:387) och lagen (1990:52) med särskilda bestämmelser om vård av unga.",
    "Anmälan görs enligt 19 kap. 1 § socialtjänstlagen (2025:400).",
    "Bestämmelserna finns i prop. 2022/23:43 och SOU 2021:49.",
    "Målen ska vara nådda senast 2030.",
    "Torghandeln på Nya Torget fortsätter.",
    "Börja inte på nytt varje gång.",
    "Utbildningen ges till nya medarbetare.",
    "En ny handlingsplan tas fram varje år.",
    "Mötena hålls i Folkets Hus på Anna Lindhs plats.",
    "Trygga Eskilstuna och Polisområde Malmö samverkar med Svenska Stadskärnor.",
    "Se [[lagesbild-2023]] och https://www.example.se/2015/rapport.",
    "Polisen arbetar 2000 timmar per år i kommunen.",
    "Skolan når alla elever i årskurs 7.",
    "Offentlighets- och sekretesslagen (2009:400) gäller.",
    "Styrgruppen träffas i mars, juni och september.",
    "Region Skåne och Sveriges Kommuner och Regioner deltar.",
    "Vägen heter Karl Johans gata.",
    "Polisen hör av sig inom 24 timmar.",
    "Ärendet har diarienummer KS 2018/0345 och KSKF/2015:569.",
    "Vid behov tar parterna fram en ny prioritering.",
    "Den som är ny i kommunen får information.",
    "När ett nytt problem uppstår möts parterna, som tecknar en ny överenskommelse före utgången.",
    "Andel som har utsatts för brott under det senaste året.",
    "Målet är nått när antalet inbrott har minskat.",
    "Elever på Anders Ljungstedts Gymnasium och i Olof Palmes Park nås.",
    "Ring 010-2015 00 eller 0410-2016.",
    "Nya Höör är ett bostadsområde.",
    "Nya områden startas löpande.",
    "Kunskapen om hamnen ska ha ökat.",
    "Kampanjen börjar i maj varje år.",
    "Kommunpolisen Trelleborg och Tullverket planerar insatserna.",
]


@pytest.mark.parametrize("text", STALE)
def test_what_may_have_gone_stale_is_found(text: str) -> None:
    assert len(stale(text, 2027)) == 1


@pytest.mark.parametrize("text", FRESH)
def test_what_has_not_is_left_alone(text: str) -> None:
    assert stale(text, 2027) == []


def test_what_lies_in_the_period_is_not_stale() -> None:
    assert stale("Torget byggs om 2028, och 2024–2027 planeras det.", 2027) == []
    assert len(stale("Torget byggs om 2028, och 2024–2027 planeras det.", 2028)) == 1


def test_one_mark_for_a_sentence_and_all_its_years() -> None:
    [found] = stale("Brotten ökade 2012, minskade 2013 och var lika många både 2014 och 2015.", 2027)
    assert found.text == "Brotten ökade 2012, minskade"
    assert found.why == "årtal före den nya perioden, även 2013, 2014, 2015"


def test_a_passage_stands_on_one_line_as_it_is_in_the_text() -> None:
    text = "Det gäller de senaste\ntre åren och lagen, enligt 14 kap.\n1 § socialtjänstlagen\n(2001:453)."
    for found in stale(text, 2027):
        assert found.text in text
        assert "\n" not in found.text
        assert len(found.text) <= 60
        assert text[found.start : found.end] == found.text


def test_a_passage_holds_no_signs_of_markdown_and_no_quotation_mark() -> None:
    text = "Planen ”Trygg 2015” gäller *sedan 2014*[^1].\n\n[^1]: Se [rapporten](https://x.se/2013) från 2012."
    found = stale(text, 2027)
    assert [one.text for one in found] == ["Trygg 2015", "från 2012"]
    assert "2014" in found[0].why


def test_names_that_stand_elsewhere_are_known() -> None:
    assert stale("Fråga Ixi Ypsilon.", 2027) == []
    assert len(stale("Fråga Ixi Ypsilon.", 2027, ["Ixi Ypsilon"])) == 1


def test_common_first_names_are_known() -> None:
    assert {"Anna", "Torbjörn", "Fatima"} <= first_names()
