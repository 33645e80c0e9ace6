"""Spans of running text that typography must not touch: addresses, codes, diary numbers, phone numbers, file names.

Each span is taken out and a placeholder put in its place while the rules work. Diary numbers follow no standard, so the
patterns are wide on purpose: a range left with its hyphen is a blemish, a changed diary number is an error.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from samverkansdoc.svenska.dates import MONTHS

#: A private-use character. Where the text itself holds one, it is taken out like any other span.
PLACEHOLDER = "\ue000"

_WEB = r"[^\s<>\"“”„]*[^\s<>\"“”„.,;:!?)\]'’…]"
_TOP_DOMAINS = "se|nu|com|org|net|eu|info|gov|edu|io|dk|no|fi|de|uk"
_FILE_ENDINGS = (
    "pdf|docx?|dot[xm]?|xlsx?|pptx?|od[tsp]|ya?ml|json|csv|txt|html?|xml|zip|jpe?g|png|gif|svg|tiff?|mp[34]|md|toml|py"
)
_ADDRESSES = (
    PLACEHOLDER,
    # https://…, mailto:…, www.…, name@domain, tänkom.nu/sida
    rf"(?<![\w.+-])[a-z][a-z0-9+.-]*+://{_WEB}",
    rf"\b(?:mailto:|www\.){_WEB}",
    r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)*",
    rf"(?<![\w.-])(?:[\w-]+\.)+(?:{_TOP_DOMAINS})(?![\w-])(?:[/?#]{_WEB})?",
    # File names
    rf"(?<![\w.-])(?:[\w-]+\.)+(?:{_FILE_ENDINGS})\b",
)

_STANDARDS = "SS|SIS|EN|ISO|IEC|CEN|ETSI|DIN"
_ISO_DATE = r"(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}(?!\w)"
_COUNTED = r"[0-9]{1,3}[-–][0-9]{1,3}[ \u00a0]?(?:%|år\b)"
_CODES = (
    # Standards: EN 301 549, SS-EN ISO 9001:2015, SS 03 43 21
    rf"\b(?-i:{_STANDARDS})(?:[-/ ](?-i:{_STANDARDS}|TS|TR))* ?[0-9]+(?:[-:. ][0-9]+)*",
    # Whatever is called a diary number: dnr KS 2015-2016
    r"\b(?:dnr|diarienr|diarienummer):? (?:[a-zåäö]{1,8}[ .])?[0-9][\w./:-]*(?<=\w)(?: [0-9]{3,6}(?![\w ]))?",
    # KS 2015.0434, KSN 2015-2027, ATVKS 2019-00147 168, but not "KF 2016-12-21" or "BUP 15-17 år"
    rf"\b(?-i:[A-ZÅÄÖ]{{2,6}}) (?!{_ISO_DATE}|{_COUNTED})[0-9]+(?:[-/.:][0-9]\w*)+(?: [0-9]{{3,6}}(?![\w ]))?",
    # 2016/723 100, 2016/0688 50163, 2023/KS 0362, 2022/23:43
    r"\b[0-9]{4}/[0-9]{3,}(?:[./:-]\w+)*(?: [0-9]{3,6}(?!\w| [0-9%]))?",
    r"\b[0-9]{4}/(?-i:[A-ZÅÄÖ]+) [0-9]+\b",
    r"\b[0-9]{4}/[0-9]{2}:[0-9]+\b",
    # KSKF/2015:569, KSN-2015-2027, Ks2016/0193.074, BRÅ-03, covid-19, but not "kl.9" or "1 mars-31 maj"
    rf"\b(?!(?:kl|s|kap|nr)[.:]|(?:{'|'.join(MONTHS)})-)[a-zåäö]+[0-9]*[-_./:][0-9]\w*(?:[-_./:]\w+)*",
    r"\b[a-zåäö]+[0-9]+(?:[-_./:]\w+)+",
    # 1.6-692-2012, 978-91-7000-000-0, but not a date
    rf"(?<![\w.–-])(?!{_ISO_DATE})[0-9][0-9.]*(?:-[0-9]+){{2,}}\b",
    # Statutes (2023:196), personal and organisation numbers
    r"\b[0-9]{4}:[0-9]+\b",
    r"\b[0-9]{6}(?:[0-9]{2})?[-+][0-9]{4}\b",
    # Phone numbers: 0410-73 30 00, 08 123 456 78, +46 410 73 30 00, 114 14
    r"(?<![\w-])(?:\+[0-9]{1,3}[ -]?(?:\(0\) ?)?|0)[0-9]{1,3}(?: ?[-–/] ?| )[0-9]{2,3}(?: [0-9]{2,3}){1,3}(?!\w)",
    r"(?<![\w-])114 14(?!\w)",
    # Coordinates, whose signs are not quotation marks: 59°20'15"
    r"(?<![0-9])[0-9]+° ?[0-9]+['′](?: ?[0-9.,]+[\"″])?",
)


def around_protected(text: str, rules: Callable[[str], str]) -> str:
    """Apply the rules to the text with every protected span hidden, and put the spans back unchanged."""
    spans: list[str] = []

    def hide(match: re.Match[str]) -> str:
        spans.append(match[0])
        return PLACEHOLDER

    worked = rules(_pattern(re.search("[0-9]", text) is not None).sub(hide, text))
    parts = worked.split(PLACEHOLDER)
    return "".join(part + span for part, span in zip(parts, [*spans, ""], strict=True))


def spans(text: str) -> Iterator[re.Match[str]]:
    """The spans of the text that typography must not touch."""
    return _pattern(re.search("[0-9]", text) is not None).finditer(text)


@cache
def _pattern(has_digits: bool) -> re.Pattern[str]:
    """What to hide. Every code holds a digit, so text without digits needs only the first, quick half."""
    return re.compile("|".join(_ADDRESSES + _CODES * has_digits), re.IGNORECASE)
