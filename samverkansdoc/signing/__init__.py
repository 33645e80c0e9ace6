"""Signing the electronic original with a key in a file.

For tests, and for those who have such a key. Most send the file to an e-sign service, which knows the fields by the
list that is written beside it.
"""

import os
from datetime import datetime
from pathlib import Path

from attrs import evolve, frozen
from pyhanko.sign.fields import MDPPerm

from samverkansdoc.compose.templates import filled_word, word
from samverkansdoc.document import Stamp
from samverkansdoc.files import write_all
from samverkansdoc.model import Efteråt
from samverkansdoc.render import UnprintableError
from samverkansdoc.render.pdf import render_stamp
from samverkansdoc.signing.embedding import Act, embedded
from samverkansdoc.signing.key import read_key, refuse_expired
from samverkansdoc.signing.moment import now
from samverkansdoc.signing.original import OpenField, Original, chosen_field, read_original, refuse_older
from samverkansdoc.svenska.dates import iso_date
from samverkansdoc.verification.certificates import common_name

__all__ = ["Key", "sign"]

FilePath = str | os.PathLike[str]


@frozen
class Key:
    """A key in a PKCS #12 file (.p12, .pfx), and the password to it."""

    path: FilePath
    password: str


def sign(
    path: FilePath, field: str, key: Key, output: FilePath | None = None, *, moment: datetime | None = None
) -> Path:
    """Sign one field of an electronic original (PAdES, ETSI EN 319 142-1); returns the path of the signed file.

    The signed file is a new one: ``output``, or the name of the original with the number of signatures added to it.
    What was there stays as it was, byte for byte, and so do the fields of the others; the last signature locks the
    document, unless the agreement says something else. The signature says that it was made now, or at ``moment``.

    Raises ``InputError`` if the file is not ours or was changed, the field is none or signed already, the key cannot be
    used, or there is a file of the name; ``OSError`` if the file cannot be written.
    """
    original = read_original(path)
    chosen = chosen_field(original, field)
    if output is None:
        refuse_older(original)
    target = Path(output) if output is not None else original.next_path
    opened, when = read_key(key.path, key.password), _aware(moment or now())
    refuse_expired(opened.certificate, when, key.path)
    name = common_name(opened.certificate.subject)
    act = Act(
        field=chosen.name,
        signer=opened.signer,
        name=name,
        moment=when,
        stamp=_stamp(chosen, name, when),
        lock=_lock(original),
    )
    write_all({target: embedded(original.data, act)}, replace=False, instead="Ange ett annat namn med -o.")
    return target


def _aware(moment: datetime) -> datetime:
    """A moment with its time zone: that of the machine, unless it has one."""
    return moment if moment.tzinfo else moment.astimezone()


def _stamp(field: OpenField, name: str, when: datetime) -> bytes:
    """What the signature shows. A name that no font can show is the one of the field, which the page shows already."""
    shown = Stamp(
        label=word("ord", "undertecknat"), name=name, time=_time(when), width=field.width, height=field.height
    )
    try:
        return render_stamp(shown, when.date())
    except UnprintableError:
        return render_stamp(evolve(shown, name=field.tooltip), when.date())


def _time(when: datetime) -> str:
    zone = when.strftime("%z")
    shown = f"UTC{zone[:3]}:{zone[3:5]}" if zone else "UTC"
    return filled_word("ord", "undertecknat_tid", datum=iso_date(when.date()), klockslag=f"{when:%H.%M}", zon=shown)


def _lock(original: Original) -> MDPPerm | None:
    """Only the last signature locks the document, and not if the agreement says that it stays open."""
    is_last = len(original.open_fields) == 1
    return MDPPerm.NO_CHANGES if is_last and original.afterwards is Efteråt.LÅST else None
