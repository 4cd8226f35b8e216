"""The same sentences in wider and wider batches, and the model seems to learn. Run it, mend corpus_perplexity."""

import numpy as np


def corpus_perplexity(losses, lengths):
    """The perplexity of all tokens of some sentences; losses (B, T) in nats, lengths (B,): how many of a row are real."""
    losses = np.asarray(losses, dtype=float)
    return np.exp(losses.mean())


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    sentences = [rng.gamma(4, 0.75, size=n) for n in (4, 9, 6, 12)]  # the loss of each token
    for width in (12, 16, 32, 64):
        batch = np.zeros((4, width))  # a model predicts padding without fail: it costs 0
        for row, sentence in zip(batch, sentences):
            row[: len(sentence)] = sentence
        print(f"padded to {width:2}: perplexity {corpus_perplexity(batch, [4, 9, 6, 12]):6.2f}")
