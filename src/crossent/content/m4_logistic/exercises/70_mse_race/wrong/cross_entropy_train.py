"""The race against itself.

{call} returned {got}, expected {expected}. That is `train` under another name{where}: it minimises
the cross-entropy. Minimise mean((p - y)²), from the start that is given.
"""

from m4_logistic import train

MARK = r"train\("


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    return train(X, y, learning_rate, epochs)
