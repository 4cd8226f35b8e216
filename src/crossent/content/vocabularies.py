"""What the lesson on large vocabularies computes: sizes of logits, in the units that memory is counted in."""

from __future__ import annotations

__all__ = ["gib", "times_hidden"]

GIB = 2**30


def gib(batch: int, length: int, vocabulary: int, num_bytes: int = 4) -> float:
    """Memory of the logits of a batch, in GiB.

    >>> round(gib(8, 1024, 50_257), 2), round(gib(8, 4096, 128_256), 1)
    (1.53, 15.7)
    """
    return batch * length * vocabulary * num_bytes / GIB


def times_hidden(vocabulary: int, width: int) -> float:
    """How many times the memory of a token's logits is that of its hidden state.

    >>> round(times_hidden(50_257, 768), 1)
    65.4
    """
    return vocabulary / width
