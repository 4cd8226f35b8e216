import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

FIVE = [[1.0, -2.0, 0.5], [0.0, 1.0, 2.0], [3.0, 0.5, -1.0], [0.25, 0.25, 0.0], [-1.0, 2.5, 1.0]]


check = Check(
    function="cross_entropy_grad",
    oracle=softmax.cross_entropy_grad,
    returns="array",
    probes=[
        probe([[0.0, 0.0]], [1], label="a single row"),
        probe(np.array([[2.0, 1.0]]), np.array([0]), label="a single row"),
        probe([[1.0, 0.0, -1.0]], [1], label="a single row"),
        probe(np.array([[2.0, 1.0], [0.0, 3.0]]), np.array([0, 1]), label="as many rows as classes"),
        probe(np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 1.0, 2.0, -1.0]]), np.array([3, 0])),
        probe(np.array(FIVE), np.array([0, 2, 1, 1, 0]), label="more rows than classes"),
        probe(np.array([FIVE[0], FIVE[2], FIVE[4]]), np.array([2, 0, 0]), label="as many rows as classes"),
        probe([[0.5, 1.0], [2.0, 0.0], [1.0, 1.0], [-1.0, 0.5]], [1, 1, 1, 1], label="one class throughout"),
        probe(np.array([[0.0, 15.0]]), np.array([0]), label="sure and wrong"),
        probe(np.array([[0.0, 25.0, 3.0], [25.0, 0.0, 3.0]]), np.array([0, 0]), label="wrong, then right"),
        probe(
            np.array([[-30.0, -31.0], [30.0, 28.0], [0.0, 4.0]]),
            np.array([1, 1, 0]),
            label="rows of different scale",
        ),
        probe(
            np.array([[0.5, -1.5, 1.0], [2.0, 0.25, 0.75]], dtype=np.float32),
            np.array([1, 0], dtype=np.int32),
            label="float32",
        ),
        probe(np.array([[3, 0, 1, 2, 5], [1, 2, 1, 0, 0]]), np.array([0, 3]), label="whole numbers"),
        probe(((1.5, 0.5, 0.0), (0.0, 2.0, 1.0)), (0, 2), label="tuples"),
        probe(np.array([[1.0], [2.0], [-1.0], [0.0]]), np.array([0, 0, 0, 0]), label="a single class"),
    ],
    neighbours={
        "softmax": (lambda logits, labels: softmax.softmax(logits), "m3.softmax"),
        "cross_entropy_loss": (softmax.cross_entropy_loss, "m3.cross_entropy_loss"),
    },
)
