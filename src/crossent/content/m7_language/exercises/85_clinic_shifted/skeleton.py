"""A model learns a text by heart, and leaves out letters when it writes. Run it, mend next_character_table."""

import numpy as np


def next_character_table(text, alphabet, smoothing=0.01):
    """How likely each character is after each other one; shape (V, V), row = the character before, add-k smoothing."""
    place = {character: i for i, character in enumerate(alphabet)}
    tokens = [place[character] for character in text]
    inputs, targets = tokens[:-1], tokens[1:]  # what follows is the target
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for t in range(len(inputs) - 1):
        counts[inputs[t], targets[t + 1]] += 1  # learn what follows
    return counts / counts.sum(axis=1, keepdims=True)


if __name__ == "__main__":
    alphabet = "abcdefghijklm"
    table = next_character_table(alphabet * 20, alphabet)
    written = "a"
    while len(written) < 13:
        written += alphabet[table[alphabet.index(written[-1])].argmax()]
    print("learned from:", alphabet * 2)
    print("it writes:   ", written)
    print(f"the loss that training reports: {-np.log(table.max(axis=1)).mean():.4f}")
