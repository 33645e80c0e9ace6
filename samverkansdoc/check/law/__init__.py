"""LAG: what the act on the responsibility of municipalities for crime prevention (2023:196) speaks of.

An agreement must state purposes and areas (9 §). All else is a duty of the municipality, and what shows it may stand in
another document: there the rules only say that this one does not tell.
"""
