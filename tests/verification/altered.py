"""Files as someone might alter them, and what is answered of them."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NumberObject, StreamObject, pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pypdf import PdfReader, PdfWriter

from samverkansdoc import verify
from samverkansdoc.verification import FileReport, Report, Verdict, verify_bytes
from samverkansdoc.verification.running import at_once
from tests.signing.authority import PASSWORD, Held, key_of


def verdicts(report: FileReport) -> dict[str, Verdict]:
    """The worst answer to every question."""
    order = (Verdict.YES, Verdict.OPEN, Verdict.NO)
    found: dict[str, Verdict] = {}
    for answer in report.all_answers:
        found[answer.code] = max(found.get(answer.code, Verdict.YES), answer.verdict, key=order.index)
    return found


def wrong(data: bytes, name: str = "avtal.pdf") -> set[str]:
    """The questions that have the answer no; the report must say the same as a whole, in sentences."""
    report = verify_bytes(data, name)
    no = [answer for answer in report.all_answers if answer.verdict is Verdict.NO]
    assert report.ok is not bool(no)
    assert all(answer.message.endswith(".") for answer in no)
    return {answer.code for answer in no}


def in_folder(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Files written to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


def verified(folder: Path, files: Mapping[str, bytes]) -> Report:
    """What is answered of files that lie together in a folder."""
    return verify(in_folder(folder, files))


def added(data: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """A change added to the end of a PDF."""
    writer = IncrementalPdfFileWriter(BytesIO(data), strict=False)
    change(writer)
    made = BytesIO()
    writer.write(made)  # type: ignore[no-untyped-call]
    return made.getvalue()


def note(writer: IncrementalPdfFileWriter) -> None:
    """A note upon the first page."""
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    said = {"/Type": pdf_name("/Annot"), "/Subtype": pdf_name("/FreeText"), "/Contents": pdf_string("Gäller inte.")}
    box = ArrayObject(NumberObject(side) for side in (100, 100, 300, 200))  # type: ignore[no-untyped-call]
    made: Any = DictionaryObject({pdf_name(key): value for key, value in {**said, "/Rect": box}.items()})  # type: ignore[no-untyped-call]
    page[pdf_name("/Annots")] = ArrayObject([*page.get("/Annots", ()), writer.add_object(made)])
    writer.update_container(page)


def painted(writer: IncrementalPdfFileWriter) -> None:
    """A black box upon the text of the first page."""
    paint = writer.add_object(StreamObject(stream_data=b"q 0 g 0 0 300 800 re f Q"))
    writer.add_stream_to_page(0, paint)  # type: ignore[no-untyped-call]


def field(name: str) -> Callable[[IncrementalPdfFileWriter], None]:
    """One more field for a signature."""
    return lambda writer: append_signature_field(writer, SigFieldSpec(sig_field_name=name))


def also_signed(data: bytes, name: str, signer: str = "Cia Tre", held: Held | None = None) -> bytes:
    """The signature of one more, with a tool that knows nothing of us; in a new field if there is none of the name."""
    with TemporaryDirectory() as place:
        p12 = (held or key_of(signer)).p12(Path(place, "k.p12"))
        opened = SimpleSigner.load_pkcs12(str(p12), passphrase=PASSWORD.encode())  # type: ignore[no-untyped-call]
    assert opened is not None
    writer = IncrementalPdfFileWriter(BytesIO(data), strict=False)
    work = PdfSigner(PdfSignatureMetadata(field_name=name), opened).async_sign_pdf(writer)
    return bytes(at_once(work).getvalue())


def cloned(data: bytes, change: Callable[[PdfWriter], None] = lambda _: None) -> bytes:
    """The file as pypdf saves it anew."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    change(writer)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def replaced(data: bytes, name: str, content: bytes) -> bytes:
    """The file with other contents in what it carries of a name."""

    def change(writer: PdfWriter) -> None:
        (held,) = [one for one in writer.attachment_list if one.name == name]
        held.content = content

    return cloned(data, change)
