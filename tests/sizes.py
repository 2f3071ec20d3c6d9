"""What only the long test run does (`TEST_SIZE=long`)."""

import os

import pytest

IS_LONG = os.environ.get("TEST_SIZE") == "long"


def only_long() -> pytest.MarkDecorator:
    """Mark a test that takes too long for every run."""
    return pytest.mark.skipif(not IS_LONG, reason="for the long run alone (TEST_SIZE=long)")
