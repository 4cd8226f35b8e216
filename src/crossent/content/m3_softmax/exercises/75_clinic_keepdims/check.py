import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

check = Check(
    function="probabilities",
    oracle=softmax.softmax,
    returns="array",
    probes=[
        probe(np.array([[2.0, 1.0], [0.0, 3.0]]), label="as many rows as classes"),
        probe(np.array([[2.0, 1.0, 0.0]]), label="a single row"),
        probe(np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]]), label="two rows, three classes"),
        probe(np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0], [1.0, 1.0, 2.0]]), label="as many rows as classes"),
        probe(np.array([[0.5, 0.0], [1.0, -1.0], [2.0, 2.5], [0.0, 3.0]]), label="four rows, two classes"),
        probe(np.array([[1000.0, 999.0, 998.0], [1.0, 2.0, 0.0]]), label="rows of very different scale"),
    ],
)
