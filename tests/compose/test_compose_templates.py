"""The templates: a broken one is told with its file and line, and what they name exists."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import meta, nodes

from samverkansdoc.api import to_bytes
from samverkansdoc.compose import compose, linked_attachment, source_attachment, templates
from samverkansdoc.diagnostics import Diagnostic, InputError
from samverkansdoc.model import Bilaga, Bilagefil, Grupp, Mål, Samverkansformer, Överenskommelse
from tests.compose.outline import headings, lines_of
from tests.model.agreements import agreement

NAME = "samverkansoverenskommelse.md.j2"


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The template in a folder of its own, which `compose` reads instead of ours."""
    copied = Path(shutil.copytree(templates.folder(), tmp_path / "mallar"))
    monkeypatch.setattr(templates, "folder", lambda: copied)
    templates._environment.cache_clear()
    templates.words.cache_clear()
    yield copied / NAME
    templates._environment.cache_clear()
    templates.words.cache_clear()


def put(template: Path, after: str, line: str) -> int:
    """Put a line into the template; returns the line's number."""
    lines = template.read_text(encoding="utf-8").splitlines()
    place = next(number for number, text in enumerate(lines, 1) if text.startswith(after))
    lines.insert(place, line)
    template.write_text("\n".join(lines), encoding="utf-8")
    return place + 1


def refusal(document: Överenskommelse) -> Diagnostic:
    with pytest.raises(InputError) as refused:
        compose(document)
    (finding,) = refused.value.diagnostics
    return finding


#: Told by Jinja2 when it reads the template.
UNREADABLE = ["{{ måltabell }", "{% endfor %}", "{% if %}", "{{ titel | finns_inte }}", "{% bokstäver %}"]
#: Found when the template runs.
UNUSABLE = [
    "{{ finns_inte }}",
    "{{ period.finns_inte }}",
    "{{ rubrik(1, saknas) }}",
    "{{ måltabell(1, 2, 3) }}",
    "{% include 'annan.md' %}",
    "{{ parter.__class__.__mro__ }}",
    "{{ uppsägning }}",
]
#: Found when the template runs, by Python itself.
BROKEN = [
    "{{ 1 / 0 }}",
    "{{ 'A' | antal('a', 'b', 'tredje kön') }}",
    "{{ parter[7].namn.x }}",
    "{{ period | infogad(1) }}",
]
#: Found when its Markdown is read.
MISPLACED = ["Text {{ sidbrytning() }} mer text", "# {{ sidbrytning() }}"]


@pytest.mark.parametrize("line", UNREADABLE + UNUSABLE + BROKEN)
def test_a_broken_template_is_told_with_its_file_and_line(template: Path, line: str) -> None:
    number = put(template, "# Giltighet", line)
    finding = refusal(agreement())
    assert finding.code == "template"
    assert finding.span is not None
    assert (finding.span.file, finding.span.line) == (str(template), number)
    assert finding.span.source_line == line
    assert finding.hint


@pytest.mark.parametrize("line", MISPLACED)
def test_a_block_within_a_sentence_of_the_template_is_told(template: Path, line: str) -> None:
    put(template, "# Giltighet", line)
    finding = refusal(agreement())
    assert finding.code == "template"
    assert finding.span is not None
    assert finding.span.file == str(template)


#: Parts of the template that the document cannot be without.
NEEDED = [
    r"\{\{ titelblock\(.*?string\) \}\}",
    r"\{% set sidhuvud .*?%\}",
    r"\{% set statusmärke .*?%\}",
    r"\{% set dokumenttyp .*?%\}",
]


@pytest.mark.parametrize("part", NEEDED)
def test_a_template_without_what_every_document_needs_is_told(template: Path, part: str) -> None:
    text, count = re.subn(part, "", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    template.write_text(text, encoding="utf-8")
    assert count == 1
    assert refusal(agreement()).code == "template"


def test_a_template_that_is_missing_is_told(template: Path) -> None:
    template.unlink()
    assert told(template, refusal(agreement())) == 1


def told(file: Path, finding: Diagnostic) -> int:
    """The line of a fault in a file of the template folder."""
    assert finding.code == "template"
    assert finding.span is not None
    assert finding.span.file == str(file)
    assert finding.hint
    return finding.span.line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ord: [", 1),
        ("ord: {}", 1),
        ("annat: 1", 1),
        ("", 1),
        ("- ord", 1),
        ("ord:\n  sida: Sida\n\t", 3),
        ("ord:\n  sida: *x", 2),
        ("ord: {}\nriktning: !!python/object:os.x {}", 2),
    ],
)
def test_a_broken_word_list_is_told_with_its_file_and_line(template: Path, text: str, line: int) -> None:
    words = template.with_name("ord.yaml")
    words.write_text(text, encoding="utf-8")
    assert told(words, refusal(agreement())) == line


