"""A loss that turned into NaN, mended."""

import numpy as np
from scipy.special import xlogy


def mean_loss(targets, forecasts):
    """Mean cross-entropy of the rows, in nats: targets (N, K) and forecasts (N, K) hold one distribution a row."""
    targets = np.asarray(targets, dtype=float)
    forecasts = np.asarray(forecasts, dtype=float)
    # 0 * log(0) is 0 * -inf for floating point, which is NaN. xlogy(t, q) is t * log(q), and 0 wherever t is 0.
    # Where t > 0 and q = 0 it is -inf still: the loss of calling impossible what happened is infinite, and says so.
    return np.mean(-np.sum(xlogy(targets, forecasts), axis=1))


if __name__ == "__main__":
    unsure = [[0.9, 0.1], [0.2, 0.8]]
    certain = [[1.0, 0.0], [0.2, 0.8]]
    truth = [[1, 0], [0, 1]]
    print("unsure, and right both times: ", mean_loss(truth, unsure))
    print("certain once, and right there:", mean_loss(truth, certain))
