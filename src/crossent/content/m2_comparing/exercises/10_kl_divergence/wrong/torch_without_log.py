"""Torch wants a logarithm first.

{call} returned {got}, expected {expected}. `F.kl_div(q, p)`{where} takes its first argument for
logarithms, and you pass probabilities. Pass `q.log()`, or write the sum yourself: Σ p ln(p / q).
"""

import numpy as np
from scipy.special import xlogy

MARK = r"kl_div|KLDivLoss"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sum(xlogy(p, p) - p * q)
