import numpy as np

from crossent.engine.probe import Check, Remark, probe
from crossent.maths import logistic

TAIL = probe(np.array([-40.0, 40.0]), label="far out")


def tail(view):
    """What came back for a score of -40: 4.2e-18 where nothing is lost."""
    return next(float(r["data"][0]) for r, one in zip(view.results, view.probes, strict=True) if one is TAIL)


check = Check(
    function="sigmoid",
    oracle=logistic.sigmoid,
    returns="array",
    quiet=True,
    probes=[
        probe(0),
        probe(1),
        probe(-2.5),
        probe([-1, 0, 1], label="whole numbers"),
        probe([0.0, 0.5, -0.5, 3.0]),
        probe(np.array([2.0, -3.0])),
        probe(np.array([-8.0, 12.0, -15.0, 0.1])),
        probe(np.array([[0.5, -2.0, 4.0], [1.0, 0.0, -0.25]]), label="two axes"),
        probe([[1, -1], [2, -3], [0, 4]], label="nested lists"),
        probe(np.array([[[1.5], [-1.5]], [[0.75], [6.0]]]), label="three axes"),
        probe(np.array([-3, 0, 2, 5]), label="an array of whole numbers"),
        probe(np.float64(-0.75), label="a NumPy number"),
        probe(np.array([-2.0, 0.5, 4.0], dtype=np.float32), label="float32"),
        probe((0.25, -1.25), label="a tuple"),
        TAIL,
        probe(np.array([-1e4, 1e4]), label="very large scores"),
        probe(-1e4, label="a very large score"),
        probe([10000, -10000, 0], label="very large scores"),
        probe(np.array([[-800.0, 1.0], [0.0, 710.0]]), label="just too large for exp"),
    ],
    remarks=[
        Remark(
            "tail-cut",
            "The far end is cut off.",
            "Right within the tolerance. But for a score of -40 it gives more than the true 4.2e-18: scores beyond some "
            "limit are all treated alike. The logarithm of that probability stays at the limit, where it should be -40. "
            "`exp(-|z|)` needs no limit.",
            when=lambda view: tail(view) > 4.3e-18,
        ),
        Remark(
            "tail-lost",
            "The far end is 0.",
            "Right within the tolerance. But for a score of -40 it gives exactly 0 or nearly so, where the truth is 4.2e-18: "
            "the 1 swallows it. Its logarithm would be -inf instead of -40. `exp(z) / (1 + exp(z))` keeps it for z < 0.",
            when=lambda view: tail(view) < 4.2e-18,
        ),
    ],
)
