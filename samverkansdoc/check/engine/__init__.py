"""What makes rules work: what a rule is, which there are, how they are asked, and how the answers are written."""
