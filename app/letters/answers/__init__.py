"""The closed list of answers, the letters that read each, and the answers of one letter."""
