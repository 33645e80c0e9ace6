"""Tree and theme in, bytes out: one renderer a format, and none knows where the tree came from."""


class UnprintableError(Exception):
    """The format has no way to show some characters of the document; ``characters`` are all of them."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        self.characters = characters
        super().__init__(" ".join(characters))


class TooLongError(Exception):
    """A document of one page does not fit on it: by how many ``lines``, and which ``sections`` are the longest."""

    def __init__(self, lines: int, sections: tuple[str, ...]) -> None:
        self.lines, self.sections = lines, sections
        super().__init__(f"{lines} lines too long")
