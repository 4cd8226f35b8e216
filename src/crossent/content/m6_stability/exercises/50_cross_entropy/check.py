import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

TWO = [[0, 0], [1, 3]]
THREE = np.array([[2.0, 1.0, 0.0], [0.5, -1.0, 1.5], [0.0, 3.0, 1.0]])
FOUR = np.array([[1.0, -2.0, 0.5], [0.0, 1.0, 2.0], [3.0, 0.5, -1.0], [0.25, 0.5, 0.0]])
FIVE = np.array([[0.5, -1.0], [2.0, 0.0], [0.0, 0.25], [-1.5, 1.0], [3.0, 2.0]])
LARGE = np.array([[1e4, 9999.0, 0.0], [-1e4, 1e4, 0.0], [0.5, 1.0, -1.0]])
WEIGHT = np.array([0.5, 2.0, 1.0])

check = Check(
    function="cross_entropy_from_logits",
    oracle=stability.cross_entropy_from_logits,
    probes=[
        probe([[0, 0]], [0], label="an even guess"),
        probe(TWO, [0, 1], label="lists of whole numbers"),
        probe(FOUR, np.array([0, 2, 1, 1])),
        probe(THREE, np.array([0, 0, 2]), label="as many rows as classes"),
        probe(FIVE, np.array([1, 0, 0, 1, 1]), label="two classes"),
        probe(np.array([[0.0, 1.0, -1.0, 2.0, 0.5]]), np.array([4]), label="a single row"),
        probe(np.float32([[0.5, -1.0, 2.0], [0.0, 0.25, -0.5]]), np.array([1, 2]), label="float32"),
        probe([[0.0, 25.0]], [0], label="wrong by 25"),
        probe([[0.0, 50.0]], [0], label="sure and wrong"),
        probe(np.array([[0.0, 200.0, 3.0], [1.0, 0.0, 2.0]]), np.array([0, 2]), label="a gap of 200"),
        probe([[10000, 9999]], [1], label="large"),
        probe(LARGE, np.array([1, 0, 2]), label="rows of very different scale"),
        # smoothing
        probe(TWO, [0, 1], 0.2, label="smoothed"),
        probe([[2.0, 0.0, -1.0]], [0], 0.3, label="smoothed, one row"),
        probe(FOUR, np.array([0, 2, 1, 1]), label_smoothing=0.1),
        probe(FIVE, np.array([1, 0, 0, 1, 1]), label_smoothing=1.0, label="all smoothed away"),
        probe(LARGE, np.array([0, 1, 1]), 0.1, label="smoothed, and large logits"),
        # weights
        probe(TWO, [0, 1], weight=[3, 1], label="weights in a list"),
        probe([[1.0, 0.0]], [0], weight=[5.0, 1.0], label="a weight, and one row"),
        probe(FOUR, np.array([0, 2, 1, 1]), 0.0, WEIGHT, label="weights"),
        probe(
            FOUR, np.array([0, 2, 0, 2]), weight=np.array([2.0, 9.0, 0.25]), label="a class that is no label"
        ),
        probe(THREE, np.array([1, 1, 1]), weight=WEIGHT, label="all of one class: the weight cancels"),
        probe(FIVE, np.array([0, 1, 0, 0, 1]), weight=np.array([0.0, 1.0]), label="a class of weight 0"),
        probe(THREE, np.array([0, 0, 2]), weight=np.array([2, 1, 3]), label="weights as whole numbers"),
        # labels that do not count
        probe(TWO, [0, -100], label="a row that does not count"),
        probe(FOUR, np.array([-100, 2, 1, -100]), label="rows that do not count"),
        probe(FOUR, np.array([0, 2, 1, 1]), ignore_index=1, label="a class as ignore_index"),
        probe(FOUR, np.array([0, -1, -1, 2]), 0.0, None, -1, label="ignore_index -1"),
        probe(FIVE, np.array([0, 0, 1, 0, 1]), ignore_index=0, label="ignore_index 0"),
        probe(TWO, [-100, -100], label="no row counts"),
        probe(FOUR, np.array([7, 7, 7, 7]), 0.1, WEIGHT, 7, label="no row counts, all options"),
        # all together
        probe(FOUR, np.array([0, 2, 1, 1]), 0.2, WEIGHT, label="smoothed and weighted"),
        probe([[2.0, 0.0, 1.0]], [1], 0.3, [1.0, 4.0, 0.5], label="smoothed and weighted, one row"),
        probe(FOUR, np.array([0, -100, 1, 1]), label_smoothing=0.3, label="smoothed, a row does not count"),
        probe(FOUR, np.array([0, 2, -100, 1]), weight=WEIGHT, label="weighted, a row does not count"),
        probe(FOUR, np.array([2, 0, 1, 0]), 0.2, np.array([3.0, 1.0, 0.5]), 2, label="all options"),
        probe(LARGE, np.array([1, 0, -5]), 0.0, WEIGHT, ignore_index=-5, label="all options, large logits"),
        probe(FIVE, np.array([1, 0, 0, -100, 1]), 0.4, np.array([0.25, 3.0]), label="all options"),
    ],
)
