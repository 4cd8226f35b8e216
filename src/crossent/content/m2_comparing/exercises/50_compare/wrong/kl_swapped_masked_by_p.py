"""The other direction of KL.

{call} returned {got}, expected {expected}. Under `kl_divergence` stands KL(q‖p), over the outcomes
with p > 0{where}. The weights come from what happens, p: Σ p ln(p / q).
"""

import numpy as np

MARK = r"q(\[\w+\])?\s*\*|q(\[\w+\])?\s*/\s*p"


def compare(p, qs):
    p, qs = np.asarray(p, dtype=float), np.asarray(qs, dtype=float)
    happens = p > 0
    with np.errstate(all="ignore"):
        return {
            "cross_entropy": np.array([-np.sum(p[happens] * np.log(q[happens])) for q in qs]),
            "kl_divergence": np.array([np.sum(q[happens] * np.log(q[happens] / p[happens])) for q in qs]),
            "mse": np.mean((p - qs) ** 2, axis=1),
        }
