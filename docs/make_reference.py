"""Writes referens.md from the code: python docs/make_reference.py. A test tells when the page is stale."""

import ast
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

import samverkansdoc
from samverkansdoc.cli.app import FAULTS, WELL, WRONG_USAGE, app
from samverkansdoc.model import AnyPart, Dokumenttyp, Handling, Id, Markdown, Undantag, Verbatim
from samverkansdoc.source import schema
from samverkansdoc.source.roots import DEFAULT_ROOT, KIND_KEY, ROOTS
from samverkansdoc.source.shapes import PARTS, Key, classes, is_class, is_enum, item_type, keys, short_key, words
from samverkansdoc.svenska.lists import join
from samverkansdoc.svenska.periods import Period
from samverkansdoc.svenska.quantities import Quantity
from samverkansdoc.svenska.reporting_periods import ReportingPeriod
from samverkansdoc.svenska.series import Series
from samverkansdoc.svenska.words import number_word

DOCS = Path(__file__).parent
PACKAGE = Path(samverkansdoc.__file__).parent
#: Together they use every key; some go with paper only, some with electronic signing, some with another document.
EXAMPLES = tuple(
    DOCS / f"alla-nycklar{name}.yaml"
    for name in ("", "-elektroniskt", "-handlingsplan", "-medborgarlofte", "-uppfoljning", "-tjansteskrivelse")
)
PAGE = DOCS / "referens.md"

_TYPES = {
    str: "en rad text",
    Verbatim: "text, ordagrant",
    Markdown: "[text](anvandarguide.md#skriva-text)",
    Id: "id",
    int: "heltal",
    bool: "`ja` eller `nej`",
    date: "datum",
    Period: "[period](anvandarguide.md#period)",
    Quantity: "[mängd](anvandarguide.md#medborgarlöfte)",
    ReportingPeriod: "[rapportperiod](anvandarguide.md#uppföljningsrapport)",
    Series: "[serie](anvandarguide.md#uppföljningsrapport)",
    Undantag: "[regler](regler.md) med skäl",
}

_INTRO = f"""\
# Referens

*Den här sidan är gjord av koden med `python docs/{Path(__file__).name}`. Ändra den inte för hand.*

Börja med [användarguiden](anvandarguide.md). Här kan du slå upp varje nyckel, kommando och felkod.

- [Källfilens nycklar](#källfilens-nycklar)
- [Kommandon](#kommandon)
- [Slutkoder](#slutkoder)
- [Koder i meddelanden](#koder-i-meddelanden)
- [Svar från verify](#svar-från-verify)
- [Python](#python)
"""

_ABOUT_KEYS = f"""\
## Källfilens nycklar

Alla exempel är hämtade ur {join([f"[{path.name}]({path.name})" for path in EXAMPLES])},
{number_word(len(EXAMPLES))} påhittade filer som tillsammans använder varje nyckel.

Där det står *lista av text* går det lika bra med en ensam text. *Ordagrant* betyder att texten trycks precis som den är
skriven. Ett *id* är ett ord utan blanksteg som andra delar av filen kan hänvisa till, och som
[texten kan hänvisa till](anvandarguide.md#hänvisningar-i-texten). Samma uppgifter finns som JSON-schema:
`samverkansdoc schema`.
"""


# ---------------------------------------------------------------- Keys


def _of_keys() -> Iterator[str]:
    told = schema()
    first_seen = {(cls, name): _shown(value) for cls, name, value in reversed(list(all_given()))}
    for cls in all_classes():
        yield from _of_class(cls, told["$defs"][cls.__name__], first_seen)


def all_classes() -> dict[type, None]:
    """The classes of all kinds of documents, each once."""
    roots: list[type] = list(ROOTS.values())
    return {cls: None for root in roots for cls in classes(root)}


