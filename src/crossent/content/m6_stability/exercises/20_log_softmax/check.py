import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

TABLE = np.array([[0.5, -1.0, 2.0], [1.0, 0.0, 0.25]])
SQUARE = np.array([[0.5, 2.0, -1.0], [1.0, -2.0, 0.0], [0.0, 3.0, 1.5]])
DEEP = np.array(
    [[[1.0, -2.0], [0.5, 0.25], [3.0, 0.0]], [[-1.0, 1.5], [2.0, 2.0], [0.0, -0.5]]]
)  # 2, 3 and 2 entries
SCALES = np.array([[1e4, 9999.0, 9998.0], [0.5, 2.0, -1.0], [-1e4, -9999.5, -10001.0]])

check = Check(
    function="log_softmax",
    oracle=stability.log_softmax,
    returns="array",
    probes=[
        probe([0, 0], label="two equal scores"),
        probe([1, 2, 3], label="whole numbers in a list"),
        probe(np.array([0.5, -1.0])),
        probe(np.array([1.0, 2.0, 3.0, -1.0, 0.25]), label="five classes"),
        probe(TABLE, label="a table"),
        probe(TABLE, 0, label="down the columns"),
        probe(TABLE, axis=1, label="along the rows, by name"),
        probe(TABLE, -2, label="a negative axis"),
        probe(SQUARE, label="as many rows as columns"),
        probe(SQUARE, axis=0, label="as many rows as columns, down"),
        probe(np.array([0.0, 25.0]), label="sure"),
        probe(np.array([0.0, 50.0, 49.0]), label="very sure"),
        probe(np.array([0.0, 200.0]), label="a gap of 200"),
        probe(np.array([1e4, 9999.0]), label="large"),
        probe(np.array([-1e4, -10001.0]), label="very negative"),
        probe([10000, 0, -10000], label="far apart"),
        probe(SCALES, label="rows of very different scale"),
        probe(SCALES.T, 0, label="columns of very different scale"),
        probe(DEEP, label="three axes"),
        probe(DEEP, 1, label="three axes, the middle one"),
        probe(DEEP, axis=-2, label="three axes, the middle one from the end"),
        probe(DEEP, -3, label="three axes, the first from the end"),
        probe([[0.5, 1.0], [2.0, -1.0], [0.0, 0.0]], axis=0, label="nested lists"),
        probe(np.array([1.5, -0.5, 0.25], dtype=np.float32), label="float32"),
        probe(np.array([[3, 0], [1, 2], [-4, -4]]), 1, label="an array of whole numbers"),
        probe((1.5, 0.5, 0.0), label="a tuple"),
        probe(np.array([[5.0], [-3.0], [0.0], [1.5]]), label="a single class"),
    ],
    by_hand=(
        "log_softmax",
        "LogSoftmax",
        "special.logsumexp",  # the learner's own, from m6_stability, is what it is for
        "torch.logsumexp",
        "nn.logsumexp",
        "reduce_logsumexp",
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
