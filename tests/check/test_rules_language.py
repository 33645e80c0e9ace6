"""The rules of language: each finds the very words, and is silent where they are right."""

import pytest

from samverkansdoc import Severity
from samverkansdoc.svenska.register import kommuner
from tests.check.clean import CLEAN, changed, findings, found, with_preface

WRONG = [
    ("SPR-01", "Det är öppet kl 23:00-04:00 varje dag.", "kl 23:00-04:00"),
    ("SPR-01", "Fredagar, mellan kl. 23:00-04:00, utmärker sig.", "kl. 23:00-04:00,"),
    ("SPR-01", "Passet slutar 23:30 varje kväll.", "23:30"),
    ("SPR-01", "Öppet kl: 9–15 varje dag.", "kl: 9–15"),
    ("SPR-02", "Avtalet från 2011-2014 har ersatts.", "2011-2014"),
    ("SPR-02", "Unga 15-17 år deltar.", "15-17"),
    ("SPR-02", "Läget 2011 - 2014 var ett annat.", "2011 - 2014"),
    ("SPR-02", "De går i årskurs 7-9 i dag.", "årskurs 7-9"),
    ("SPR-02", "Läs mer på sidorna 4-7 i planen.", "sidorna 4-7"),
    ("SPR-02", "Det ligger på 2,1-3,9 i dag.", "2,1-3,9"),
    ("SPR-03", "Trelleborgs hamn - det viktigaste - är trygg.", "hamn -"),
    ("SPR-04", "Många, t ex skolan, deltar.", "t ex"),
    ("SPR-04", "Skolan m fl. deltar.", "m fl."),
    ("SPR-04", "Det gäller d v s alla.", "d v s"),
    ("SPR-04", "Det sker pga oro, bla. i hamnen.", "pga"),
    ("SPR-04", "Skolan mfl deltar.", "mfl"),
    ("SPR-04", "Det gäller fom 2027 inkl skolan.", "fom"),
    ("SPR-04", "Skolan resp socialtjänsten deltar.", "resp"),
    ("SPR-05", "Det står i § 9 kommunallagen.", "§ 9"),
    ("SPR-05", "Det står i 9 och 10 § lagen.", "9 och 10 §"),
    ("SPR-05", "Kommunstyrelsen beslutade 2016-08-31, 158 §.", "2016-08-31, 158 §."),
    ("SPR-05", "Anmälan görs enligt SoL 19:1 i dag.", "SoL 19:1"),
    ("SPR-05", "Det står i kap 14 § 1 i lagen.", "kap 14 § 1"),
    ("SPR-05", "Det sker enligt paragraf 9 i lagen.", "enligt paragraf 9"),
    ("SPR-06", "Kommunen har 34175 invånare i dag.", "34175"),
    ("SPR-06", "Det är 3.72 på skalan.", "3.72"),
    ("SPR-05", "Anmälan görs enligt 1 § 14 Kap Skollagen.", "1 § 14 Kap"),
    ("SPR-06", "Trygghetsindex ligger på 1.67 i dag.", "Trygghetsindex ligger på 1.67"),
    ("SPR-06", "Av dem är 85% trygga.", "85%"),
    ("SPR-06", "Det står i 14 kap 1 § i lagen.", "14 kap"),
    ("SPR-06", "Det kostar 500kr per kväll.", "500kr"),
    ("SPR-06", "Vägen är 40km lång.", "40km"),
    ("SPR-07", "Arbetet kallas «Trygg kväll» i dag.", "«Trygg kväll»"),
    ("SPR-07", "Arbetet kallas “Trygga Höör” i dag.", "“Trygga"),
    ("SPR-07", "Arbetet kallas „Höör“ i dag.", "„Höör“"),
    ("SPR-08", 'Arbetet kallas "Höör" i dag.', '"Höör"'),
    ("SPR-08", "Och så vidare... Det är allt.", "vidare..."),
    ("SPR-09", "Polisen  kommer.", "Polisen  kommer."),
    ("SPR-09", "Polisen kommer , och stannar.", "kommer ,"),
    ("SPR-09", "Det var ett missbruk.Vidare ökar det.", "missbruk.Vidare"),
    ("SPR-09", "De bildades(eskilstunainitiativet) då.", "bildades(eskilstunainitiativet)"),
    ("SPR-09", "Det var 61under 2012.", "61under"),
    ("SPR-09", "Det sker i centrum.. Sedan i hamnen.", "centrum.."),
    ("SPR-09", "Skolan/ polisen deltar.", "Skolan/ polisen"),
    ("SPR-09", "Det sprids i media/ Social media.", "media/ Social"),
    ("SPR-09", "Polisen deltar ;skolan också.", "deltar ;skolan"),
    ("SPR-10", "Mötet hölls 12/9 2016 i staden.", "12/9 2016"),
    ("SPR-10", "Mötet hålls den 12/9 i staden.", "12/9"),
    ("SPR-10", "Mötet hölls 12.9.2016 i staden.", "12.9.2016"),
    ("SPR-10", "Mötet hölls den 2016-09-12 i staden.", "2016-09-12"),
    ("SPR-10", "Mötet hölls 2016-09-12 i staden.", "2016-09-12"),
    ("SPR-10", "Mötet hölls 20160912 i staden.", "20160912"),
    ("SPR-10", "Mötet hölls 12 sept. 2016 i staden.", "12 sept. 2016"),
    ("SPR-10", "Mötet hölls den 12:e september i staden.", "12:e september"),
    ("SPR-10", "Mötet hölls hösten -16 i staden.", "hösten -16"),
    ("SPR-11", "Mellan 2011–2014 ökade brotten.", "Mellan 2011–2014"),
    ("SPR-11", "De är från 15–17 år.", "från 15–17"),
    ("SPR-12", "Det är Trelleborg kommuns ansvar.", "Trelleborg kommuns"),
    ("SPR-12", "Det är Trelleborg kommun som gör det.", "Trelleborg kommun"),
    ("SPR-12", "Även Svedalas kommun deltar.", "Svedalas kommun"),
    ("SPR-12", "Även Upplands Väsbys kommun deltar.", "Väsbys kommun"),
    ("SPR-12", "Även Falun kommun deltar.", "Falun kommun"),
    ("SPR-12", "Även Kalmars kommun deltar.", "Kalmars kommun"),
    ("SPR-12", "Borås:s invånare deltar.", "Borås:s"),
    ("SPR-12", "Det är Höörs kommun:s ansvar.", "kommun:s"),
    ("SPR-12", "Det är Lunds’ invånare.", "Lunds’"),
    ("SPR-13", "Anmälan görs enligt SoL 14:1 i dag.", "SoL 14:1"),
    ("SPR-13", "Det står i kap 14 § 1 socialtjänstlagen.", "kap 14 § 1 socialtjänstlagen"),
    ("SPR-13", "Anmälan görs enligt 14 kap. 1 § SoL.", "14 kap. 1 § SoL"),
    ("SPR-13", "Polismyndigheten i Skåne deltar.", "Polismyndigheten i Skåne"),
    ("SPR-13", "Landstinget deltar.", "Landstinget"),
    ("SPR-14", "De ska förebygga för för alla.", "för för"),
    ("SPR-14", "Polisen polisen deltar.", "Polisen polisen"),
    ("SPR-14", "De deltar i i arbetet.", "i i"),
    ("SPR-15", "Det visar vad som erfordras.", "erfordras"),
    ("SPR-15", "Polisen skall delta.", "skall"),
    ("SPR-15", "Det står på kommunens hemsida.", "hemsida"),
    ("SPR-20", "Kommunen har HBTQ-arbete i dag.", "HBTQ"),
    ("SPR-20", "Det visar en studie (CAN 2014).", "CAN"),
]


