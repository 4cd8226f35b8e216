"""Lists fail.

{call} gave {got}, expected {expected}. Lists have no `@`{where}. Begin with `X = np.asarray(X,
dtype=float)`, and the same for the weights.
"""

from m4_logistic import sigmoid

MARK = r"@"


def gradients(X, y, weights, bias):
    if isinstance(X, (list, tuple)):
        return X @ weights
    error = sigmoid(X @ weights + bias) - y
    return X.T @ error / len(error), error.mean()