def _of_class(cls: type, told: Mapping[str, Any], examples: Mapping[tuple[type, str], str]) -> Iterator[str]:
    with_keys = next((shape for shape in told.get("anyOf", []) if "properties" in shape), told)
    yield f"### {_title(told)}\n\n{told['description']}"
    if short := short_key(cls):
        yield f"I kortform räcker värdet av `{short.name}`."
    rows = [
        (
            f"`{key.name}`",
            _value(key.type, told),
            "ja" if key.required else "",
            with_keys["properties"][key.name]["description"],
            examples.get((cls, key.name), ""),
        )
        for key in keys(cls).values()
    ]
    yield _table(("Nyckel", "Värde", "Måste finnas", "Betydelse", "Exempel"), [*_kind_row(cls, with_keys), *rows])


def _kind_row(cls: type, told: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """The key that says what a file holds: of no class, but it stands with the others."""
    if issubclass(cls, Handling):
        required = "" if cls is DEFAULT_ROOT else "ja"
        yield (f"`{KIND_KEY}`", f"`{cls.TYP}`", required, told["properties"][KIND_KEY]["description"], f"`{cls.TYP}`")


def _title(told: Mapping[str, Any]) -> str:
    return str(told["title"])


def _value(kind: Any, told: Mapping[str, Any]) -> str:
    """What may stand after the key, in words."""
    if kind == AnyPart:
        return ", ".join(_linked(cls) for cls in PARTS.values())
    if is_class(kind):
        return _linked(kind)
    if (item := item_type(kind)) is not None:
        return f"lista av {'text' if item is str else _value(item, told)}"
    if is_enum(kind):
        return join([f"`{word}`" for word in words(kind)], "eller")
    return _TYPES[kind]


def _linked(cls: type) -> str:
    told = schema()
    title = _title(told["$defs"][cls.__name__])
    return f"[{title}](#{title.lower().replace(' ', '-')})"


def all_given() -> Iterator[tuple[type, str, Any]]:
    """Everything that the examples give."""
    for path in EXAMPLES:
        yield from given(path)


def given(path: Path) -> Iterator[tuple[type, str, Any]]:
    """Everything that a source file gives: the class, the key, and the value as it stands in the file."""
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    kind = Dokumenttyp(data.pop(KIND_KEY, DEFAULT_ROOT.TYP))
    yield from _given(data, ROOTS[kind])


def _given(value: Any, cls: type) -> Iterator[tuple[type, str, Any]]:
    if not isinstance(value, dict):
        if short := short_key(cls):
            yield from _given({short.name: value}, cls)
        return
    for name, inner in value.items():
        yield cls, name, inner
        yield from _inside(inner, keys(cls)[name])


def _inside(value: Any, key: Key) -> Iterator[tuple[type, str, Any]]:
    kind = item_type(key.type) or key.type
    for one in value if item_type(key.type) and isinstance(value, list) else [value]:
        if kind == AnyPart:
            yield from _given(one, next(cls for name, cls in PARTS.items() if name in one))
        elif is_class(kind):
            yield from _given(one, kind)


def _shown(value: Any) -> str:
    """A text or a list of texts as it may stand in a file; nothing for what has keys of its own."""
    if isinstance(value, str):
        return f"`{' '.join(value.split())}`"
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return f"`[{', '.join(value)}]`"
    return ""


# ---------------------------------------------------------------- The command line


def _of_commands() -> Iterator[str]:
    yield "## Kommandon"
    for name in app:
        if not name.startswith("-"):
            yield from _of_command(name)
    yield "Alla kommandon har också:"
    flags = (("--help", app.help_flags), ("--version", app.version_flags))
    yield _table(
        ("Flagga", "Betydelse"), ((", ".join(f"`{flag}`" for flag in names), app[main].help) for main, names in flags)
    )
    yield "## Slutkoder"
    meanings = {
        WELL: "Allt gick bra.",
        FAULTS: "Något är fel i en källfil, eller så kunde en fil inte skrivas. Andra källfiler blir ändå dokument. "
        "För `verify`: minst ett svar är FEL.",
        WRONG_USAGE: "Kommandot är fel skrivet. Ingenting är gjort.",
    }
    yield _table(("Kod", "Betydelse"), ((f"`{code}`", meaning) for code, meaning in meanings.items()))
    yield "Resultatet, filernas namn, skrivs till standard ut. Allt annat skrivs till standard fel."


def _of_command(name: str) -> Iterator[str]:
    command = app[name]
    usage = str(command.usage).removeprefix("Användning: ")
    yield f"### samverkansdoc {name}\n\n{command.help}\n\n```text\n{usage}\n```"
    arguments = command.assemble_argument_collection(default_parameter=app.default_parameter)
    yield _table(
        ("Argument", "Betydelse"),
        (
            (", ".join(f"`{name}`" for name in one.names) + _metavar(one.parameter.metavar), str(one.parameter.help))
            for one in arguments
        ),
    )


def _metavar(word: str | None) -> str:
    return f" `{word}`" if word else ""


# ---------------------------------------------------------------- Codes of messages


@frozen(order=True)
class Code:
    """A code with one of its messages; "…" stands for what differs from one time to the next."""

    code: str
    message: str
    severity: str
    module: str


def codes(source: str, module: str) -> Iterator[Code]:
    """Every code that a module gives to a message.

    Raises ``LookupError`` for one that the module works out while it runs, unless it only passes it on.
    """
    tree = ast.parse(source)
    for scope in _functions(tree):
        passed_on = {argument.arg for argument in (*scope.args.args, *scope.args.kwonlyargs)}
        for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
            yield from _code_of(call, _assigned(scope, call.lineno), passed_on, module)


#: Functions and classes whose first argument, or the one called "code", is a code.
_MAKERS = ("Diagnostic", "Fault", "ForeignFileError", "_UnusableError", "_refusal", "_swedish", "fault", "refusal")


def _code_of(call: ast.Call, local: Mapping[str, ast.expr], passed_on: set[str], module: str) -> Iterator[Code]:
    maker = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if maker not in _MAKERS:
        return
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    given = named.get("code") or (call.args[0] if call.args else None)
    if isinstance(given, ast.JoinedStr) or (isinstance(given, ast.Constant) and isinstance(given.value, str)):
        message = named.get("message") or _message(call.args[1:])
        severity = getattr(named.get("severity"), "attr", "ERROR")
        word = samverkansdoc.Severity[severity].value
        yield Code(_words(given, local), _words(message, local), word, module)
    elif given is not None and getattr(given, "id", None) not in passed_on and not isinstance(given, ast.Attribute):
        raise LookupError(f"{module}, line {call.lineno}: a code that cannot be read from the code.")


def _message(arguments: list[ast.expr]) -> ast.expr | None:
    """The first argument that is a text or called message: some makers take a place before it."""
    texts = (ast.Constant, ast.JoinedStr, ast.BinOp)
    return next((one for one in arguments if isinstance(one, texts) or getattr(one, "id", "") == "message"), None)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _assigned(scope: ast.AST, line: int) -> dict[str, ast.expr]:
    """What the names of a function stand for at a line: what was assigned to them last before it."""
    found = [
        (node.lineno, node.targets[0].id, node.value)
        for node in ast.walk(scope)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.lineno <= line
    ]
    return {name: value for _, name, value in sorted(found, key=lambda one: one[0])}


def _words(message: ast.expr | None, local: Mapping[str, ast.expr]) -> str:
    match message:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=pieces):
            return "".join(_words(piece, {}) for piece in pieces)
        case ast.BinOp(left=left, right=right):
            return _words(left, local) + _words(right, local)
        case ast.IfExp(body=body):
            return _words(body, local)
        case ast.Name(id=name) if name in local:
            return _words(local[name], {})
        case _:
            return "…"


