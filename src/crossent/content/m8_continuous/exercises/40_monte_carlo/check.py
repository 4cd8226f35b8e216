import numpy as np

from crossent.engine.probe import Accepted, Check, probe
from crossent.maths import densities


class LogDensity:
    """ln q as a function with a name, which a message can print."""

    def __init__(self, name, function):
        self.name, self.function = name, function

    def __call__(self, x):
        return self.function(np.asarray(x, dtype=float))

    def __repr__(self):
        return self.name


def gaussian(mean, std):
    """A Gaussian's ln q."""
    return lambda x: -densities.gaussian_nll(x, mean, std)


STANDARD = LogDensity("log_standard_normal", gaussian(0.0, 1.0))
WIDE = LogDensity("log_wide_normal", gaussian(1.0, 3.0))
NARROW = LogDensity("log_narrow_normal", gaussian(0.2, 0.05))
DECAY = LogDensity("log_exponential", lambda x: -x)
LAPLACE = LogDensity("log_laplace", lambda x: -np.abs(x) - np.log(2))
LOGISTIC = LogDensity("log_logistic", lambda x: -np.abs(x) - 2 * np.log1p(np.exp(-np.abs(x))))


def drawn(count, mean, std, seed):
    """Samples with few digits."""
    return np.round(np.random.default_rng(seed).normal(mean, std, count), 3)


def same(a, b):
    """Whether two numbers are the same within the tolerance."""
    return bool(np.isclose(a, b, rtol=1e-6, atol=1e-9))


def by_n(got, want, samples, log_density):
    """Whether the spread was divided by N in place of N - 1."""
    count = len(samples)
    return same(got["estimate"], want["estimate"]) and same(
        got["standard_error"], want["standard_error"] * np.sqrt((count - 1) / count)
    )


check = Check(
    function="monte_carlo_cross_entropy",
    oracle=densities.monte_carlo_cross_entropy,
    parts=("estimate", "standard_error"),
    probes=[
        probe([1, 2, 3, 6], DECAY, label="surprises of 1, 2, 3 and 6 nats"),
        probe([0.5, 1.5], DECAY, label="two samples"),
        probe([0.0, 1.0, -2.0], STANDARD),
        probe(np.array([2.0, -1.0, 0.5, 3.0]), WIDE, label="another density"),
        probe(np.array([0.25, 0.15, 0.2, 0.3, 0.22]), NARROW, label="a density above 1"),
        probe((1.0, -1.0, 4.0), LAPLACE, label="a tuple"),
        probe(np.array([0.5, -2.5, 1.0], dtype=np.float32), LAPLACE, label="float32"),
        probe(np.array([3, 0, 1, 1]), WIDE, label="whole numbers"),
        probe(drawn(12, 0.0, 1.0, 0), STANDARD, label="12 samples"),
        probe(drawn(40, 1.0, 2.0, 1), LOGISTIC, label="40 samples"),
        probe(drawn(150, -0.5, 1.5, 2), WIDE, label="150 samples"),
    ],
    accepted=[
        Accepted(
            "divided-by-n",
            "Right, divided by N.",
            "Right. {call} returned {got}; with N - 1 in place of N it would be {expected}. Both are in use. The mean was taken "
            "from the same samples, so they lie a little closer to it than to the true one: N - 1 (`ddof=1`) makes up for that.",
            when=by_n,
        ),
    ],
)
