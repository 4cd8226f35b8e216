import numpy as np

from crossent.engine.probe import Check, Remark, probe
from crossent.maths import softmax


def not_floats(view):
    """Whether a result holds whole numbers or truth values."""
    return any(result["data"].dtype.kind != "f" for result in view.results)


check = Check(
    function="one_hot",
    oracle=softmax.one_hot,
    returns="array",
    probes=[
        probe([0], 2),
        probe([1], 2),
        probe([2, 0], 3),
        probe(np.array([1, 2, 0]), 3, label="as many labels as classes"),
        probe(np.array([1, 1, 0, 3]), 5, label="the last class does not occur"),
        probe(np.array([0, 1, 1, 0, 1]), 2, label="more labels than classes"),
        probe([3, 3, 3], 4, label="one class throughout"),
        probe((2, 1), 4, label="tuples"),
        probe(np.array([0, 2, 1], dtype=np.int32), 4, label="int32"),
        probe(np.array([4, 0, 2], dtype=np.uint8), 6, label="uint8"),
        probe(np.array([0, 0]), 1, label="a single class"),
        probe(np.array([4]), 5, label="a single label"),
        probe([1, 3], np.int64(5), label="an int64 for the number of classes"),
    ],
    remarks=[
        Remark(
            "not-floats",
            "Right, but not in floats.",
            "Right. The rows hold whole numbers or True and False, though, and floats were asked for: they are to be compared "
            "with probabilities, and NumPy refuses to subtract one bool from another. `.astype(float)` converts them.",
            when=not_floats,
        ),
    ],
)
