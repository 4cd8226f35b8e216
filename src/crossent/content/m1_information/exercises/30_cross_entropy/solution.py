import numpy as np


def cross_entropy(p, q):
    """-Σ p ln q in nats."""
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    # Only outcomes that happen are charged. Choosing them by p, and not by q, matters: a q of 0 where p > 0 must stay
    # in the sum, because it is the one mistake that costs inf.
    happens = p > 0
    # np.log(0) is -inf, which is the truth here; errstate says that we mean it.
    with np.errstate(divide="ignore"):
        # 0 - x rather than -x: a perfect forecast costs 0, not -0.
        return 0.0 - np.sum(p[happens] * np.log(q[happens]))
