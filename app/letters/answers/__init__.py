"""Which answers there are, which letters read them, and the answers of one letter."""
