"""What a loss in chunks may have done, told by its value or its slopes: the sentence that goes with a wrong one."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor
from torch.nn import functional

Case = tuple[Tensor, Tensor, Tensor]


def close(a: Tensor, b: Tensor) -> bool:
    """Equal, but for the rounding of another order of sums."""
    return a.shape == b.shape and torch.allclose(a.to(b.dtype), b, rtol=1e-4, atol=1e-6)


def _values(case: Case, chunk: int, want: Tensor) -> Iterator[tuple[Tensor, str]]:
    """Losses that are mistakes, and what is said of each."""
    hidden, weight, labels = (part.detach() for part in case)
    n, logits = len(labels), hidden @ weight.T
    parts = -(-n // chunk)
    yield n * want, f"That is the sum over the {n} rows. Return the mean."
    yield (
        n / chunk * want,
        'That is the sum of the chunks\' means. Add sums, `reduction="sum"`, and divide by all rows.',
    )
    yield want / chunk, 'Means were divided by the rows once more. Ask for sums: `reduction="sum"`.'
    yield (
        n / parts * want,
        "That is the sum over all rows, divided by the number of chunks. Divide by the rows.",
    )
    yield (
        n / len(weight) * want,
        "That is the sum, divided by the size of the vocabulary. Divide by the rows, `len(hidden)`.",
    )
    yield (
        functional.cross_entropy(logits.softmax(dim=-1), labels),
        "`cross_entropy` takes a softmax of its own, and here it was given probabilities. Hand it the logits.",
    )
    yield (
        functional.nll_loss(logits, labels),
        "`nll_loss` wants log-probabilities. `cross_entropy` takes logits.",
    )
    first = labels[:chunk].repeat(parts)[:n]
    yield (
        functional.cross_entropy(logits, first),
        "Each chunk was given the labels of the first. Cut the labels as the rows.",
    )
    yield -want, "The sign is the other way round."
    yield want / torch.log(torch.tensor(2.0)).to(want), "Those are bits. The course counts in nats."


def of_value(got: Tensor, want: Tensor, case: Case, chunk: int) -> str:
    """What is said of a loss that is not the plain one."""
    got, want = got.detach(), want.detach()
    if not torch.isfinite(got):
        return "`exp` of a large logit is infinite. `cross_entropy`, `log_softmax` and `logsumexp` subtract the largest first."
    for value, said in _values(case, chunk, want):
        if close(got, value):
            return said
    if torch.allclose(got.to(want.dtype), want, rtol=2e-2):
        return "It is near, not equal: were the logits rounded to fewer digits, `half()` or `bfloat16()`?"
    return "Each chunk: `cross_entropy` of `rows @ weight.T`. Add the sums, divide once by all rows."


def of_slope(which: str, got: Tensor, want: Tensor, case: Case, chunk: int, times: float) -> str:
    """What is said of a gradient that is not the plain loss's. `times`: what the loss was multiplied by."""
    n = len(case[2])
    if times != 1 and close(times * got, want):
        return (
            "It does not know of the 3. A Function of your own multiplies by what its `backward` is given; a `backward()` that is "
            "called inside knows nothing of what comes after."
        )
    if not got.any():
        return f"There is none: `{which}` was cut off from the graph, or `backward` returns None for it."
    if close(-got, want):
        return "It points the other way: the slope in the logits is softmax minus one-hot."
    if close(got, n * want):
        return f"It is {n} times that. The loss is a mean: divide the slopes by the {n} rows, too."
    if close(got * len(case[1]), n * want):
        return "The slopes are divided by the size of the vocabulary. Divide by the rows."
    hidden, weight, labels = (part.detach() for part in case)
    slope = (hidden @ weight.T).softmax(dim=-1)
    slope[torch.arange(n), labels] -= 1
    tail = n - (n - 1) // chunk * chunk  # rows in the last chunk
    if which == "weight" and close(got, times * slope[-tail:].T @ hidden[-tail:] / n):
        return "Only the last chunk is in it. Add up what each chunk gives the weight: `+=`, not `=`."
    if which == "hidden" and n > chunk and not got[:-tail].any():
        return "Only the rows of the last chunk have one: what was added up before was cut off, by `detach` or `.item()`."
    if which == "hidden" and tail == chunk < n and close(got[:chunk], got[-chunk:]):
        return (
            "Every chunk has the slopes of the last. A function that is called again in the backward pass finds the loop's variables "
            "as the loop left them: hand it rows and labels as arguments."
        )
    return "Each chunk's rows and the weight count as they were given, once, with the same share as in the plain loss."
