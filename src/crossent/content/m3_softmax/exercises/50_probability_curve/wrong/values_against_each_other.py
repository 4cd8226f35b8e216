"""The values compete with each other.

{call} returned {got}, expected {expected}. You put all values into one softmax{where}. They are one
logit at different times: each stands beside the others in a row of its own.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"concatenate|append|softmax|hstack"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    joined = softmax(np.concatenate([values.ravel(), others]))
    return joined[: values.size].reshape(values.shape)
