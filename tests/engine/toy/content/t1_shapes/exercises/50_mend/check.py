from crossent.engine.probe import Check, probe

check = Check(
    function="mean",
    oracle=lambda sizes: sum(sizes) / len(sizes),
    probes=[probe([1, 2, 3]), probe([4.0, 8.0]), probe([1.0, 1.0, 2.0, 9.0])],
)
