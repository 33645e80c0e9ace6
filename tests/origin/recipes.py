"""Recipes as a forger would write them."""

import hashlib
import json
from typing import Any

#: The key that tells a damaged recipe.
SUM = "kontrollsumma"


def said(recipe: bytes) -> dict[str, Any]:
    """What a recipe says, without its sum."""
    values: dict[str, Any] = json.loads(recipe)
    del values[SUM]
    return values


def summed(values: dict[str, Any]) -> bytes:
    """A recipe that says something else, with the sum of what it says."""
    text = json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    total = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return json.dumps({**values, SUM: total}).encode()