def all_codes() -> list[Code]:
    """Every code of the package."""
    files = sorted(PACKAGE.rglob("*.py"))
    found = (code for path in files for code in codes(path.read_text(encoding="utf-8"), _room(path)))
    return sorted(set(found))


def _room(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts[:2])


def _of_codes() -> Iterator[str]:
    yield "## Koder i meddelanden"
    yield (
        "Koden står inom hakparentes i varje meddelande. Den ändras inte när meddelandets ord ändras, så skript kan\n"
        "lita på den. Tecknet … står för det som skiljer sig från gång till gång."
    )
    by_code: dict[str, list[Code]] = {}
    for one in all_codes():
        by_code.setdefault(one.code, []).append(one)
    yield _table(
        ("Kod", "Allvar", "Meddelande", "Var i koden"),
        (
            (
                f"`{code}`",
                ", ".join(dict.fromkeys(one.severity for one in found)),
                "<br>".join(dict.fromkeys(one.message for one in found if one.message != "…")) or "…",
                ", ".join(dict.fromkeys(f"`{one.module}`" for one in found)),
            )
            for code, found in by_code.items()
        ),
    )


# ---------------------------------------------------------------- Answers of verify


def answers() -> dict[str, list[str]]:
    """The codes of the answers of ``verify``, each with the messages that it can have."""
    found: dict[str, list[str]] = {}
    for path in sorted((PACKAGE / "verification").glob("*.py")):
        for scope in _functions(ast.parse(path.read_text(encoding="utf-8"))):
            for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
                named = {keyword.arg: keyword.value for keyword in call.keywords}
                code = named.get("code")
                if getattr(call.func, "id", "") == "Answer" and isinstance(code, ast.Constant):
                    found.setdefault(str(code.value), []).append(
                        _words(named.get("message"), _assigned(scope, call.lineno))
                    )
    return found


