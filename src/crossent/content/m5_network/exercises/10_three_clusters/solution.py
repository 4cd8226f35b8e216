import torch


def three_clusters(n_per_class, seed):
    """n points with unit noise around each of (0, 0), (3, 3) and (-3, 3), in the order of their labels."""
    # A generator of its own: torch.manual_seed would change what every other piece of code draws after this.
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    # int64 is what CrossEntropyLoss wants as class indices, float32 what the weights of a new layer are.
    y = torch.arange(3).repeat_interleave(n_per_class)
    return centres[y] + torch.randn(3 * n_per_class, 2, generator=generator), y
