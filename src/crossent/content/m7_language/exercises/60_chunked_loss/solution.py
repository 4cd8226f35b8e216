from torch.nn import functional


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    """The sum of the chunks' sums, divided once by all rows."""
    total = hidden.new_zeros(())
    # `split` gives views of chunk_size rows, the last with what is left; nothing is copied.
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        # The sum: a mean of each chunk would give the rows of a smaller last chunk more weight than the others.
        total = total + functional.cross_entropy(rows @ weight.T, right, reduction="sum")
    return total / len(labels)
