import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

check = Check(
    function="probability_curve",
    oracle=softmax.probability_curve,
    returns="array",
    probes=[
        probe([0.0, 1.0], [0.0], label="two classes"),
        probe([3.0], [1.0, 2.0], label="a single value"),
        probe([-2, 0, 2], [0.5, -1]),
        probe(np.array([-2.0, 0.0, 1.0, 3.0]), np.array([0.5, -1.0, 2.0])),
        probe(np.array([1.0, -1.0]), np.array([2.0, 1.0]), label="as many values as other classes"),
        probe(np.array([1.5, -1.0, 0.5]), np.array([-1.0, 1.0]), label="as many values as classes"),
        probe(np.array([0.0, 2.0, 4.0]), np.array([1.0, 1.0, 1.0, 1.0, 1.0]), label="six classes"),
        probe(np.array([[1.0, -1.0], [0.5, 3.0], [0.0, 2.0]]), [0.0, 1.0, 2.0], label="values in a table"),
        probe(np.array([-1000.0, 0.0, 1000.0]), np.array([0.0, 1.0]), label="large values"),
        probe(np.array([999.0, 1000.0, -1000.0]), np.array([1000.0, -1000.0]), label="all of them large"),
        probe(np.array([-1000.0, -999.5]), np.array([-999.0, -1000.0]), label="all of them very negative"),
        probe(np.array([10.0, 0.0, -5.0]), np.array([5.0, 0.0]), label="rows of different scale"),
        probe(
            np.array([0.5, -0.75, 1.0], dtype=np.float32),
            np.array([0.25, 1.5], dtype=np.float32),
            label="float32",
        ),
        probe(np.array([1, 4, -2]), np.array([2, 0, 1]), label="whole numbers"),
        probe((0.5, 2.0), (1.0, 0.0, -1.0), label="tuples"),
    ],
    neighbours={"softmax": (lambda values, others: softmax.softmax(values), "m3.softmax")},
)
