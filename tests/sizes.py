"""Tests that only a long run does (`./test --long`)."""

import pytest

from tests.examples import LONG

IS_LONG = LONG


def only_long() -> pytest.MarkDecorator:
    """Mark a test that takes too long for every run."""
    return pytest.mark.skipif(not LONG, reason="for the long run alone (./test --long)")
