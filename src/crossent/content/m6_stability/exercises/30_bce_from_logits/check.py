import numpy as np

from crossent.engine.probe import Check, Remark, probe
from crossent.maths import stability


def rounded_away(view):
    """Whether the price of a score of 40 that was right has lost its digits: it is 4.2e-18, far below any tolerance."""
    at = next(i for i, one in enumerate(view.probes) if one.label == "right by 40")
    value = view.results[at]
    return abs(float(value["data"]) / np.log1p(np.exp(-40.0)) - 1) > 1e-6


check = Check(
    function="binary_cross_entropy_from_logits",
    oracle=stability.binary_cross_entropy_from_logits,
    probes=[
        probe([0], [1], label="an even score"),
        probe([2], [1], label="right"),
        probe([2], [0], label="wrong"),
        probe([-0.5], [0]),
        probe([2, -1], [1, 0], label="whole numbers"),
        probe([0.5, -1.5, 3.0], [0, 1, 1]),
        probe(np.array([1.0, -2.0, 0.25, 0.0]), np.array([1, 1, 0, 0])),
        probe(np.array([-3.0, 1.5, 0.5]), np.array([0.0, 1.0, 0.0]), label="labels as floats"),
        probe(np.array([0.75, 2.5, -1.0]), np.array([1, 1, 1]), label="all happen"),
        probe((1.5, -0.25), (0, 0), label="tuples, and none happens"),
        probe(
            np.array([0.5, -2.0, 4.0], dtype=np.float32),
            np.array([1, 0, 0], dtype=np.float32),
            label="float32",
        ),
        probe(np.array([5, -3, 2, 0, 1]), np.array([1, 0, 0, 1, 1]), label="arrays of whole numbers"),
        probe([-12.0], [1], label="sure and wrong"),
        probe([-25.0], [1], label="sure and wrong"),
        probe([25.0], [0], label="sure and wrong, the other way"),
        # The slope at -50 is -1 where half a unit of score costs half a nat.
        probe([-50.0], [1], label="very sure and wrong"),
        probe([-50.5], [1], label="half a unit further: the slope is -1"),
        probe([40.0], [1], label="right by 40"),
        probe([50.0], [0], label="very sure and wrong, the other way"),
        probe([50.5], [0], label="half a unit further: the slope is 1"),
        probe(np.array([-50.0, 0.0, 1.0]), np.array([1, 1, 0]), label="one of three very sure and wrong"),
        probe([-800.0, 0.5], [1, 0], label="just too large for exp"),
        probe([800.0], [0], label="just too large for exp"),
        probe([1e4], [0], label="a very large score, wrong"),
        probe([-1e4], [1], label="a very large score, wrong"),
        probe([1e4, -1e4], [1, 0], label="very large scores, right"),
        probe(np.array([1e4, -1e4, 1e4, -1e4, 0.5]), np.array([0, 0, 1, 1, 1]), label="very large scores"),
    ],
    remarks=[
        Remark(
            "small-price-lost",
            "A small price is rounded to 0.",
            "Right, up to one thing. A score of 40 that was right costs 4.2e-18, and here its digits are lost: 1 plus so small a "
            "number is 1. `np.log1p(x)` is ln(1 + x) without that sum, and so is `np.logaddexp(0, z)`.",
            rounded_away,
        )
    ],
)
