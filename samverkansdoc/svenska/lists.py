"""Lists in a sentence."""

import re
from collections.abc import Iterable


def join(items: Iterable[str], conjunction: str = "och") -> str:
    """Join words as a sentence does: "Polisen, Socialförvaltningen och Bildningsförvaltningen".

    No comma before the conjunction. An item that itself holds *och* would blur the list; then *samt* takes the place
    of *och* ("Trafik, alkohol och narkotika samt skolnärvaro"). No items give an empty string.
    """
    *first, last = list(items) or [""]
    if not first:
        return last
    if conjunction == "och" and any(re.search(r"\boch\b", item) for item in (*first, last)):
        conjunction = "samt"
    return f"{', '.join(first)} {conjunction} {last}"
