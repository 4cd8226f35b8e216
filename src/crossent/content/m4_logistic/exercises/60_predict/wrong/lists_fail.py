"""Lists fail.

{call} gave {got}, expected {expected}. Lists have no `@`{where}. Begin with `np.asarray(X,
dtype=float)`, and the same for the weights.
"""

from m4_logistic import sigmoid

MARK = r"@"


def predict_proba(X, weights, bias):
    return sigmoid(X @ weights + bias)
