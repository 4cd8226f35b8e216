import numpy as np

from crossent.engine.probe import Accepted, Check, probe
from crossent.maths import densities

ROUNDED = 700.0  # nats: a density of less than exp(-745) is 0 in float64


def rounded_to_zero(got, want, x, mean, std):
    """Whether the answer is infinite where the density is rounded to 0, and right elsewhere."""
    got, want = np.asarray(got), np.asarray(want)
    off = ~np.isclose(got, want, rtol=1e-6, atol=1e-9)
    return bool(np.all(np.isposinf(got[off])) and np.all(want[off] > ROUNDED))


check = Check(
    function="gaussian_nll",
    oracle=densities.gaussian_nll,
    returns="array",
    probes=[
        probe(0, 0, 1, label="at the mean, with a standard deviation of 1"),
        probe(2.0, 0.0, 1.0, label="two standard deviations away"),
        probe(1.0, 0.0, 2.0, label="another standard deviation"),
        probe(3.0, 1.0, 0.5, label="another mean"),
        probe(2.0, 2.0, 0.1, label="below 0"),
        probe([1, 3], 2, 0.5, label="a list of whole numbers"),
        probe([0.5, -1.5, 4.0], 1.0, 3.0),
        probe(np.array([-2.0, 0.25, 5.0, 1.0]), -1.5, 0.75),
        probe(np.array([0.0, 1.0]), 0.3, 0.05, label="two values, a narrow density"),
        probe(np.array([[0.0, 1.0, 2.0], [3.0, -4.0, 5.0]]), 1.0, 2.5, label="two axes"),
        probe(np.array([1, 2, 3]), 2, 4, label="an array of whole numbers"),
        probe(np.array([0.5, -2.0, 1.25], dtype=np.float32), 0.25, 1.5, label="float32"),
        probe((10.0, -10.0), 10.0, 20.0, label="a tuple"),
        probe(np.array([170.0, 181.5]), 176.0, 7.1, label="heights in cm"),
        probe([0.0, 50.0], 0.0, 1.0, label="50 standard deviations away"),
        probe(0.5, 0.0, 0, label="a standard deviation of 0"),
        probe([0.5, 1.0], 0.0, -1.0, label="a negative standard deviation"),
    ],
    accepted=[
        Accepted(
            "density-rounded",
            "Right, as far as the density reaches.",
            "Right, up to one thing. {call} returned {got}, where the honest value is {expected}. Some 39 standard deviations "
            "out the density itself is rounded to 0, and its logarithm is lost. Take the logarithm on paper: it is a sum.",
            when=rounded_to_zero,
        ),
    ],
)
