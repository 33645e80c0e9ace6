"""Links that may stand in a document."""

from collections.abc import Iterator

from samverkansdoc.document import Inline, Inlines, Link, Text, plain

_SCHEMES = ("http://", "https://", "mailto:", "tel:")


def link(content: Inlines, url: str) -> Iterator[Inline]:
    """A link; where the address leads nowhere outside its own folder, the text with the address after it.

    A document is read on paper and in archives, where an address such as "fil.pdf" or "www" means nothing.
    """
    if url.startswith("www."):
        url = f"https://{url}"
    if url.casefold().startswith(_SCHEMES) and plain(content).strip():
        shows_address = plain(content) in url
        yield Link((Text(plain(content), whole=True),) if shows_address else content, url)
        return
    yield from content
    if url and url != plain(content):
        yield Text(f" ({url})")
