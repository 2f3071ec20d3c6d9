"""The facts that a letter's text may ask about, one small class for each subject.

Each reads the answers that `PersonShape` or `PlaceShape` holds, and holds nothing itself. A skipped
question takes the cautious value.
"""
