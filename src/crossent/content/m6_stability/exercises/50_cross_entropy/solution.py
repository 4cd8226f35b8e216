import numpy as np
from m6_stability import log_softmax, smooth_labels


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    """Σ weight · target · -log_softmax over the rows that count, divided by Σ weight[label] over the same rows."""
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    # Rows that do not count are left out before anything else: they are no part of the sum, nor of what it is divided by.
    # Classes are not left out: a class that is ignored as a label still competes in the softmax of the other rows.
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    num_classes = logits.shape[1]
    weight = np.ones(num_classes) if weight is None else np.asarray(weight, dtype=float)
    targets = smooth_labels(labels, num_classes, label_smoothing)
    # Each class brings its own weight, also the share of the price that smoothing gives to it.
    prices = -(weight * targets * log_softmax(logits)).sum(axis=1)
    # A weighted mean: divided by the weights of the labels, not by the number of rows. Without weights, both are the same.
    # No row at all is 0 / 0, which is NaN. NumPy warns, and there is nothing to be warned of.
    with np.errstate(invalid="ignore"):
        return prices.sum() / weight[labels].sum()
