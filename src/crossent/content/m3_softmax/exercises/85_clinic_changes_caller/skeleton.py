"""The same call three times, and three results. Run it, find out what changes in between, mend softmax."""

import numpy as np


def softmax(logits):
    """Softmax over the last axis, for an array of floats of any shape (..., C); exact for large logits, too."""
    logits -= logits.max(axis=-1, keepdims=True)
    np.exp(logits, out=logits)
    logits /= logits.sum(axis=-1, keepdims=True)
    return logits


if __name__ == "__main__":
    scores = np.array([4.0, 2.0, 1.0])
    for number in (1, 2, 3):
        print(f"call {number}:", softmax(scores).round(3))
    print("scores:", scores.round(3), "(they were [4, 2, 1])")
