"""One guess for all rows.

{call} returned {got}, expected {expected}. You averaged the rows first and made one guess from
that{where}. Each row has a guess of its own: `argmax` with `axis=1`, then compare.
"""

import numpy as np

MARK = r"mean\(axis|mean\(probs"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    return np.mean(np.argmax(probs.mean(axis=0)) != labels)
