"""What a template can draw: each function here is one word of the template language.

A directive takes parts of the model and the template's own words, and gives blocks. None of them knows a sentence.
"""
