"""A key and its certificates in a PKCS #12 file (RFC 7292)."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12
from pyhanko.sign.signers import SimpleSigner

from samverkansdoc.diagnostics import Diagnostic, InputError, Span

_LARGEST = 1_000_000


def read_key(path: str | os.PathLike[str], password: str) -> SimpleSigner:
    """The key, ready to sign with. Raises ``InputError`` for a wrong password or a file that holds no key."""
    name = os.fspath(path)
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        message = f"Nyckelfilen ”{name}” finns inte." if missing else f"Nyckelfilen ”{name}” går inte att läsa."
        raise _refusal("key-unreadable", message, "Ange en fil som slutar på .p12 eller .pfx.", name) from error
    secret = password.encode() or None
    try:
        held = load_pkcs12(data[:_LARGEST], secret)
    except (ValueError, TypeError) as error:
        raise _unusable(error, name) from error
    if held.key is None or held.cert is None:
        hint = "Exportera nyckeln tillsammans med sitt certifikat."
        raise _refusal("key-missing", f"I ”{name}” finns ingen nyckel med certifikat att skriva under med.", hint, name)
    return SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=secret)


def _unusable(error: Exception, name: str) -> InputError:
    """A wrong password and a file of another kind look alike to the library, but for its words."""
    if "password" in str(error).lower():
        return _refusal(
            "key-password",
            f"Lösenordet till nyckelfilen ”{name}” stämmer inte.",
            "Kontrollera skiftläge och tangentbord och försök igen.",
            name,
        )
    hint = "Ange en fil som slutar på .p12 eller .pfx."
    return _refusal("key-no-file", f"”{name}” är ingen nyckelfil i formatet PKCS #12.", hint, name)


def _refusal(code: str, message: str, hint: str, name: str) -> InputError:
    return InputError([Diagnostic(code=code, message=message, hint=hint, span=Span(file=name, line=0, column=0))])
