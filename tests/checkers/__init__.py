"""Judges of the outputs: programs and rules that did not write what they judge.

`pdf`, `word`, `html` and `language` hold the checks; each returns findings as text, and no findings means clean.
`python -m tests.checkers FILE...` runs every check that fits each file.
"""
