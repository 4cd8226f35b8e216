"""Equal losses dropped.

{call} returned {got}, expected {expected}. A dict keeps one example for each loss.
"""

import numpy as np

BREAKS = "once"


def worst_examples(losses, k):
    places = {float(v): i for i, v in enumerate(losses)}
    return [places[v] for v in sorted(places, reverse=True)[:k]]
