from crossent.engine.probe import Check, probe

check = Check(
    function="halves",
    oracle=lambda n: (n & -n).bit_length() - 1,
    probes=[probe(1), probe(2), probe(12), probe(96)],
    returns="integers",
)
