"""The mean of both directions.

{call} returned {got}, expected {expected}. You averaged KL(p‖q) and KL(q‖p){where}. The exercise
asks for one direction: Σ p ln(p / q).
"""

import numpy as np

MARK = r"\+|/\s*2|0\.5"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        a, b = p > 0, q > 0
        return (np.sum(p[a] * np.log(p[a] / q[a])) + np.sum(q[b] * np.log(q[b] / p[b]))) / 2
