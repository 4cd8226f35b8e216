"""The rivals vanish.

{call} returned {got}, expected {expected}. The log-sum-exp of the others is right on paper, but
`exp` of a large logit{where} is inf and of a very negative one 0. Subtract their largest first and
add it back, or send whole rows through your `softmax`.
"""

import numpy as np


MARK = r"exp\("


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    with np.errstate(all="ignore"):
        return 1 / (1 + np.exp(np.log(np.exp(others).sum()) - values))
