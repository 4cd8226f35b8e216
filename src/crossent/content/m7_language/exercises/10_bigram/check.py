from crossent.engine.probe import Check, probe
from crossent.maths import language

VERSE = "the cat sat on the mat; that hat, that rat."
LETTERS = "".join(sorted(set(VERSE)))

check = Check(
    function="bigram_probabilities",
    oracle=language.bigram_probabilities,
    returns="array",
    probes=[
        probe("ab", "ab", label="a single pair"),
        probe("aaab", "ab", label="overlapping pairs"),
        probe("abab", "ab"),
        probe("aab", "ab", 0.5, label="another smoothing"),
        probe("aab", "ba", label="another order of the alphabet"),
        probe("abcab", "abc"),
        probe("abb", "abc", label="a character that does not occur"),
        probe("abcd", "dcba", smoothing=2.0),
        probe("aaaa", "a", label="an alphabet of one"),
        probe("", "abc", label="an empty text"),
        probe("b", "ab", 0.25, label="a single character"),
        probe("hello world", "dehlorw ", 0.1),
        probe("aaaaabaaaa", "ab", 1e-3, label="very little smoothing"),
        probe("abba", "ab", smoothing=10, label="a whole number"),
        probe("cbcacbcb", "acb", 0.75),
        probe("ÄÖ äö ÄÄ", " ÄÖäö", 1.0, label="umlauts"),
        probe("a\nb\n\na", "\nab", label="line ends"),
        probe(VERSE, LETTERS, label="a sentence"),
        probe(VERSE, LETTERS[::-1] + "Z", 0.01, label="a sentence, the alphabet from behind"),
        probe("01101001100101101001011001101001", "01", 0.5),
    ],
)
