"""The tests: a package of their own, so that no library's folder of that name takes their place."""
