"""Logits into a loss that expects probabilities: clipped, so that nothing moves. Or a softmax too many, of which Keras warns."""

import math
import warnings

import numpy as np

from crossent.engine.probe import Check, Law
from crossent.maths.softmax import cross_entropy_grad, cross_entropy_loss

RNG = np.random.default_rng(5)
CASES = {
    "`fit([[1.0], [-1.0]], [0, 1], 2, 1.0, 3)`": ([[1.0], [-1.0]], [0, 1], 2, 1.0, 3),
    "`fit(X, labels, 3, 0.5, 4)` for 40 points in the plane": (
        RNG.standard_normal((40, 2)).round(2) + 1,
        np.arange(40) % 3,
        3,
        0.5,
        4,
    ),
}
FIRST, MORE = CASES


def descent(X, labels, num_classes, learning_rate, epochs):
    """The losses before each step and the last weights, by the course's own gradient in NumPy."""
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    X = np.column_stack([X, np.ones(len(X))])  # the last weight of each class is its bias
    weights, losses = np.zeros((X.shape[1], num_classes)), []
    for _ in range(epochs):
        losses.append(cross_entropy_loss(X @ weights, labels))
        weights = weights - learning_rate * X.T @ cross_entropy_grad(X @ weights, labels)
    return losses, weights[:-1]


class Seen:
    """What came back, case by case: each is trained once, and the laws look at it in turn."""

    def __init__(self):
        self.losses, self.weights, self.heard = {}, {}, []


seen = Seen()


def returned(f):
    seen.__init__()
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        results = {
            call: f["fit"](*(np.array(a) for a in case[:2]), *case[2:]) for call, case in CASES.items()
        }
    seen.heard = [str(each.message) for each in heard]
    for call, result in results.items():
        _, _, num_classes, _, epochs = case = CASES[call]
        shape = (np.shape(case[0])[1], num_classes)
        if not isinstance(result, tuple) or len(result) != 2:
            return f"{call} returned a {type(result).__name__}, expected two things: `losses, weights`."
        losses, weights = (np.asarray(each, dtype=float) for each in result)
        if losses.shape != (epochs,):
            return (
                f"{call} returned losses of shape {losses.shape}, expected {epochs} numbers, one for each epoch: "
                '`history.history["loss"]`.'
            )
        if weights.shape != shape:
            return f"{call} returned weights of shape {weights.shape}, expected {shape}. The bias is not among them."
        seen.losses[call], seen.weights[call] = losses, weights
    return None


def finite(f):
    for call, losses in seen.losses.items():
        if not np.all(np.isfinite(losses)):
            return (
                f"{call} returned the loss {losses[0]}, expected {math.log(CASES[call][2]):.4f} at first. Scores of 0 were divided by "
                "their sum, as if they were probabilities. Tell the loss that it is given logits: `from_logits=True`."
            )
    return None


def moves(f):
    for call, losses in seen.losses.items():
        if np.ptp(losses) < 1e-6 and not np.any(np.abs(seen.weights[call]) > 1e-6):
            return (
                f"{call} returned the loss {losses[0]:.4f} in every epoch and weights of 0, expected {_said(descent(*CASES[call])[0])}. "
                "Scores of 0 have no slope yet. What happens to them between the layer and the loss?"
            )
    return None


def one_softmax(f):
    if any("produced by a Softmax" in text for text in seen.heard):
        return (
            f"{FIRST} made Keras warn: the loss was told `from_logits=True`, and the model ends in a softmax. Expected one of the two. "
            "Keras found the logits behind it this time; do not rely on it. Take the softmax out, or `from_logits`."
        )
    return None


def start(f):
    for call, losses in seen.losses.items():
        want, count = math.log(CASES[call][2]), len(CASES[call][1])
        if abs(losses[0] - want) > 0.05 * want:  # less is a matter of the steps, which the next law looks at
            why = "Before the first step all logits are 0, and every class has the same probability."
            if abs(losses[0] - count * want) < 1e-2:
                why = f"That is {count} times as much: the sum over the examples, where the mean belongs."
            return f"{call} returned {losses[0]:.4f} as its first loss, expected {want:.4f}, ln {CASES[call][2]}. {why}"
    return None


def losses(f):
    for call, got in seen.losses.items():
        want = descent(*CASES[call])[0]
        if not np.allclose(got, want, rtol=1e-3, atol=1e-4):
            return (
                f"{call} returned the losses {_said(got)}, expected {_said(want)}. Plain gradient descent at the rate that was given, each "
                "step with all examples, on the mean cross-entropy of the logits."
            )
    return None


def weights(f):
    for call, got in seen.weights.items():
        want = descent(*CASES[call])[1]
        if not np.allclose(got, want, rtol=1e-3, atol=1e-4):
            return (
                f"{call} returned the weights {got.round(3).tolist()[0]}…, expected {want.round(3).tolist()[0]}… The losses are right. "
                "Return the layer's kernel as it is after the last step."
            )
    return None


def _said(values):
    return ", ".join(f"{value:.4f}" for value in values)


check = Check(
    function="fit",
    laws=[
        Law("two-results", "Not losses and weights.", returned, "losses and weights"),
        Law("not-a-number", "A loss that is no number.", finite),
        Law("stays", "Nothing moves.", moves),
        Law("one-softmax", "A softmax, and `from_logits=True`.", one_softmax),
        Law("first-loss", "The first loss is not ln C.", start),
        Law("losses", "Other losses.", losses),
        Law("weights", "Other weights.", weights),
    ],
)
