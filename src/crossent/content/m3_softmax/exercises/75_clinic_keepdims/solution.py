"""Rows that add up to 1, however many they are."""

import numpy as np


def probabilities(logits):
    """Softmax of each row, for logits of shape (N, C) and of any size; each row of the result adds up to 1."""
    logits = np.asarray(logits, dtype=float)
    # max and sum along axis 1 drop that axis: N numbers of shape (N,). NumPy lines shapes up from the right, so those N
    # numbers met the C columns. With N different from C that is an error; with N = C it is none, and every row was shifted
    # and divided by the numbers of other rows. keepdims leaves the shape at (N, 1), and each row meets its own.
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


if __name__ == "__main__":
    scores = np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0], [1.0, 1.0, 2.0]])
    for count in (3, 2):
        try:
            print(count, "rows, sums:", probabilities(scores[:count]).sum(axis=1).round(3))
        except ValueError as error:
            print(count, "rows:", error)
