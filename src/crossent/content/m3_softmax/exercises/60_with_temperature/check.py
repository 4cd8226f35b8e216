import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

SMALL = 2.0**-9  # near 0.002, and exact in float32, too

check = Check(
    function="softmax_with_temperature",
    oracle=softmax.softmax_with_temperature,  # raises ValueError where the temperature is not above 0
    returns="array",
    probes=[
        probe([0, 1], 1, label="temperature 1"),
        probe([0, 1], 0.5),
        probe([0.0, 3.0], 3, label="a whole number"),
        probe(np.array([1.0, 2.0, 4.0]), 2.0),
        probe(np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 5.0]]), 2.0),
        probe(np.array([[0.5, -0.5], [2.0, 1.75]]), 0.25, label="as many rows as classes"),
        probe(
            np.array([[1.0, 2.0, 0.5], [0.0, 0.25, -1.0], [3.0, 1.0, 0.0]]),
            0.5,
            label="as many rows as classes",
        ),
        probe(np.array([1000.0, 999.0, 998.0]), 1.0, label="large logits"),
        probe(np.array([3.0, 0.0, -3.0]), 1000.0, label="very warm"),
        probe(np.array([1.0, 2.0, 3.0]), 0.001, label="very cold"),
        probe([-10.0, -10.0, -12.0], 0.001, label="very cold, and a tie"),
        probe(np.array([10.0, 10.0 - SMALL, 10.0 - 2 * SMALL]), SMALL, label="cold, and close together"),
        probe(
            np.array([[0.0, SMALL], [10.0, 10.0 - SMALL], [-10.0, 2 * SMALL - 10.0]]),
            SMALL,
            label="cold, rows of different scale",
        ),
        probe(np.array([[[1.0, 0.0, 2.0]], [[0.5, 3.0, 0.0]]]), 1.5, label="three axes"),
        probe(np.array([[1.5, -0.5, 0.25]], dtype=np.float32), 0.5, label="float32"),
        probe(np.array([[3, 0], [1, 2], [-4, -4]]), 2, label="whole numbers"),
        probe((1.5, 0.5, 0.0), 4.0, label="tuples"),
        probe(np.array([[5.0], [-3.0], [0.0], [1.5], [2.0]]), 0.5, label="a single class"),
        probe([0.0, 1.0, 1.0], 0, label="temperature 0"),
        probe(np.array([1.0, 2.0]), 0.0, label="temperature 0"),
        probe([0.0, 1.0], -1.0, label="below 0"),
        probe(np.array([[1.0, 2.0, 0.0]]), -0.001, label="below 0"),
    ],
    neighbours={"softmax": (lambda logits, temperature: softmax.softmax(logits), "m3.softmax")},
)
