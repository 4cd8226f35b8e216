import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

check = Check(
    function="precise_cross_entropy",
    oracle=stability.precise_cross_entropy,
    rtol=1e-5,  # float32 has some seven digits; what the plain form loses is far more
    atol=0,
    probes=[
        probe([0, 0], 1, label="an even guess"),
        probe([1, 2, 3], 0, label="whole numbers in a list"),
        probe(np.array([0.5, -1.0, 2.0, 0.25]), 2),
        probe(np.array([0.5, -1.0, 2.0, 0.25]), 1, label="wrong"),
        probe(np.float32([1.5, -0.5, 0.25]), 0, label="float32"),
        probe(np.float32([10.0, 0.0]), 0, label="float32, right by 10"),
        probe(np.float32([25.0, 0.0]), 0, label="float32, right by 25"),
        probe(np.float32([0.0, 25.0, 1.0]), 1, label="float32, right by 24"),
        probe(np.float32([25.0, 0.0]), 1, label="float32, wrong by 25"),
        probe(np.float32([1025.0, 1000.0, 999.0]), 0, label="float32, large logits"),
        probe(np.float32([-1e4, 80.0, 0.0]), 1, label="float32, right by 80"),
        probe(np.float32([0.0, 0.0, -30.0]), 0, label="float32, two at the top"),
        probe(np.array([30.0, 0.0]), 0, label="right by 30"),
        probe(np.array([0.0, 40.0]), 1, label="right by 40"),
        probe(np.array([0.5, -39.5, 1.0, 41.0]), 3, label="right by 40"),
        probe(np.array([-300.0, 0.0, -301.0]), 1, label="right by 300"),
        probe(np.array([40.0, 0.0, 39.0]), 2, label="nearly at the top"),
        probe(np.array([40.0, 40.0, 0.0]), 1, label="two at the top"),
        probe(np.array([1e4, 9960.0]), 0, label="large logits"),
        probe(np.array([1e4, -1e4, 0.0]), 1, label="wrong by 20000"),
        probe([3.0], 0, label="a single class"),
        probe((0.0, 35.0), 1, label="a tuple"),
    ],
)
