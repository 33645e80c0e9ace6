"""Source files to go on writing in: a document from nothing, or a follow-up of what there is.

``new`` gives the YAML of an agreement, a medborgarlöfte, a handlingsplan or a tjänsteskrivelse, with all that can be
known filled in, advice in comments, and places to fill in for the rest. ``draft_report`` gives that of a follow-up.
"""

from samverkansdoc.drafting.reports import draft_report
from samverkansdoc.drafting.starting import new

__all__ = ["draft_report", "new"]
