"""The label's own column, doubled.

{call} returned {got}, expected {expected}. Twice (1 - p)²{where} is right for two classes alone,
where the other column errs as much. With more, each column has its own square: add up over all of
them.
"""

import numpy as np

MARK = r"2\s*\*|\*\s*2\b"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    return 2 * np.mean((1 - probs[np.arange(len(labels)), labels]) ** 2)
