import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

DEEP = [
    [[1.0, 2.0, 3.0], [0.5, -0.25, 0.0]],
    [[4.0, 1.0, 1.0], [-2.0, 0.0, 1.5]],
]

check = Check(
    function="softmax",
    oracle=softmax.softmax,
    returns="array",
    probes=[
        probe([0.0, 0.0], label="two equal scores"),
        probe([1, 2, 3], label="whole numbers in a list"),
        probe(np.array([0.5, -1.0])),
        probe(np.array([1.0, 2.0, 3.0, -1.0, 0.25]), label="five classes"),
        probe(np.array([[1.0, 2.0, 3.0], [0.0, 0.5, -1.0]])),
        probe(np.array([[0.25, -0.5, 1.5, 2.0]]), label="a single row"),
        probe(np.array([[2.0, -1.0], [0.0, 3.0]]), label="as many rows as classes"),
        probe(
            np.array([[1.0, 2.0, 4.0], [0.0, 0.5, -1.0], [3.0, 1.0, 0.0]]), label="as many rows as classes"
        ),
        probe(np.array([10000, 9999]), label="large"),
        probe(np.array([-10001.0, -10000.0]), label="very negative"),
        probe(np.array([10000.0, 0.0, -10000.0]), label="far apart"),
        probe(np.array([1003.0, 1001.0, 1002.0]), label="large"),
        probe(
            np.array(
                [[0.0, 1.0, 3.0], [10000.0, 9998.0, 9999.0], [-10000.0, -9999.5, -10001.0], [2.0, 0.0, 1.0]]
            ),
            label="rows of very different scale",
        ),
        probe(np.array([[5.0, 3.0], [-750.0, -751.0]]), label="rows of very different scale"),
        probe(np.array([20.0, 0.0, -20.0]), label="confident"),
        probe(np.array(DEEP), label="three axes"),
        probe(np.array([[[0.0, 2.0]], [[-9999.0, -10000.0]], [[9999.5, 10000.0]]]), label="three axes"),
        probe([[[1.0, 0.0], [2.0, 4.0]], [[0.5, 0.5], [3.0, 0.0]]], label="three axes, in lists"),
        probe(np.array([[1.5, -0.5, 0.25], [2.0, 2.0, 0.0]], dtype=np.float32), label="float32"),
        probe(np.array([[3, 0], [1, 2], [-4, -4]]), label="whole numbers"),
        probe(((1.5, 0.5, 0.0),), label="tuples"),
        probe(np.array([[5.0], [-3.0], [0.0], [1.5], [2.0]]), label="a single class"),
    ],
    by_hand=(
        "softmax",
        "Softmax",
        "log_softmax",
        "LogSoftmax",
        "softmin",
        "Softmin",
        "gumbel_softmax",
        "logsumexp",
        "reduce_logsumexp",
        "log_expit",
        "logsigmoid",
        "cross_entropy",
        "CrossEntropyLoss",
    ),
)
