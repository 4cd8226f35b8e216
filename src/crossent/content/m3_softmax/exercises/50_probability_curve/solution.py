import numpy as np
from m3_softmax import softmax


def probability_curve(values, other_logits):
    """softmax(v, others) at class 0, for each v."""
    values = np.asarray(values, dtype=float)[..., None]
    others = np.asarray(other_logits, dtype=float)
    # One row of logits for each value: the value in front, the others behind it. broadcast_to repeats them without
    # copying. softmax then works on the last axis, and column 0 is what is asked for.
    rows = np.concatenate([values, np.broadcast_to(others, values.shape[:-1] + others.shape)], axis=-1)
    return softmax(rows)[..., 0]
