import torch


def sample_next(logits, temperature=1.0, generator=None):
    """One draw of the softmax."""
    # Dividing scores, not probabilities: a low temperature widens the gaps between logits before the softmax sees them.
    probs = torch.softmax(logits / temperature, dim=-1)
    # With a generator of its own, the same seed writes the same text, whatever else draws random numbers meanwhile.
    return torch.multinomial(probs, 1, generator=generator).item()
