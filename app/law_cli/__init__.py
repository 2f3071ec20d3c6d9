"""The law base on the command line, for whoever keeps it up to date."""