def test_a_word_list_that_is_missing_is_told(template: Path) -> None:
    words = template.with_name("ord.yaml")
    words.unlink()
    assert told(words, refusal(agreement())) == 1


GOALS = [Mål(mål="Läget", riktning=way) for way in ("öka", "minska", "bibehålla")]
GROUPS = Samverkansformer(grupper=[Grupp(namn="Styrgrupp", id="s"), Grupp(namn="Arbetsgrupp", under="s")])
APPENDIX = {"karta.pdf": Bilagefil(fil="karta.pdf", sidor=1, storlek=1, sha256="0", data=b"%PDF-")}
#: Where a word is needed, if not by every document.
USES: dict[str, Callable[[], object]] = {
    "källfil": lambda: source_attachment("a.yaml", b""),
    "framställning": lambda: to_bytes(agreement(), "docx"),
    "exemplar": lambda: compose(agreement(), copy=1),
    "exemplar_för": lambda: compose(agreement(), copy=1),
    "länkad_källfil": lambda: linked_attachment("a.yaml", b""),
    "bilagefil": lambda: compose(
        agreement(undertecknande="elektroniskt", bilagor=[Bilaga(titel="Karta", fil="karta.pdf")]), files=APPENDIX
    ),
    "diagram": lambda: compose(agreement(samverkansformer=GROUPS)),
    **dict.fromkeys(("överst", "under"), lambda: compose(agreement(samverkansformer=GROUPS))),
}
#: Words of what is made of documents; the tests of those rooms see them.
ELSEWHERE = {"bilaga", "bilaga_till", "utskrift", "undertecknat", "undertecknat_tid"}


@pytest.mark.parametrize("group", ["ord", "riktning", "organisation"])
def test_every_word_of_the_list_is_needed_and_missed_by_its_name(template: Path, group: str) -> None:
    words = template.with_name("ord.yaml")
    text = words.read_text(encoding="utf-8")
    for word in templates.words()[group].keys() - ELSEWHERE:
        words.write_text(re.sub(rf"^  {word}: .*$", "", text, count=1, flags=re.MULTILINE), encoding="utf-8")
        templates.words.cache_clear()
        use = USES.get(word, lambda: compose(agreement(övergripande_mål=GOALS)))
        with pytest.raises(InputError, match=f"”{word}” saknas i gruppen ”{group}”"):
            use()


def test_a_word_that_asks_for_a_value_that_there_is_not_is_told(template: Path) -> None:
    words = template.with_name("ord.yaml")
    text = words.read_text(encoding="utf-8").replace("{nummer} av {antal}", "{nummret} av {antal}")
    words.write_text(text, encoding="utf-8")
    templates.words.cache_clear()
    with pytest.raises(InputError, match=r"ordet ”exemplar” har något annat inom klammer än {nummer}, {antal}"):
        compose(agreement(), copy=1)


#: Found when a value is put where it does not belong.
OF_THE_WRONG_KIND = [
    "{{ rubrik(4, 'x') }}",
    "{{ rubrik('1', 'x') }}",
    "{{ faktum('x', 1) }}",
    "{{ faktum(1, 'x') }}",
    "{{ punktlista([1]) }}",
    "{{ rad((1, 'x')) }}",
    "{{ rad(('x', 1)) }}",
    "{{ titelblock(1, parter='x', period='y') }}",
    "{{ underskrifter({}) }}",
    "{{ underskrifter(1) }}",
    "{{ parter }}",
]


@pytest.mark.parametrize("line", OF_THE_WRONG_KIND)
def test_a_value_of_the_wrong_kind_is_told_with_its_file_and_line(template: Path, line: str) -> None:
    number = put(template, "# Giltighet", f"\n{line}\n") + 1
    assert told(template, refused(agreement())) == number


def test_a_heading_deeper_than_headings_go_is_told(template: Path) -> None:
    put(template, "# Giltighet", "\n#### Ännu djupare\n")
    finding = refused(agreement())
    assert told(template, finding)
    assert "”Ännu djupare”" in finding.message


@pytest.mark.parametrize("name", ["sidhuvud", "statusmärke", "dokumenttyp"])
@pytest.mark.parametrize("value", ["1", "none"])
def test_what_every_document_needs_is_told_where_it_is_of_the_wrong_kind(template: Path, name: str, value: str) -> None:
    text = template.read_text(encoding="utf-8")
    text, count = re.subn(rf"{{% set {name} .*?%}}", f"{{% set {name} = {value} %}}", text, flags=re.DOTALL)
    template.write_text(text, encoding="utf-8")
    assert count == 1
    assert told(template, refused(agreement()))


