"""What a letter says. Knows no Flask, no Word, no clock, no translator."""
