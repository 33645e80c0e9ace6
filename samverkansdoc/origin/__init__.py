"""What a file was made from: written into it, and read out of it again.

Every PDF and every Word file carries its source, byte for byte, and a recipe: what else one must know to make the file
again. ``recipe_attachment`` writes the recipe; ``read_origin`` finds both in the bytes of a file, and ``extract`` in a
file.
"""

from samverkansdoc.origin.extracting import extract
from samverkansdoc.origin.reading import ForeignFileError, Origin, read_origin
from samverkansdoc.origin.recipe import RECIPE_NAME, Recipe, digest, recipe_attachment, theme_digest

__all__ = [
    "RECIPE_NAME",
    "ForeignFileError",
    "Origin",
    "Recipe",
    "digest",
    "extract",
    "read_origin",
    "recipe_attachment",
    "theme_digest",
]
