"""The facts that a letter about a person may ask about, one small class a subject.

Each reads the answers that `PersonShape` holds, and holds nothing itself. A skipped question
takes the cautious value.
"""
