from crossent.engine.probe import Check, probe
from crossent.maths import language

check = Check(
    function="next_character_table",
    oracle=lambda text, alphabet, smoothing=0.01: language.bigram_probabilities(text, alphabet, smoothing),
    returns="array",
    probes=[
        probe("ab", "ab", label="a single pair"),
        probe("abc", "abc", label="two pairs"),
        probe("aab", "ab"),
        probe("abcabcabc", "abc"),
        probe("abba", "ba", 0.5, label="another order of the alphabet"),
        probe("hello", "ehlo", smoothing=1.0),
        probe("abcdabcdabcd", "dcba"),
        probe("aaab", "ab", 0.25),
    ],
)
