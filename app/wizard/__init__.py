"""The wizard: the steps in order, when each applies, the one page, and the letters endpoint."""
