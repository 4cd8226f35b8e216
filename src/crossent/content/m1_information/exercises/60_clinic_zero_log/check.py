import numpy as np
from scipy.special import xlogy

from crossent.engine.probe import Accepted, Check, probe

LEAST, MOST = 27.631, 745.2  # nats that a clip charges, at 1e-12 and at the smallest float


def mean_loss(targets, forecasts):
    return np.mean(-np.sum(xlogy(np.asarray(targets, float), np.asarray(forecasts, float)), axis=1))


def clipped(got, want, targets, forecasts):
    """Whether this is what a clip at 1e-12 or below leaves of an infinite loss."""
    t, q = np.asarray(targets, float), np.asarray(forecasts, float)
    rest = -np.sum(xlogy(t, np.where(q > 0, q, 1.0)), axis=1)
    capped = np.sum(t * (q == 0), axis=1)
    low, high = np.mean(rest + LEAST * capped) - 1e-3, np.mean(rest + MOST * capped)
    return bool(np.isinf(want) and low <= got <= high)


check = Check(
    function="mean_loss",
    oracle=mean_loss,
    probes=[
        probe([[1, 0]], [[0.9, 0.1]]),
        probe([[1, 0]], [[1, 0]], label="certain and right"),
        probe([[1, 0]], [[0, 1]], label="called impossible, and it happened"),
        probe([[1, 0], [0, 1]], [[0.9, 0.1], [0.2, 0.8]]),
        probe([[1.0, 0.0], [0.0, 1.0]], [[1.0, 0.0], [0.2, 0.8]], label="certain once"),
        probe(np.array([[0.5, 0.5, 0.0], [0.2, 0.3, 0.5]]), np.array([[0.6, 0.4, 0.0], [0.1, 0.6, 0.3]])),
        probe(np.array([[0.0, 0.25, 0.75], [1.0, 0.0, 0.0]]), np.array([[0.1, 0.4, 0.5], [0.5, 0.5, 0.0]])),
        probe(
            np.array([[0.5, 0.5], [1.0, 0.0]]),
            np.array([[1.0, 0.0], [0.5, 0.5]]),
            label="impossible in one row",
        ),
    ],
    accepted=[
        Accepted(
            "clip",
            "Right, with a clip.",
            "{call} returned {got}; the honest value is {expected}. Your clip keeps the loss finite where the forecast called "
            "impossible what happened. That caps the price of the worst mistake there is. Module 6 shows what it hides.",
            when=clipped,
        )
    ],
)
