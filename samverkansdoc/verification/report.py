"""What a verification answers: one sentence a question, for people, and the same as data, for programs."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any
from unicodedata import category

from attrs import frozen

#: Characters that control, and line and paragraph breaks; lone surrogates cannot even be printed.
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


class Verdict(StrEnum):
    """How a question was answered; the value is the word shown to the user."""

    YES = "ok"
    NO = "fel"
    #: Nothing is wrong, but nothing is proved either: a certificate that no one was asked to trust, say.
    OPEN = "oprövat"


@frozen(kw_only=True)
class Answer:
    """The answer to one question. ``code`` is a stable ASCII word for the question."""

    code: str
    verdict: Verdict
    message: str
    hint: str | None = None


@frozen(kw_only=True)
class SignatureReport:
    """One signature: its field, who signed and when by its own account, and what is known of it.

    ``trust`` is the answer about the certificate, apart from the others: a whole signature by an unknown certificate is
    whole, and a trusted certificate makes no broken signature whole.
    """

    field: str
    signer: str
    time: str
    integrity: tuple[Answer, ...]
    trust: Answer

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All that is known of it."""
        return (*self.integrity, self.trust)


@frozen(kw_only=True)
class FileReport:
    """All that is known of one file."""

    path: str
    answers: tuple[Answer, ...]
    signatures: tuple[SignatureReport, ...] = ()

    @property
    def all_answers(self) -> Iterator[Answer]:
        """The answers about the file and about its signatures."""
        yield from self.answers
        for signature in self.signatures:
            yield from signature.answers

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return _none_wrong(self.all_answers)


@frozen(kw_only=True)
class Report:
    """The files one by one, and what they are together."""

    files: tuple[FileReport, ...]
    together: tuple[Answer, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong anywhere."""
        return all(file.ok for file in self.files) and _none_wrong(self.together)

    def as_data(self) -> dict[str, Any]:
        """The report as plain data, with Swedish keys."""
        return {
            "utfall": Verdict.YES if self.ok else Verdict.NO,
            "filer": [_file_data(file) for file in self.files],
            "tillsammans": _data(self.together),
        }

    def __str__(self) -> str:
        return "\n".join(_plain(line) for line in _lines(self))


def _plain(text: str) -> str:
    """What a file says of itself, in one line: names in it may hold anything, also what makes lines of their own."""
    return "".join("\ufffd" if category(char) in _UNSEEN else char for char in text)


def _none_wrong(answers: "Iterator[Answer] | tuple[Answer, ...]") -> bool:
    return all(answer.verdict is not Verdict.NO for answer in answers)


def _file_data(file: FileReport) -> dict[str, Any]:
    signatures = [
        {
            "fält": _plain(one.field),
            "undertecknare": _plain(one.signer),
            "tid": one.time,
            "svar": _data(one.integrity),
            "tillit": _data((one.trust,))[0],
        }
        for one in file.signatures
    ]
    outcome = Verdict.YES if file.ok else Verdict.NO
    return {"fil": _plain(file.path), "utfall": outcome, "svar": _data(file.answers), "underskrifter": signatures}


def _data(answers: tuple[Answer, ...]) -> list[dict[str, str]]:
    return [
        {"kod": answer.code, "utfall": answer.verdict, "text": _plain(answer.message)}
        | ({"tips": answer.hint} if answer.hint else {})
        for answer in answers
    ]


def _lines(report: Report) -> Iterator[str]:
    for file in report.files:
        yield file.path
        yield from _told(file.answers, "  ")
        for signature in file.signatures:
            yield f"  Underskrift av {signature.signer}, {signature.time} (fältet {signature.field})"
            yield from _told(signature.answers, "    ")
        yield ""
    if report.together:
        yield "Filerna tillsammans"
        yield from _told(report.together, "  ")
        yield ""
    yield "Inget är fel." if report.ok else "Något är fel: se raderna som börjar med FEL."


def _told(answers: tuple[Answer, ...], indent: str) -> Iterator[str]:
    words = {Verdict.YES: "ok", Verdict.NO: "FEL", Verdict.OPEN: "oprövat"}
    for answer in answers:
        yield f"{indent}{words[answer.verdict]:8}{answer.message}"
        if answer.hint:
            yield f"{indent}{'':8}Tips: {answer.hint}"
