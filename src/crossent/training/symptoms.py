"""Losses that name their bug: for each a formula, and a small run in NumPy that really shows the number.

What is the matter with a whole run is told by `diagnose`. Here, one number is looked up.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from crossent.maths.arrays import Floats
from crossent.training import broken as runs
from crossent.training import floors
from crossent.training.broken import KERAS_CLIP, Experiment

Formula = Callable[[int, int], float]


@dataclass(frozen=True)
class Symptom:
    """A loss that gives away its cause: C classes and batches of B are what its formula may depend on."""

    id: str
    title: str  # the bug
    seen: str  # what the run looks like
    formula: str
    why: str  # how the number follows
    remedy: str
    exercise: str  # which one practises it, a clinic where there is one
    expected: Formula
    experiment: Experiment
    first: bool = False  # whether the telling number is the first of the run; otherwise it is the last

    def curve(self, num_classes: int = 10, batch: int = 64, seed: int = 0) -> Floats:
        """The losses of a run with this bug, one a step, shape (E,)."""
        return self.experiment(num_classes, batch, seed)

    def measured(self, num_classes: int = 10, batch: int = 64, seed: int = 0) -> float:
        """The telling number of that run."""
        return float(self.curve(num_classes, batch, seed)[0 if self.first else -1])


@dataclass(frozen=True)
class Candidate:
    """A symptom that a number may be, and how far off it is."""

    symptom: Symptom
    value: float
    distance: float


def candidates(loss: float, num_classes: int = 10, batch: int = 64, most: int = 4) -> list[Candidate]:
    """What a loss may mean, nearest first.

    Formula: each symptom's formula at C and B; the distance is |loss - value|. NaN meets NaN alone, inf meets inf.

    Args:
        loss: the number that was read, nats; NaN and inf are allowed.
        num_classes: C, at least 2.
        batch: B, examples in a batch, at least 1.
        most: how many to return at most.

    Returns:
        candidates within a tenth of the number, or of 0.1 where it is smaller; an empty list where none is near.

    Raises:
        ValueError: C is below 2, or B below 1. Pass what the run was given.

    Example:
        >>> [found.symptom.id for found in candidates(1.4612, most=1)]
        ['double-softmax']

    Source: PyTorch's and Keras's documentation of their losses, and the formulas of `floors`.
    """
    if num_classes < 2:
        raise ValueError(f"{num_classes} classes, expected at least 2. Pass 2 for a binary loss.")
    if batch < 1:
        raise ValueError(
            f"a batch of {batch}, expected at least 1. Pass how many examples the loss is taken over."
        )
    found = []
    for symptom in SYMPTOMS:
        value = symptom.expected(num_classes, batch)
        if loss == value or (math.isnan(loss) and math.isnan(value)):
            distance = 0.0
        else:
            distance = math.inf if math.isnan(loss) or math.isnan(value) else abs(loss - value)
        if distance <= 0.1 * max(abs(loss) if math.isfinite(loss) else 1.0, 0.1):
            found.append(Candidate(symptom, value, distance))
    return sorted(found, key=lambda near: near.distance)[:most]


def _chance(num_classes: int, batch: int) -> float:
    return math.log(num_classes)


def _binary_start(num_classes: int, batch: int) -> float:
    return (math.log(num_classes) - (num_classes - 1) * math.log1p(-1 / num_classes)) / num_classes


# id, the bug, what is seen, formula, remedy, exercise, the formula's value, the run, whether its first number tells
SYMPTOMS = (
    Symptom("chance", "nothing is learned", "starts at ln C and stays", "ln C",
            "Logits of 0 give each of the C classes 1/C, and -ln(1/C) = ln C. It stays, so no update helps.",
            "See whether the features reach the model, and whether the gradient is 0.",
            "m3.cross_entropy_loss", _chance, runs.still),
    Symptom("double-softmax", "softmax before a loss with its own softmax", "starts right, stops high",
            "ln(e + C - 1) - 1",
            "The loss gets probabilities for logits. At best they are one 1 and C - 1 zeros, and -ln(e / (e + C - 1)) is left.",
            "Pass the logits.", "m5.clinic_double_softmax",
            lambda c, b: floors.double_softmax_floor(c), runs.double_softmax),
    Symptom("double-softmax-2", "softmax twice, with 2 classes", "starts at 0.693, stops high", "ln(e + 1) - 1",
            "At best the loss gets 1 and 0 for logits. Softmax makes e / (e + 1) of the 1, and its surprise is left.",
            "Pass the logits.", "m5.clinic_double_softmax",
            lambda c, b: floors.double_softmax_floor(2), lambda c, b, s: runs.double_softmax(2, b, s)),
    Symptom("double-sigmoid", "sigmoid before a binary loss of logits", "stops high, half the labels 1",
            "(ln(1 + 1/e) + ln 2) / 2",
            "The loss gets probabilities for scores. At best they are 1, which costs ln(1 + 1/e), and 0, which costs ln 2.",
            "Pass the scores.", "m6.bce_from_logits",
            lambda c, b: floors.double_sigmoid_floor(), runs.double_sigmoid),
    Symptom("smoothing", "no bug: labels smoothed by 0.1", "comes to rest above 0", "H(0.9 onehot + 0.1 / C)",
            "A cross-entropy is never below the entropy of its targets, and a smoothed target has an entropy above 0.",
            "Record the loss without smoothing too.", "m6.smooth_labels",
            lambda c, b: floors.smoothing_floor(c, 0.1), runs.smoothed),
    Symptom("probabilities-nll", "probabilities into a loss of log-probabilities, at the start", "starts below 0",
            "-1 / C",
            "Such a loss returns minus the entry of the label. At the start each entry is a probability of 1/C.",
            "Take log_softmax first.", "m5.clinic_nll_logits", lambda c, b: -1 / c, runs.negative, True),
    Symptom("probabilities-nll-end", "probabilities into a loss of log-probabilities, at the end", "falls to -1",
            "-1",
            "Such a loss returns minus the entry of the label, here a probability. The largest is 1.",
            "Take log_softmax first.", "m5.clinic_nll_logits", lambda c, b: -1.0, runs.negative),
    Symptom("batch-axis", "softmax over the batch", "starts at ln B, not ln C", "ln B",
            "Each column is shared out among the B examples. Logits of 0 give each 1/B, and -ln(1/B) = ln B.",
            "Take softmax over the last axis: axis=-1.", "m3.clinic_batch_axis",
            lambda c, b: math.log(b), runs.over_batch, True),
    Symptom("sum", "a sum in place of the mean", "starts at B times ln C", "B ln C",
            "At the start each of the B examples costs ln C, and nobody divides by B.", "Take the mean.",
            "m4.clinic_sum_for_mean", lambda c, b: b * math.log(c), runs.summed, True),
    Symptom("bits", "no bug: counted in bits", "starts at log2 C", "log2 C",
            "At the start each example costs ln C nats. A bit is ln 2 nats, and ln C / ln 2 = log2 C.",
            "Multiply by ln 2 for nats.", "m1.clinic_log_base", lambda c, b: math.log2(c), runs.bits, True),
    Symptom("binary-softmax", "a binary loss on one-hot labels, after softmax", "starts low",
            "(ln C - (C-1) ln(1 - 1/C)) / C",
            "Each entry starts at 1/C. The label's costs ln C, each of the others -ln(1 - 1/C), and the mean is over all C.",
            "Use the cross-entropy of classes.", "m5.clinic_bce_multiclass",
            _binary_start, runs.binary_of_softmax, True),
    Symptom("binary-logits", "a binary loss on one-hot labels, of logits", "starts at ln 2, whatever C", "ln 2",
            "A logit of 0 is a yes or no at one half. Each of the C entries costs ln 2, and so does their mean.",
            "Use the cross-entropy of classes, unless C = 2.", "m5.clinic_bce_multiclass",
            lambda c, b: math.log(2), runs.binary_of_logits, True),
    Symptom("one-logit", "softmax over a single score", "exactly 0 from the start", "-ln 1",
            "Softmax divides by the sum. A single score is divided by itself: always 1, at a surprise of 0.",
            "Use two scores, or a binary loss.", "m5.clinic_one_logit", lambda c, b: 0.0, runs.one_logit),
    Symptom("keras-clip", "scores taken for probabilities, clipped at 1e-7", "flat: a clip has no gradient",
            "-ln 1e-7",
            "Whatever is below 1e-7 counts as the probability 1e-7, whose surprise is 7 ln 10.",
            "Say from_logits=True.", "m6.clinic_clip",
            lambda c, b: -math.log(KERAS_CLIP), runs.clipped(KERAS_CLIP)),
    Symptom("epsilon", "a probability of 0, clipped at 1e-12", "flat: a clip has no gradient", "-ln 1e-12",
            "A probability that is rounded to 0 is lifted to 1e-12, whose surprise is 12 ln 10.",
            "Compute the loss from the logits.", "m6.clinic_clip",
            lambda c, b: -math.log(1e-12), runs.clipped(1e-12)),
    Symptom("float-eps", "a probability of 0, clipped at float64's epsilon", "flat: a clip has no gradient",
            "52 ln 2",
            "float64's epsilon is 2 to the power of -52, and its surprise is 52 ln 2.",
            "Know the cap: the truth is infinite.", "m6.clinic_clip",
            lambda c, b: 52 * math.log(2), runs.clipped(2.0**-52)),
    Symptom("torch-clamp", "BCELoss at a probability of 0, in PyTorch", "flat: its log stops at -100", "100",
            "ln 0 is -inf, and PyTorch puts -100 in its place. Where each example is sure and wrong, the mean is 100.",
            "Use a loss of logits.", "m6.clinic_sigmoid_bce", lambda c, b: 100.0,
            runs.constant(lambda batch: float(-np.maximum(np.full(batch, -np.inf), -100).mean()))),
    Symptom("one-softmax", "softmax over one output, in float32, clipped by Keras", "flat, half the labels 1",
            "(23 ln 2) / 2",
            "One output is always 1, which float32 clips to 1 - 2^-23. A label 1 costs next to 0, a label 0 costs 23 ln 2.",
            "Use sigmoid.", "m5.clinic_one_logit",
            lambda c, b: 23 * math.log(2) / 2, runs.constant(runs.always_one)),
    Symptom("batch-means", "the mean of two batches' means: B at 0.19, one at 2.75",
            "too high: 1.47 for 0.229 at B = 64", "(0.19 + 2.75) / 2",
            "The one example of the last batch counts as much as the B of the other: half.",
            "Divide the whole sum by the whole count.", "m5.clinic_batch_means",
            lambda c, b: (0.19 + 2.75) / 2, runs.batch_means),
    Symptom("zero-for-the-label", "a probability of 0 for the label", "grows, then inf", "-ln 0",
            "A score far below the others gives a probability that rounds to 0, and -ln 0 is inf. One such example is enough.",
            "Compute the loss from the logits.", "m6.log_softmax",
            lambda c, b: math.inf, runs.zero_for_the_label),
    Symptom("zero-times-log", "0 times ln 0: a label's 0 meets a probability of 0", "falls to 0, then NaN for good", "0 ln 0",
            "A probability rounds to 0, and its logarithm is -inf. The 0 of the label does not remove it: 0 times -inf is NaN.",
            "Leave out the terms with a label of 0.", "m1.clinic_zero_log",
            lambda c, b: math.nan, runs.zero_times_log),
    Symptom("nothing-left", "the mean of no targets: all are ignored", "NaN from that batch on", "0 / 0",
            "The sum over no targets is 0, and so is their count. 0 / 0 is NaN, and weights that meet it become NaN.",
            "Skip such a batch.", "m6.clinic_all_ignored", lambda c, b: math.nan, runs.no_targets),
)  # fmt: skip
