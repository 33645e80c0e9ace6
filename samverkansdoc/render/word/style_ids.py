"""The ids of all styles: what the rest of the renderer may call a paragraph, a run or a table."""

from enum import StrEnum


class Style(StrEnum):
    """A style by its id (ASCII; the names that people see stand in the style sheet)."""

    NORMAL = "Normal"
    BODY = "BodyText"
    BODY_AFTER_TABLE = "BodyTextAfterTable"
    BODY_AFTER_LIST = "BodyTextAfterList"
    RESPONSIBLE = "Responsible"
    FINE = "FinePrint"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    PERIOD = "Period"
    FACT = "Fact"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    PLAIN_HEADING_1 = "Heading1Unnumbered"
    PLAIN_HEADING_2 = "Heading2Unnumbered"
    PLAIN_HEADING_3 = "Heading3Unnumbered"
    BULLET_1 = "ListBullet"
    BULLET_2 = "ListBullet2"
    BULLET_3 = "ListBullet3"
    NUMBER_1 = "ListNumber"
    NUMBER_2 = "ListNumber2"
    NUMBER_3 = "ListNumber3"
    CONTINUE_1 = "ListContinue"
    CONTINUE_2 = "ListContinue2"
    CONTINUE_3 = "ListContinue3"
    CAPTION = "Caption"
    CHART = "Chart"
    TABLE_TEXT = "TableText"
    TABLE_TEXT_RIGHT = "TableTextRight"
    TABLE_ROW_HEADER = "TableRowHeader"
    TABLE_BULLET_1 = "TableBullet"
    TABLE_BULLET_2 = "TableBullet2"
    TABLE_BULLET_3 = "TableBullet3"
    TABLE_NUMBER_1 = "TableNumber"
    TABLE_NUMBER_2 = "TableNumber2"
    TABLE_NUMBER_3 = "TableNumber3"
    TABLE_HEADER = "TableHeader"
    TABLE_HEADER_RIGHT = "TableHeaderRight"
    SEPARATOR = "Separator"
    CONTENTS_HEADING = "TOCHeading"
    CONTENTS_1 = "TOC1"
    CONTENTS_2 = "TOC2"
    CONTENTS_3 = "TOC3"
    HEAD_SENDER = "HeadSender"
    HEAD_LINE = "HeadLine"
    HEADER = "Header"
    HEADER_SIDEWAYS = "HeaderSideways"
    MARK = "Mark"
    FOOTER = "Footer"
    FOOTNOTE_TEXT = "FootnoteText"
    FOOTNOTE_CONTINUED = "FootnoteTextContinued"
    COMMENT_TEXT = "CommentText"
    SIGNATURE_PARTY = "SignatureParty"
    SIGNATURE_PLACE = "SignaturePlace"
    SIGNATURE_FILL_SIGNATURE = "SignatureFillSignature"
    SIGNATURE_LABEL = "SignatureLabel"
    SIGNATURE_FILL_PLACE = "SignatureFillPlace"
    SIGNATURE_FILL_NAME = "SignatureFillName"
    SIGNATURE_NAME = "SignatureName"
    SIGNATURE_TITLE = "SignatureTitle"
    ELECTRONIC_LABEL = "ElectronicLabel"
    ELECTRONIC_NAME = "ElectronicName"
    BAND_LINE = "BandLine"
    COLUMN_HEADING = "Heading1Column"
    PROMISE_ACTOR = "PromiseActor"
    PROMISE_COUNT = "PromiseCount"
    PROMISE_UNIT = "PromiseUnit"
    PROMISE_TEXT = "PromiseText"
    PROMISE_LEAD = "PromiseLead"
    PROMISE_FACT = "PromiseFact"
    CODE_PICTURE = "CodePicture"
    CODE_ADDRESS = "CodeAddress"

    DEFAULT_CHARACTER = "DefaultParagraphFont"
    STRONG = "Strong"
    EMPHASIS = "Emphasis"
    STRONG_EMPHASIS = "StrongEmphasis"
    LINK = "Hyperlink"
    STRONG_LINK = "HyperlinkStrong"
    EMPHASIS_LINK = "HyperlinkEmphasis"
    STRONG_EMPHASIS_LINK = "HyperlinkStrongEmphasis"
    FOOTNOTE_REFERENCE = "FootnoteReference"
    INSERTED = "Inserted"
    INSERTED_STRONG = "InsertedStrong"
    INSERTED_EMPHASIS = "InsertedEmphasis"
    INSERTED_STRONG_EMPHASIS = "InsertedStrongEmphasis"
    INSERTED_SIGN = "InsertedSign"
    DELETED = "Deleted"
    DELETED_STRONG = "DeletedStrong"
    DELETED_EMPHASIS = "DeletedEmphasis"
    DELETED_STRONG_EMPHASIS = "DeletedStrongEmphasis"
    DELETED_SIGN = "DeletedSign"
    COMMENT_REFERENCE = "CommentReference"
    FACT_LABEL = "FactLabel"
    HEAD_KIND = "HeadKind"
    HEAD_LABEL = "HeadLabel"
    BAND_PERIOD = "BandPeriod"
    PROMISE_FIGURE = "PromiseFigure"
    CODE_LABEL = "CodeLabel"

    NORMAL_TABLE = "TableNormal"
    TABLE = "AgreementTable"
    SIGNATURE_TABLE = "SignatureTable"
    PROMISE_TABLE = "PromiseTable"
    CODE_TABLE = "CodeTable"


HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3)
PLAIN_HEADINGS = (Style.PLAIN_HEADING_1, Style.PLAIN_HEADING_2, Style.PLAIN_HEADING_3)
BULLETS = (Style.BULLET_1, Style.BULLET_2, Style.BULLET_3)
NUMBERS = (Style.NUMBER_1, Style.NUMBER_2, Style.NUMBER_3)
CONTINUES = (Style.CONTINUE_1, Style.CONTINUE_2, Style.CONTINUE_3)
TABLE_BULLETS = (Style.TABLE_BULLET_1, Style.TABLE_BULLET_2, Style.TABLE_BULLET_3)
TABLE_NUMBERS = (Style.TABLE_NUMBER_1, Style.TABLE_NUMBER_2, Style.TABLE_NUMBER_3)
CONTENTS = (Style.CONTENTS_1, Style.CONTENTS_2, Style.CONTENTS_3)
#: Styles whose paragraphs always stand with the next one.
KEEPING = frozenset(
    {
        *HEADINGS,
        *PLAIN_HEADINGS,
        Style.COLUMN_HEADING,
        Style.CAPTION,
        Style.CONTENTS_HEADING,
        Style.TABLE_HEADER,
        Style.TABLE_HEADER_RIGHT,
    }
)
