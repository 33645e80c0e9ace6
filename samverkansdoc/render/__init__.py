"""Tree and theme in, bytes out: one renderer a format, and none knows where the tree came from."""


class UnprintableError(Exception):
    """The format has no way to show some characters of the document; ``characters`` are all of them."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        self.characters = characters
        super().__init__(" ".join(characters))
