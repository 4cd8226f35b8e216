"""The same call three times, and one result."""

import numpy as np


def softmax(logits):
    """Softmax over the last axis, for an array of floats of any shape (..., C); exact for large logits, too."""
    # `-=`, `out=` and `/=` write into the array that they are given, and that was the caller's: the scores were gone after
    # the first call, and the second took the softmax of probabilities. The plain minus makes a new array. What is written
    # into after that is ours alone.
    powers = logits - logits.max(axis=-1, keepdims=True)
    np.exp(powers, out=powers)
    powers /= powers.sum(axis=-1, keepdims=True)
    return powers


if __name__ == "__main__":
    scores = np.array([4.0, 2.0, 1.0])
    for number in (1, 2, 3):
        print(f"call {number}:", softmax(scores).round(3))
    print("scores:", scores.round(3), "(they were [4, 2, 1])")
