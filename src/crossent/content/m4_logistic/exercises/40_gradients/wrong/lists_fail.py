"""Lists fail.

{call} gave {got}, expected {expected}. Lists have no `.T` and no `@`{where}. Begin with `X =
np.asarray(X, dtype=float)`.
"""

from m4_logistic import sigmoid

MARK = r"X\.T|@"


def gradients(X, y, weights, bias):
    if isinstance(X, (list, tuple)):
        return X.T
    error = sigmoid(X @ weights + bias) - y
    return X.T @ error / len(error), error.mean()
