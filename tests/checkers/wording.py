"""Texts that stand where a meaning should: alternative texts and link texts that say nothing."""

import re

FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf|pdf)", re.IGNORECASE)
GENERIC_ALT = re.compile(
    r"(?:en |ett )?(?:bild|bilden|foto|figur|diagram|graf|karta|logga|logotyp|ikon"
    r"|image|picture|photo|figure|chart|graphic)[\s_-]*\d*\.?",
    re.IGNORECASE,
)
GENERIC_LINKS = {
    "här",
    "klicka här",
    "läs mer",
    "mer",
    "länk",
    "länken",
    "denna länk",
    "here",
    "click here",
    "read more",
}
BARE_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def meaningless_alt(text: str) -> str:
    """Why an alternative text says nothing; empty where it says something."""
    bare = text.strip()
    if not bare:
        return "is empty"
    if FILE_NAME.fullmatch(bare):
        return "is a file name"
    if GENERIC_ALT.fullmatch(bare):
        return "only says that there is a picture"
    return "is too short to say anything" if len(bare) < 5 else ""


def meaningless_link(text: str) -> str:
    """Why a link's text says nothing; empty where it says something."""
    bare = text.strip().rstrip(".»>").strip()
    if not bare:
        return "is empty"
    if bare.casefold() in GENERIC_LINKS:
        return "does not say where it leads"
    return "is a bare address" if BARE_ADDRESS.fullmatch(bare) else ""
