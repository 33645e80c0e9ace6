"""What the texts of a document say, found by words: for information that has no field of its own in the model."""
