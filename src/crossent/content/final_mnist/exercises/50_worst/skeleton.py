def worst_examples(losses, k):
    """Which k examples cost most.

    losses: shape (N,), a tensor, as `per_example_loss` returns it, or an array.  k: between 0 and N.
    Returns the indices of the k highest losses, integers, the highest first. Each index comes once; of equal losses either
    may come first.

    worst_examples([0.1, 2.5, 0.3, 1.7], 2) -> [1, 3]
    """
    raise NotImplementedError
