"""The names that lesson text may use between `{=` and `=}`: the course's functions and a few ways to print.

Lessons never hold a typed result: what they print is computed here each time they are rendered. The formulas
live in `crossent.maths` and `crossent.training`; this module only names them, prints them and measures slopes of
them. What takes more than a line to measure stands in `measures`, `precision` and
`continuous`.
"""

from collections.abc import Callable

import numpy as np

from crossent.content.continuous import (
    FORETOLD,
    WAITED,
    binned_bits,
    held,
    of_waiting,
    one_for_two,
    standard_error,
)
from crossent.content.language import (
    alphabet,
    counted,
    letter_bits,
    powers_first,
    sample,
    size,
    split,
    unseen_pairs,
    utf8,
    validated,
)
from crossent.content.measures import (
    add_one_wins,
    angle,
    minimum,
    overlapping,
    quiet,
    race,
    run,
    separable,
    shared_max_softmax,
    slope_error,
    steepest,
    widest_gap,
    without_clearing,
    wrong,
)
from crossent.content.networks import (
    XOR,
    costliest,
    double_softmax,
    each_class_alone,
    few_points,
    first_losses,
    mean_of_means,
    network_logits,
    network_run,
    new_network,
    one_batch,
    three_clouds,
    true_logits,
    xor_hidden,
    xor_logits,
)
from crossent.content.numerals import exact, fmt, pct, rows, sci
from crossent.content.precision import (
    exp_overflows,
    gap,
    largest,
    late_log,
    overconfident,
    right_above,
    shared_log_sum,
    sigmoid_then_loss,
    smallest,
    stored,
    with_clip,
    with_epsilon,
)
from crossent.content.vocabularies import gib, times_hidden
from crossent.maths.coding import code_lengths, expected_length
from crossent.maths.densities import (
    bits_at_resolution,
    fit_gaussian,
    gaussian_cross_entropy,
    gaussian_nll,
    kl_on_grid,
    mixture_log_density,
    monte_carlo_cross_entropy,
)
from crossent.maths.information import cross_entropy, entropy, kl_divergence, surprise, to_bits
from crossent.maths.language import bigram_probabilities, bits_per_byte, perplexity, text_cross_entropy
from crossent.maths.logistic import binary_cross_entropy, gradients, mse_gradients, predict_proba, sigmoid
from crossent.maths.scores import brier, compare, error_rate, mse
from crossent.maths.softmax import (
    cross_entropy_grad,
    cross_entropy_loss,
    one_hot,
    probability_curve,
    softmax,
    softmax_with_temperature,
)
from crossent.maths.stability import (
    binary_cross_entropy_from_logits,
    cross_entropy_from_logits,
    fit_temperature,
    log_softmax,
    logsumexp,
    naive_error,
    precise_cross_entropy,
    smooth_labels,
)
from crossent.training import tuning
from crossent.training.logistic import descend, train, train_mse, two_clusters

__all__ = [
    "FORETOLD",
    "WAITED",
    "XOR",
    "add_one_wins",
    "alphabet",
    "angle",
    "bigram_probabilities",
    "binary_cross_entropy",
    "binary_cross_entropy_from_logits",
    "binned_bits",
    "bits_at_resolution",
    "bits_per_byte",
    "brier",
    "code_lengths",
    "compare",
    "costliest",
    "counted",
    "cross_entropy",
    "cross_entropy_from_logits",
    "cross_entropy_grad",
    "cross_entropy_loss",
    "descend",
    "double_softmax",
    "each_class_alone",
    "entropy",
    "error_rate",
    "exact",
    "exp_overflows",
    "expected_length",
    "few_points",
    "first_losses",
    "fit_gaussian",
    "fit_temperature",
    "fmt",
    "gap",
    "gaussian_cross_entropy",
    "gaussian_nll",
    "gib",
    "gradients",
    "held",
    "kl_divergence",
    "kl_on_grid",
    "largest",
    "late_log",
    "letter_bits",
    "log_softmax",
    "logsumexp",
    "mean_of_means",
    "minimum",
    "mixture_log_density",
    "monte_carlo_cross_entropy",
    "mse",
    "mse_gradients",
    "naive_error",
    "network_logits",
    "network_run",
    "new_network",
    "np",
    "of_waiting",
    "one_batch",
    "one_for_two",
    "one_hot",
    "overconfident",
    "overlapping",
    "pct",
    "perplexity",
    "powers_first",
    "precise_cross_entropy",
    "predict_proba",
    "probability_curve",
    "quiet",
    "race",
    "right_above",
    "rows",
    "run",
    "sample",
    "sci",
    "separable",
    "shared_log_sum",
    "shared_max_softmax",
    "sigmoid",
    "sigmoid_then_loss",
    "size",
    "slope",
    "slope_error",
    "smallest",
    "smooth_labels",
    "softmax",
    "softmax_with_temperature",
    "split",
    "standard_error",
    "steepest",
    "steps",
    "stored",
    "surprise",
    "text_cross_entropy",
    "three_clouds",
    "times_hidden",
    "to_bits",
    "train",
    "train_mse",
    "true_logits",
    "tuning",
    "two_clusters",
    "unseen_pairs",
    "utf8",
    "validated",
    "widest_gap",
    "with_clip",
    "with_epsilon",
    "without_clearing",
    "wrong",
    "xor_hidden",
    "xor_logits",
]

Loss = Callable[[list[float], list[float]], float]


def slope(loss: Loss, q: float) -> float:
    """Slope of loss([1, 0], [q, 1 - q]) in the logit of q, by a central difference.

    >>> round(slope(cross_entropy, 0.25), 6)
    -0.75
    """
    z, h = float(np.log(q / (1 - q))), 1e-5
    return (_at_logit(loss, z + h) - _at_logit(loss, z - h)) / (2 * h)


def steps(loss: Loss, start: float, goal: float, learning_rate: float) -> int:
    """Count the steps of gradient descent on the logit that bring q from `start` up to `goal`.

    >>> steps(cross_entropy, 0.01, 0.9, 1.0)
    15
    """
    q, count = start, 0
    while q < goal:
        z = float(np.log(q / (1 - q))) - learning_rate * slope(loss, q)
        q, count = _sigmoid(z), count + 1
    return count


def _at_logit(loss: Loss, z: float) -> float:
    """The loss where class 0 is true and has the logit z."""
    return loss([1.0, 0.0], [_sigmoid(z), _sigmoid(-z)])


def _sigmoid(z: float) -> float:
    """1 / (1 + e^-z)."""
    return float(1 / (1 + np.exp(-z)))
