"""The words of a letter, from its answers. Imports no Flask, no Word, no clock, no translator."""
