"""The parts of a drafted letter, the gaps that they may hold, and the same as JSON."""
