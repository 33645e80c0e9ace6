"""UPF: what a follow-up says of what was promised. It rests on Brå's fifth step and on practice, and not on law."""