def _of_answers() -> Iterator[str]:
    yield "## Svar från verify"
    yield (
        "Koderna står i svaren med `--format json`. Varje svar är `ok`, `fel` eller `oprövat`. Vad svaren betyder står "
        "i\n[Från utkast till undertecknat exemplar](undertecknande.md)."
    )
    yield _table(
        ("Kod", "Svar"),
        (
            (f"`{code}`", "<br>".join(dict.fromkeys(message for message in messages if message != "…")) or "…")
            for code, messages in sorted(answers().items())
        ),
    )


# ---------------------------------------------------------------- Python


def _of_python() -> Iterator[str]:
    yield "## Python"
    yield (
        "Detta är allt som är publikt; det finns i `samverkansdoc.__all__`. Klasserna i modellen har källfilens\n"
        "nycklar. Beskrivningarna är kodens egna, på engelska."
    )
    public = [(name, getattr(samverkansdoc, name)) for name in samverkansdoc.__all__]
    functions = [(name, thing) for name, thing in public if inspect.isfunction(thing)]
    kinds = [(name, thing) for name, thing in public if inspect.isclass(thing)]
    for name, function in functions:
        yield f"### `{name}`\n\n```text\n{name}{_signature(function)}\n```\n\n{_prose(function)}"
    yield "### Klasser"
    yield _table(("Namn", "Beskrivning"), ((f"`{name}`", _first_line(cls)) for name, cls in kinds))
    yield f"`__version__` är programmets version, `{samverkansdoc.__version__}`."


def _signature(function: Any) -> str:
    """The signature as it is written in the code."""
    [definition] = ast.parse(inspect.getsource(function)).body
    if not isinstance(definition, ast.FunctionDef) or definition.returns is None:
        raise TypeError(f"{function} is no function with a return type.")
    return f"({ast.unparse(definition.args)}) -> {ast.unparse(definition.returns)}"


def _prose(thing: Any) -> str:
    return re.sub(r"``(.*?)``", r"`\1`", inspect.cleandoc(thing.__doc__ or ""))


def _first_line(thing: Any) -> str:
    return " ".join(_prose(thing).split("\n\n")[0].split())


# ---------------------------------------------------------------- The page


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    titles = list(header)
    lines = [titles, ["---"] * len(titles), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |".replace("  ", " ") for line in lines)


def page() -> str:
    """The whole page."""
    parts = [_INTRO, _ABOUT_KEYS, *_of_keys(), *_of_commands(), *_of_codes(), *_of_answers(), *_of_python()]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
