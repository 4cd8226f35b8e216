"""PyTorch's kl_div takes logarithms first, and its mean divides by too much."""

import numpy as np
from scipy.special import rel_entr

from crossent.engine.probe import Check, Law, probe


def mean_kl(p, q):
    """Mean over the rows of the divergence, by SciPy."""
    return float(np.mean(np.sum(rel_entr(np.asarray(p, float), np.asarray(q, float)), axis=1)))


def plain_float(functions):
    """Whether a number comes back and no tensor."""
    got = functions["mean_kl"]([[0.7, 0.3]], [[0.5, 0.5]])
    if not hasattr(got, "requires_grad"):
        return None
    return (
        "`mean_kl([[0.7, 0.3]], [[0.5, 0.5]])` returned a tensor, expected a Python float, as the docstring says. "
        "End with `.item()`."
    )


check = Check(
    function="mean_kl",
    oracle=mean_kl,
    probes=[
        probe([[0.7, 0.3]], [[0.5, 0.5]]),
        probe([[0.7, 0.3]], [[0.7, 0.3]], label="against itself"),
        probe([[0.7, 0.3], [0.1, 0.9]], [[0.5, 0.5], [0.5, 0.5]]),
        probe([[0.2, 0.3, 0.5]], [[0.1, 0.6, 0.3]]),
        probe(
            np.array([[0.25, 0.75], [0.5, 0.5], [0.9, 0.1]]), np.array([[0.5, 0.5], [0.75, 0.25], [0.6, 0.4]])
        ),
        probe(np.array([[1.0, 0.0, 0.0], [0.2, 0.3, 0.5]]), np.array([[0.6, 0.3, 0.1], [0.1, 0.6, 0.3]])),
    ],
    laws=[Law("plain-float", "A tensor, not a float.", plain_float)],
    rtol=1e-4,  # a framework in float32 is right, too
    atol=1e-5,
)
