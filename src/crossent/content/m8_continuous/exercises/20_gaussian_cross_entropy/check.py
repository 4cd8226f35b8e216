from crossent.engine.probe import Check, probe
from crossent.maths import densities

check = Check(
    function="gaussian_cross_entropy",
    oracle=densities.gaussian_cross_entropy,
    probes=[
        probe(0, 1, 0, 1, label="the truth is believed"),
        probe(0, 1, 2, 1, label="the means differ"),
        probe(0, 1, 0, 2, label="believed too wide"),
        probe(0, 2, 0, 1, label="believed too narrow"),
        probe(1.0, 0.5, -0.5, 1.5),
        probe(-2.0, 1.5, 1.0, 0.5, label="far off, and too sure"),
        probe(3.0, 2.0, 3.0, 2.0, label="the truth is believed"),
        probe(3.0, 0.25, 2.0, 4.0),
        probe(-1.0, 3.0, -1.5, 2.5),
        probe(0.0, 0.1, 0.0, 0.1, label="below 0"),
        probe(0.5, 0.02, 0.51, 0.03, label="below 0"),
        probe(176.0, 7.1, 170.0, 10.0, label="heights in cm"),
        probe(1.76, 0.071, 1.70, 0.1, label="the same in metres"),
        probe(0.0, 1.0, 0.0, 50.0, label="far too wide"),
    ],
)
