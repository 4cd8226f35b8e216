import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

INF = np.inf
TABLE = np.array([[0.5, -1.0, 2.0], [1.0, 0.0, 0.25]])
SQUARE = np.array([[0.5, 2.0, -1.0], [1.0, -2.0, 0.0], [0.0, 3.0, 1.5]])
DEEP = np.array(
    [[[1.0, -2.0], [0.5, 0.25], [3.0, 0.0]], [[-1.0, 1.5], [2.0, 2.0], [0.0, -0.5]]]
)  # 2, 3 and 2 entries
SCALES = np.array([[1e4, 9999.0, 9998.0], [0.5, 2.0, -1.0], [-1e4, -9999.5, -10001.0]])

check = Check(
    function="logsumexp",
    oracle=stability.logsumexp,
    returns="array",
    probes=[
        probe([0, 0], label="two equal exponents"),
        probe([1, 2, 3], label="whole numbers in a list"),
        probe(np.array([0.5, -1.0])),
        probe([5.0], label="a single exponent"),
        probe(np.array([-1.5, 0.25, -3.0, 2.0, 1.0]), label="five exponents"),
        probe(TABLE, label="a table"),
        probe(TABLE, 0, label="down the columns"),
        probe(TABLE, axis=1, label="along the rows, by name"),
        probe(TABLE, -2, label="a negative axis"),
        probe(SQUARE, label="as many rows as columns"),
        probe(SQUARE, axis=0, label="as many rows as columns, down"),
        probe(np.array([1e4, 9999.0]), label="large"),
        probe(np.array([-1e4, -10001.0]), label="very negative"),
        probe([10000, 0, -10000], label="far apart"),
        probe(np.array([-800.0, 1.0]), label="far apart, the largest near 0"),
        probe(SCALES, label="rows of very different scale"),
        probe(SCALES.T, 0, label="columns of very different scale"),
        probe(np.array([-INF, 0.5]), label="a term of 0"),
        probe(np.array([-INF, -INF]), label="no term but 0"),
        probe(np.array([[-INF, -INF, -INF], [0.0, 1.0, -INF]]), label="one row of zeros"),
        probe(np.array([[0.0, -INF], [1.0, -INF], [2.0, -INF]]), axis=0, label="one column of zeros"),
        probe(DEEP, label="three axes"),
        probe(DEEP, 1, label="three axes, the middle one"),
        probe(DEEP, axis=-2, label="three axes, the middle one from the end"),
        probe(DEEP, -3, label="three axes, the first from the end"),
        probe(
            np.array([[[1.0, -2.0]], [[0.5, 3.0]], [[0.0, 0.25]]]), label="three axes, the middle of length 1"
        ),
        probe([[0.5, 1.0], [2.0, -1.0], [0.0, 0.0]], axis=0, label="nested lists"),
        probe(np.array([1.5, -0.5, 0.25], dtype=np.float32), label="float32"),
        probe(np.array([[3, 0], [1, 2], [-4, -4]]), 1, label="an array of whole numbers"),
        probe((1.5, 0.5, 0.0), label="a tuple"),
    ],
    by_hand=(
        "logsumexp",
        "reduce_logsumexp",
        "log_softmax",
        "LogSoftmax",
        "softmax",
        "Softmax",
        "softmin",
        "Softmin",
        "logcumsumexp",
        "log_expit",
        "logsigmoid",
        "cross_entropy",
        "CrossEntropyLoss",
    ),
)
