import math

import numpy as np


def spirals():
    """Given: three arms of a spiral, class by class, some labels wrong. Rows (240, 2) and labels (240,)."""
    rng = np.random.default_rng(9)
    arm = np.repeat([0, 1, 2], 80)
    along = np.tile(np.linspace(0.15, 1, 80), 3)
    angle = 2 * np.pi * (0.6 * along + arm / 3)
    X = 2 * np.stack([along * np.cos(angle), along * np.sin(angle)], axis=1)
    X += 0.12 * rng.standard_normal(X.shape)
    return X, np.where(rng.random(240) < 0.12, rng.integers(0, 3, 240), arm)


def new_network(seed):
    """Given: the weights of a new network with one hidden layer, drawn from the seed."""
    rng = np.random.default_rng(seed)
    return {
        "W1": rng.normal(0, 1, (2, 24)),
        "b1": rng.normal(0, 0.5, 24),
        "W2": rng.normal(0, 1 / math.sqrt(24), (24, 3)),
        "b2": np.zeros(3),
    }


@np.errstate(all="ignore")
def descend(network, X, y, learning_rate):
    """Given: one step of gradient descent on the mean cross-entropy of these rows. Changes the network."""
    scores = X @ network["W1"] + network["b1"]
    hidden = np.maximum(scores, 0.1 * scores)
    logits = hidden @ network["W2"] + network["b2"]
    slopes = np.exp(logits - logits.max(axis=1, keepdims=True))
    slopes /= slopes.sum(axis=1, keepdims=True)
    slopes[np.arange(len(y)), y] -= 1
    slopes /= len(y)
    back = (slopes @ network["W2"].T) * np.where(scores > 0, 1, 0.1)
    network["W2"] -= learning_rate * hidden.T @ slopes
    network["b2"] -= learning_rate * slopes.sum(axis=0)
    network["W1"] -= learning_rate * X.T @ back
    network["b1"] -= learning_rate * back.sum(axis=0)


@np.errstate(all="ignore")
def mean_loss(network, X, y):
    """Given: the mean cross-entropy of these rows, in nats."""
    scores = X @ network["W1"] + network["b1"]
    logits = np.maximum(scores, 0.1 * scores) @ network["W2"] + network["b2"]
    top = logits.max(axis=1)
    losses = top + np.log(np.exp(logits - top[:, None]).sum(axis=1)) - logits[np.arange(len(y)), y]
    return float(losses.mean())


def learning_curves(learning_rates, batch_sizes, epochs, seed):
    """Every setting gets the same split, the same start and the same order of rows: what differs is the setting alone."""
    X, y = spirals()
    curves = {}
    for learning_rate in learning_rates:
        for batch_size in batch_sizes:
            # A new generator and a new network here, inside both loops: a run must not depend on those before it.
            rng = np.random.default_rng(seed)
            rows = rng.permutation(len(X))  # they come class by class
            held, used = rows[:80], rows[80:]
            network = new_network(seed)
            losses = []
            for _ in range(epochs):
                used = rng.permutation(used)
                for start in range(0, len(used), batch_size):
                    batch = used[start : start + batch_size]
                    descend(network, X[batch], y[batch], learning_rate)
                losses.append(mean_loss(network, X[held], y[held]))
            curves[learning_rate, batch_size] = losses
    return curves
