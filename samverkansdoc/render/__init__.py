"""Tree and theme in, bytes out: one renderer a format, and none knows where the tree came from."""
