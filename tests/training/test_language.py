"""Texts, tokens, guesses and the descent, held against slow programs and against laws."""

from __future__ import annotations

import doctest
import math
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossent.maths import language
from crossent.training.language import descent, guessing, text, tokens


@pytest.mark.parametrize("module", [text, guessing], ids=["text", "guessing"])
def test_docstring_examples(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.failed == 0 and result.attempted > 0


def test_the_sample_is_long_and_is_split_by_position() -> None:
    sample = text.sample()
    train, validation = text.split(sample)
    assert len(sample) > 300_000 and train + validation == sample
    assert len(validation) == pytest.approx(0.1 * len(sample), abs=1)
    assert list(text.alphabet(sample)) == sorted(set(sample))
    with pytest.raises(ValueError, match="more than 0 and less than 1"):
        text.split("abc", 1.0)


def test_a_file_is_read_by_its_name_and_what_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_bytes(b"\xef\xbb\xbf" + "é".encode() * 2000)
    assert text.read("good.txt", tmp_path) == "é" * 2000  # without its mark of order
    assert text.read("", tmp_path) == text.sample()
    (tmp_path / "short.txt").write_text("too short")
    (tmp_path / "latin.txt").write_bytes(b"a" * 1500 + "é".encode("latin-1"))
    (tmp_path / "large.txt").write_bytes(b"a" * (text.LARGEST + 1))
    (tmp_path / "folder.txt").mkdir()
    for name, words in [
        ("short.txt", "9 characters"),
        ("latin.txt", r"not UTF-8: byte 1,500 \(0xe9\)"),
        ("large.txt", "at most 5,000,000"),
        ("none.txt", "Found: good.txt, large.txt, latin.txt, short.txt"),
        ("folder.txt", "no file"),
        ("../good.txt", "no file"),
    ]:
        with pytest.raises(text.TextError, match=words):
            text.read(name, tmp_path)


def test_pairs_and_their_cost_are_as_a_loop_counts_them() -> None:
    some, alphabet = "abracadabra", "rdcba"
    table = language.bigram_probabilities(some, alphabet, 0.5)
    total = 0.0
    for before, after in pairwise(some):
        seen = sum(pair == (before, after) for pair in pairwise(some))
        q = (seen + 0.5) / (some[:-1].count(before) + 0.5 * 5)
        assert table[alphabet.index(before), alphabet.index(after)] == pytest.approx(q)
        total -= math.log(q)
    assert language.text_cross_entropy(some, alphabet, table) == pytest.approx(total / 10)
    for alphabet, words in [("abc", "lacks 'd'"), ("abcdrr", "twice")]:
        with pytest.raises(ValueError, match=words):
            language.bigram_probabilities(some, alphabet)
    with pytest.raises(ValueError, match="more than 0"):
        language.bigram_probabilities(some, "abcdr", 0.0)


@given(st.integers(1, 30), st.integers(0, 2**32 - 1))
def test_an_ideal_guesser_holds_the_entropy_between_its_bounds(size: int, seed: int) -> None:
    p = np.sort(np.random.default_rng(seed).dirichlet(np.full(size, 0.5)))[::-1]
    entropy = -sum(x * math.log2(x) for x in p if x > 0)
    # with a single context the numbers of guesses are the letters themselves: the upper bound is the entropy
    assert guessing.lower_bound(p) <= entropy + 1e-9
    assert guessing.lower_bound(np.full(size, 1 / size)) == pytest.approx(math.log2(size))


def test_guesses_are_counted_by_their_number() -> None:
    assert guessing.shares([1, 1, 3, 1], 4) == [0.75, 0.25, 0, 0]
    assert guessing.lower_bound(guessing.shares([1, 1, 1], 27)) == 0


def test_the_descent_ends_where_counting_begins() -> None:
    some, alphabet = "the cat sat on the mat and that was that", " acdehmnostw"
    kept = descent.descend(some, alphabet, [0, 10, 3000], 20.0, 0.9)
    losses = [language.text_cross_entropy(some, alphabet, kept[step]) for step in (0, 10, 3000)]
    counted = language.bigram_probabilities(some, alphabet, 1e-9)
    best = language.text_cross_entropy(some, alphabet, counted)
    assert losses[0] == pytest.approx(math.log(12)) and losses[0] > losses[1] > losses[2] > best
    assert losses[2] == pytest.approx(best, abs=1e-3)
    asked = sorted({alphabet.index(c) for c in some[:-1]})
    assert np.abs(kept[3000] - counted)[asked].max() < 0.02


@given(st.text(alphabet="ab", min_size=1, max_size=30))
def test_merges_replace_pairs_from_the_left_and_lose_nothing(some: str) -> None:
    learned = tokens.learn(some, "ab", 4)
    for merges in range(len(learned.merges) + 1):
        assert "".join(tokens.words(tokens.encode(some, learned, merges), learned)) == some
    ids = [0 if c == "a" else 1 for c in some]
    slow, k = [], 0
    while k < len(ids):
        both = ids[k : k + 2] == [0, 0]
        slow.append(2 if both else ids[k])
        k += 2 if both else 1
    assert tokens.joined(np.array(ids), (0, 0), 2).tolist() == slow
