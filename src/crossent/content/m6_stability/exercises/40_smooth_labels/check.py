import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

check = Check(
    function="smooth_labels",
    oracle=stability.smooth_labels,
    returns="array",
    probes=[
        probe([0], 2, 0.5, label="one label, two classes"),
        probe([1], 4, 0, label="nothing smoothed"),
        probe([0, 2], 3, 0.15),
        probe(np.array([2, 0, 1]), 3, 0.3, label="as many labels as classes"),
        probe(np.array([1, 1, 0, 1, 0]), 2, 0.1, label="more labels than classes"),
        probe([3], 5, 0.2),
        probe([4, 0], 5, 0.05, label="first and last class"),
        probe(np.array([0, 1]), 10, 0.1, label="classes that do not occur"),
        probe([1, 0], 2, 1, label="all smoothed away"),
        probe([2, 2], 4, 1.0, label="all smoothed away"),
        probe((0, 2, 1, 0), 3, 0.9, label="a tuple, and smoothed a lot"),
        probe(np.array([1, 2, 3], dtype=np.uint8), 4, 0.25, label="uint8"),
        probe(np.array([0, 1], dtype=np.int32), 3, 0.0, label="nothing smoothed"),
        probe([0, 0], 1, 0.5, label="a single class"),
    ],
)
