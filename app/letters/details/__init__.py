"""The details table: one row a name that may stand in a letter's gap."""
