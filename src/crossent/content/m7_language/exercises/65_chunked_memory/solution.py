from torch.nn import functional
from torch.utils.checkpoint import checkpoint


def loss_of_chunk(rows, weight, right):
    return functional.cross_entropy(rows @ weight.T, right, reduction="sum")


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    """Each chunk is forgotten after the forward pass, and computed anew in the backward pass."""
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        # Of what happens inside, autograd keeps only the arguments: views that are there anyway. The price is a second product
        # with the weight. A `torch.autograd.Function` that computes the gradients in its forward pass spares it: softmax minus
        # one-hot, times weight for the rows and times the rows for the weight, multiplied by what `backward` is given.
        total = total + checkpoint(loss_of_chunk, rows, weight, right, use_reentrant=False)
    return total / len(labels)
