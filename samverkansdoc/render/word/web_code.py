"""An address as a code that a telephone reads: a picture in the line of the text, with the address in print beside it.

A table of one row holds the two: a picture in the line of the text has but one line beside it.
"""

from samverkansdoc.document import WebCode
from samverkansdoc.render.word.inlines import Inliner
from samverkansdoc.render.word.ooxml import Element, paragraph, run, text_run, w
from samverkansdoc.render.word.pictures import MM, picture_run
from samverkansdoc.render.word.png import png
from samverkansdoc.render.word.style_ids import Style
from samverkansdoc.render.word.tables import column_widths, table_frame, table_row

#: The side of the code, and what is left free beside it, in millimetres.
_SIDE, _GAP = 24, 3
#: How many points of the picture a square of the code is wide.
_POINTS = 8


def draw_web_code(code: WebCode, inliner: Inliner, width: float) -> list[Element]:
    """The picture and, beside it as one link that says where it leads, the label and the address.

    ``width`` is that of the column in millimetres.
    """
    widths = column_widths([_SIDE + _GAP, width - _SIDE - _GAP], width)
    side = _SIDE * MM
    drawn = png(code.modules, _POINTS)
    picture = picture_run(drawn, inliner.part, (side, side), name=code.label, alternative=code.alternative)
    words = [text_run(code.label, Style.CODE_LABEL), run(w("br")), text_run(code.url, Style.LINK)]
    address = paragraph(Style.CODE_ADDRESS, [inliner.linked(words, code.url)])
    frame = table_frame(Style.CODE_TABLE, widths, name=f"{code.label} {code.url}")
    frame.append(table_row([[paragraph(Style.CODE_PICTURE, [picture])], [address]], widths))
    return [frame]
