"""The facts that a letter may ask about, one small class a subject.

Each reads the answers that `PersonShape` or `PlaceShape` holds, and holds nothing itself. A skipped
question takes the cautious value.
"""
