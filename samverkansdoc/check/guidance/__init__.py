"""BRÅ: what Brottsförebyggande rådet asks of a good agreement. None of it is law."""