@pytest.mark.parametrize(("rule", "text", "words"), WRONG, ids=[f"{rule} {words}" for rule, _, words in WRONG])
def test_what_is_wrong_is_found_where_it_is(rule: str, text: str, words: str) -> None:
    assert found(with_preface(text), rule)[0] == words


RIGHT = [
    "Det är öppet kl. 9.00–15.30 varje dag, och kl. 01–06.",
    "Avtalet gällde 2011–2014, och unga 15–17 år deltog.",
    "Skolan m.fl. deltar, t.ex. rektorn, dvs. alla. Det gäller s.k. områden.",
    "Det står i 9 § kommunallagen, i 9 och 10 §§ samma lag och i 14 kap. 1 § skollagen.",
    "Kommunfullmäktige beslutade 2016-08-31, § 158.",
    "Av dem är 85 % trygga, och 4 000 är det inte.",
    "Arbetet kallas ”Trygga Höör” i dag … och så är det.",
    "Mötet hölls den 12 september 2016, och läsåret är 2018/19. Två av tre, 2/3, kom.",
    "Mellan 2011 och 2014 ökade brotten från 15 till 17.",
    "Stockholms stads arbete, Malmö stad och Borås Stad. I Trelleborg kommunicerar alla.",
    "Adressen är www.tänkom.nu/t-ex och [sidan](https://www.a.se/kl-9:00-10:00).",
    "Diarienumret är KS 2015-2016 och 1.6-692-2012.",
    "| År | Antal |\n| ---- | ---- |\n| 2015 |   61 |\n| 2016 |  162 |",
    "- en punkt\n- en till\n  - under den",
    "Hälso- och sjukvården hör till regionen (hälso- och sjukvårdsnämnden).",
    "Rikspolisstyrelsen gav 2007 ut direktiv. Dåvarande landstinget deltog.",
    "De går i årskurs 7–9. Ärendet är 4-7, och kvartal 3 2017 kom före. Avsnitt 2.1-3 gäller.",
    "Det gäller inkl. moms, resp. utan. Från och med 2027 är bla bla slut, och Fom är ett namn.",
    "Det kostar 500 kr och/eller 40 km. Skolorna och polis/räddningstjänst deltar, 15 °C ute.",
    "Styrgrupp Styrgrupp, styrgrupp Styrgrupp. Den värld vi lever i i dag är bättre. Det tar mycket mycket lång tid.",
    "Före den 1 juli 2025 fanns bestämmelsen i 14 kap. 1 § socialtjänstlagen (2001:453).",
    "FN:s mål och ’Borås’ är rätt. Kvoten är 12:3. Det sker inom ramen för planen, och den tas fram av parterna.",
    "De möts i EU-lokalen. Våren är bra, och våren 2028 är bättre. Deras attityd till våld har ändrats.",
    "Det står i 6 kap. 18 § kommunallagen, § 9 i protokollet och avsnitt 3.72 i planen, för 34175 är ett postnummer.",
    "De som var med på mötet, vad de sade och när de kom är känt.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_in_peace(text: str) -> None:
    told = findings(with_preface(text), "SPR", "PER", "KON-24")
    assert [f"{one.code} {one.message}" for one in told] == []


def test_the_clean_document_is_clean() -> None:
    assert [str(one) for one in findings(CLEAN)] == []


@pytest.mark.parametrize("entry", kommuner(), ids=lambda entry: entry.kod)
def test_every_municipality_has_one_right_form(entry) -> None:  # type: ignore[no-untyped-def]
    rest = " är bra."
    right = f"{entry.genitiv} kommun"
    assert found(with_preface(f"Arbetet i {right}{rest}"), "SPR-12") == []
    wrong = entry.namn if entry.namn != entry.genitiv else f"{entry.namn}s"
    if wrong.endswith("ss") or wrong == "Orusts":
        return
    told = findings(with_preface(f"Arbetet i {wrong} kommuns regi{rest}"), "SPR-12")
    assert [one.hint for one in told] == [f"Skriv ”{right.split(' ', right.count(' ') - 1)[-1]}s”."]


def test_terms_that_were_right_then_are_information() -> None:
    then = with_preface("Landstinget deltar.").replace("2027–2030", "2016–2018").replace("2026-1", "2015-1")
    assert [one.severity for one in findings(then, "SPR-13")] == [Severity.INFO]
    assert [one.severity for one in findings(with_preface("Landstinget deltar."), "SPR-13")] == [Severity.WARNING]


def test_from_a_date_is_no_range() -> None:
    assert found(with_preface("Från 2018-03-01 gäller planen."), "SPR-11") == []
    assert found(with_preface("Från 2018-2019 gäller planen."), "SPR-11") == ["Från 2018-2019"]


def test_long_sentences_and_paragraphs_are_counted() -> None:
    long = "Polisen och kommunen " + "går och " * 14 + "går hem."
    assert found(with_preface(long), "SPR-17") == ["Polisen och kommunen går och går"]
    assert found(with_preface("Polisen och kommunen " + "går och " * 12 + "går hem."), "SPR-17") == []
    noted = "Polisen " + "går och " * 8 + "går.[^n] Kommunen " + "går och " * 8 + "går.\n\n[^n]: En not."
    assert found(with_preface(noted), "SPR-17") == []
    short = "Polisen och kommunen går och går och går hem. "
    assert len(found(with_preface(short * 14), "SPR-18")) == 1
    assert found(with_preface(short * 13), "SPR-18") == []
    assert found(with_preface(short * 9 + "\n\n" + short * 9), "SPR-18") == []


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "Mötet hålls kl. 9 hos t.ex. Skatteverket. " * 3
    assert found(with_preface(text), "SPR-17") == []


def test_a_promise_says_what_is_to_be() -> None:
    should = changed("Polisen startar grupper,", "Polisen bör starta grupper,")
    assert found(should, "SPR-16") == ["bör"]
    assert found(with_preface("Kommunen bör tänka på skolan."), "SPR-16") == []


def test_hard_text_is_told_of_once() -> None:
    hard = (
        "Verksamhetsutvecklingens kvalitetssäkringsprocesser förutsätter myndighetsgemensamma överenskommelser. " * 12
    )
    told = findings(with_preface(hard), "SPR-19")
    assert [one.severity for one in told] == [Severity.INFO]
    assert "LIX" in told[0].message
    assert findings(CLEAN, "SPR-19") == []


def test_abbreviations_are_explained() -> None:
    assert found(with_preface("Alla i USSP deltar. Det gör USSP ofta."), "SPR-20") == ["USSP"]
    assert found(with_preface("Gruppen mot narkotika (FMN) deltar. FMN är liten."), "SPR-20") == []
    assert found(with_preface("FMN (Föräldraföreningen) deltar."), "SPR-20") == []


def test_a_replacement_is_told_where_it_is_certain() -> None:
    one = findings(with_preface("Många, t ex skolan, deltar."), "SPR-04")[0]
    assert (one.excerpt, one.replacement) == ("t ex", "t.ex.")
