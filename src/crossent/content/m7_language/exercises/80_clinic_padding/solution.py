"""The same sentences in wider and wider batches: the perplexity stays, since padding is no token of the text."""

import numpy as np


def corpus_perplexity(losses, lengths):
    """The perplexity of all tokens of some sentences; losses (B, T) in nats, lengths (B,): how many of a row are real."""
    losses = np.asarray(losses, dtype=float)
    # The mean went over the padding, too: each filled place added a loss of 0 and 1 to the count. What is real is known by its
    # position. A loss of 0 does not say that: a model may be sure of a real token, and unsure of padding.
    real = np.arange(losses.shape[1]) < np.asarray(lengths)[:, None]
    # One sum over all tokens, one count, one power at the end. A mean of the rows' means would give a short sentence as much
    # weight as a long one.
    return np.exp(losses[real].sum() / real.sum())


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    sentences = [rng.gamma(4, 0.75, size=n) for n in (4, 9, 6, 12)]  # the loss of each token
    for width in (12, 16, 32, 64):
        batch = np.zeros((4, width))  # a model predicts padding without fail: it costs 0
        for row, sentence in zip(batch, sentences, strict=True):
            row[: len(sentence)] = sentence
        print(f"padded to {width:2}: perplexity {corpus_perplexity(batch, [4, 9, 6, 12]):6.2f}")
