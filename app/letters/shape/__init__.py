"""The shape of a letter, made from its answers, and the rules that refuse a letter."""
