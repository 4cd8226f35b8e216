import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import language

check = Check(
    function="perplexity",
    oracle=language.perplexity,
    probes=[
        probe(0.0, label="sure and right"),
        probe(float(np.log(2)), label="a coin"),
        probe(float(np.log(10)), label="ten choices"),
        probe(1, label="a whole number"),
        probe(0.25),
        probe(2.3233),
        probe(np.float64(4.6), label="a NumPy number"),
        probe(1e-6, label="nearly certain"),
        probe(10.824, label="a vocabulary of 50,000"),
        probe(12.0, label="worse than knowing nothing"),
    ],
)
