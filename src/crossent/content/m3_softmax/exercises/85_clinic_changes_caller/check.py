import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

check = Check(
    function="softmax",
    oracle=softmax.softmax,
    returns="array",
    probes=[
        probe(np.array([1.0, 0.0])),
        probe(np.array([0.0, -1.0, -3.0]), label="the largest logit is 0"),
        probe(np.array([4.0, 2.0, 1.0])),
        probe(np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]])),
        probe(np.array([[2.0, -1.0], [0.0, 3.0]]), label="as many rows as classes"),
        probe(np.array([1000.0, 999.0]), label="large"),
        probe(np.array([[1.0, 0.0], [1000.0, 998.0]]), label="rows of very different scale"),
        probe(np.array([[[1.0, 2.0]], [[0.0, -1.0]]]), label="three axes"),
        probe(np.array([[0.5, 1.5], [2.0, 0.25]], dtype=np.float32), label="float32"),
    ],
)
