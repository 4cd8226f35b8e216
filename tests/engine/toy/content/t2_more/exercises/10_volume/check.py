from crossent.engine.probe import Check, probe

check = Check(
    function="volume",
    oracle=lambda w, h, d: w * h * d,
    probes=[probe(2.0, 3.0, 4.0), probe(1.5, 2.0, 0.5), probe(5.0, 1.0, 3.0)],
)