@pytest.mark.parametrize(
    ("name", "value"), [("sidhuvud", "[1]"), ("sidhuvud", "[(1, 2)]"), ("statusmärke", "{'utkast': 1}")]
)
def test_a_part_of_the_head_of_the_wrong_kind_is_told(template: Path, name: str, value: str) -> None:
    text = re.sub(rf"{{% set {name} .*?%}}", f"{{% set {name} = {value} %}}", template.read_text(encoding="utf-8"))
    template.write_text(text, encoding="utf-8")
    assert told(template, refused(agreement()))


@pytest.mark.parametrize("line", ["# {-}", "- {{ sidbrytning() }}"])
def test_what_no_document_can_show_is_told(template: Path, line: str) -> None:
    put(template, "# Giltighet", f"\n{line}\n")
    assert told(template, refused(agreement()))


@pytest.mark.parametrize("instead", [b"sida: 1", b"sida:", b"sida: [a]", b"sida: Sid\xe5", b"sida: \x00"])
def test_a_word_that_is_no_text_is_told(template: Path, instead: bytes) -> None:
    words = template.with_name("ord.yaml")
    text = words.read_bytes()
    words.write_bytes(text.replace(b"sida: Sida", instead))
    assert words.read_bytes() != text
    assert told(words, refused(agreement()))


def test_a_template_in_another_encoding_is_told(template: Path) -> None:
    template.write_bytes(template.read_bytes().decode("utf-8").encode("latin-1", "replace"))
    assert told(template, refused(agreement()))


def refused(document: Överenskommelse) -> Diagnostic:
    """What is told, be it when the document is composed or when it is drawn."""
    with pytest.raises(InputError) as refused:
        drawn(document)
    (finding,) = refused.value.diagnostics
    return finding


def drawn(document: Överenskommelse) -> list[bytes]:
    return [to_bytes(compose(document), ending) for ending in ("html", "docx", "pdf")]


def test_a_template_cannot_reach_beyond_its_values(template: Path) -> None:
    put(template, "# Giltighet", "{{ ''.__class__.__base__.__subclasses__() }}")
    assert refusal(agreement()).code == "template"


def test_headings_and_sentences_are_changed_in_the_template_alone(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    text = text.replace("# Giltighet", "# Giltighetstid").replace("Överenskommelsen gäller", "Avtalet gäller")
    template.write_text(text, encoding="utf-8")
    made = compose(agreement())
    assert "# 1 Giltighetstid <giltighetstid>" in headings(made)
    assert "¶ Avtalet gäller åren 2023–2026." in lines_of(made)


def test_words_round_the_text_are_changed_in_the_word_list(template: Path) -> None:
    words = template.with_name("ord.yaml")
    words.write_text(words.read_text(encoding="utf-8").replace("sida: Sida", "sida: Sid."), encoding="utf-8")
    assert compose(agreement()).furniture.page == "Sid."


def test_every_name_and_filter_of_the_template_exists() -> None:
    """Also in branches that no test takes."""
    source = (templates.folder() / NAME).read_text(encoding="utf-8")
    environment = templates._environment()
    tree = environment.parse(source)
    assert meta.find_undeclared_variables(tree) - set(of_one_branch(tree)) <= set(compose_names())
    assert {node.name for node in tree.find_all(nodes.Filter)} <= set(environment.filters)


def of_one_branch(tree: nodes.Template) -> Iterator[str]:
    """Names that are set in a branch of the template and used in that branch alone."""
    for branch in tree.find_all(nodes.If):
        for node in branch.body:
            if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
                name = node.target.name
                if sum(uses(part, name) for part in branch.body) == uses(tree, name):
                    yield name


def uses(node: nodes.Node, name: str) -> int:
    return sum(found.ctx == "load" and found.name == name for found in node.find_all(nodes.Name))


def compose_names() -> list[str]:
    from samverkansdoc.compose import values
    from samverkansdoc.compose.kinds import kind_of

    return list(values(agreement(), kind_of(agreement(), {}, {})))


def test_the_template_folder_stands_beside_the_package_or_in_it() -> None:
    assert sorted(file.name for file in templates.folder().iterdir() if not file.name.startswith(".")) == [
        "gemensamt.md.j2",
        "granskning.yaml",
        "granskningsrapport.md.j2",
        "handlingsplan.md.j2",
        "jamforelse.md.j2",
        "medborgarlofte-per-part.md.j2",
        "medborgarlofte.md.j2",
        "ord.yaml",
        NAME,
        "tjansteskrivelse.md.j2",
        "uppfoljning.md.j2",
        "utkast",
    ]
    assert isinstance(templates._environment(), jinja2.sandbox.ImmutableSandboxedEnvironment)
