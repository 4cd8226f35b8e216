"""A mean of means.

{call} returned {got}, expected {expected}. The validation rows are asked in batches of 32, and the last of 16 counts as much as the others.
"""

import numpy as np
from m9_tuning import descend, mean_loss, new_network, spirals

BREAKS = "weighed"


def learning_curves(learning_rates, batch_sizes, epochs, seed):
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
                parts = [held[start : start + 32] for start in range(0, len(held), 32)]
                losses.append(float(np.mean([mean_loss(network, X[part], y[part]) for part in parts])))
            curves[learning_rate, batch_size] = losses
    return curves
