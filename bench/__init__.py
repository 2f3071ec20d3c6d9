"""Speed and weight, as ratios measured in one run. No test depends on a time."""
