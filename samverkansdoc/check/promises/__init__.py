"""ML: what Brå and the national model of the police ask of a promise to those who live there, on one page."""
