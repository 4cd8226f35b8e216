"""A loss that turns into NaN. Run it, see which line is wrong, and mend the function."""

import numpy as np


def mean_loss(targets, forecasts):
    """Mean cross-entropy of the rows, in nats: targets (N, K) and forecasts (N, K) hold one distribution a row."""
    targets = np.asarray(targets, dtype=float)
    forecasts = np.asarray(forecasts, dtype=float)
    return np.mean(-np.sum(targets * np.log(forecasts), axis=1))


if __name__ == "__main__":
    unsure = [[0.9, 0.1], [0.2, 0.8]]
    certain = [[1.0, 0.0], [0.2, 0.8]]
    truth = [[1, 0], [0, 1]]
    print("unsure, and right both times: ", mean_loss(truth, unsure))
    print("certain once, and right there:", mean_loss(truth, certain))
