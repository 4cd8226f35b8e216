"""A recurrent network that predicts the next character, trained in rounds of equal length. Importing this module imports torch."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HIDDEN = 48, 256  # of a character's embedding, and of the state
STREAMS, LENGTH = 32, 64  # pieces of text that are read side by side, and characters of each in one step
STEPS = 40  # updates in a round
RATE = 4e-3
CHUNK = 1024  # rows of logits at once
NORM = 1.0  # a longer gradient is cut to this length
PIECES = 64  # of the text that is validated on: they are read side by side

Loss = Callable[[Tensor, Tensor, Tensor, int], Tensor]
Next = Callable[[Tensor, float, torch.Generator], int]


class CharacterModel(nn.Module):
    """An embedding, a GRU, and a weight with a row for each character.

    Formula: h = GRU(embedding(x), h before), logits = h Wᵀ.

    Source: Cho et al. (2014), Learning phrase representations using RNN encoder-decoder, arXiv 1406.1078, section 2.3.
    """

    def __init__(self, num_characters: int, seed: int = 0, hidden: int = HIDDEN) -> None:
        super().__init__()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.embedding = nn.Embedding(num_characters, WIDTH)
            self.gru = nn.GRU(WIDTH, hidden, batch_first=True)
            self.weight = nn.Parameter(torch.randn(num_characters, hidden) / hidden)

    def forward(self, characters: Tensor, state: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Characters (B, T) → hidden states (B, T, H), and the state at the end."""
        hidden, last = self.gru(self.embedding(characters), state)
        return hidden, last


@dataclass
class Course:
    """What a training has told so far: after each round, nats a character."""

    train: list[float] = field(default_factory=list)
    validation: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def numbers(text: str, alphabet: str) -> Tensor:
    """The places of a text's characters in the alphabet.

    Example:
        >>> numbers("cab", "abc").tolist()
        [2, 0, 1]
    """
    place = {character: i for i, character in enumerate(alphabet)}
    return torch.tensor([place[character] for character in text], dtype=torch.int64)


def batches(
    text: Tensor, streams: int, length: int, generator: torch.Generator
) -> Iterator[tuple[Tensor, Tensor, bool]]:
    """Endless pairs of characters and their successors, (streams, length) each, and whether the streams begin anew there.

    Each pass cuts the text into equal streams at an offset drawn anew; a state may be carried along a stream.

    Example:
        >>> x, y, fresh = next(batches(torch.arange(20), 2, 3, torch.Generator().manual_seed(0)))
        >>> (y - x).tolist(), fresh
        ([[1, 1, 1], [1, 1, 1]], True)
    """
    while True:
        shift = int(torch.randint(0, length, (), generator=generator))
        each = (len(text) - 1 - shift) // streams
        if each < length:
            raise ValueError(
                f"{len(text)} characters are too few for {streams} streams of {length}: take a longer text."
            )
        rows = shift + each * torch.arange(streams)[:, None]
        for start in range(0, each - length + 1, length):
            at = rows + start + torch.arange(length)
            yield text[at], text[at + 1], start == 0


@torch.no_grad()
def evaluate(model: CharacterModel, text: Tensor) -> float:
    """Mean nats a predicted character, the first of the text not being predicted; it is read in PIECES pieces at once.

    Each piece but the first begins without a memory, which costs a little: the loss is not made to look better by it.

    Example:
        >>> model = CharacterModel(5)
        >>> nn.init.zeros_(model.weight)[0, 0].item()
        0.0
        >>> round(evaluate(model, torch.tensor([0, 3, 4])) - math.log(5), 6)
        0.0
    """
    each = -(-(len(text) - 1) // PIECES)
    x, y = (
        functional.pad(part, (0, each * PIECES - len(part)), value=fill).view(PIECES, each)
        for part, fill in ((text[:-1], 0), (text[1:], -100))
    )
    hidden, _ = model(x)
    total = functional.cross_entropy((hidden @ model.weight.T).flatten(0, 1), y.flatten(), reduction="sum")
    return float(total) / (len(text) - 1)


def train(
    model: CharacterModel,
    train_text: Tensor,
    validation_text: Tensor,
    loss: Loss,
    rounds: int,
    seed: int = 0,
    on_round: Callable[[int, Course], None] = lambda done, course: None,
    on_step: Callable[[float], None] = lambda share: None,
    seconds: float = math.inf,
) -> Course:
    """Train a model for some rounds, or until time is up at the end of one.

    Formula: Adam on the mean loss of STREAMS · LENGTH characters, gradients cut to the length NORM; the rate falls to a tenth.

    Args:
        model: changed in place.
        train_text: character numbers, from `numbers`.
        validation_text: likewise, never trained on.
        loss: (hidden (N, H), weight (V, H), labels (N,), chunk_size) → scalar tensor.
        rounds: of STEPS updates.
        seed: of the offsets; the global random state is left alone.
        on_round: told how many rounds are done, and the course so far.
        on_step: told how far a round is, from 0 to 1.
        seconds: no round is begun that would last longer, if it took as long as the longest before it.

    Returns:
        the mean loss of each round while it was trained, the loss on the validation text after it, and when that was.

    Source: Karpathy (2015), The Unreasonable Effectiveness of Recurrent Neural Networks (characters, one after the other).
    """
    began, course = time.perf_counter(), Course()
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE)
    fall = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: 1 - 0.9 * min(1.0, step / (rounds * STEPS))
    )
    parts = batches(train_text, STREAMS, LENGTH, torch.Generator().manual_seed(seed))
    state: Tensor | None = None
    longest = 0.0
    for done in range(1, rounds + 1):
        since = time.perf_counter()
        if since - began + longest >= seconds:
            break
        total = 0.0
        for step in range(STEPS):
            x, y, fresh = next(parts)
            hidden, state = model(x, None if fresh or state is None else state.detach())
            value = loss(hidden.reshape(-1, hidden.shape[-1]), model.weight, y.reshape(-1), CHUNK)
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(model.parameters(), NORM)
            optimizer.step()
            fall.step()
            total += value.item()
            on_step((step + 1) / STEPS)
        course.train.append(total / STEPS)
        course.validation.append(evaluate(model, validation_text))
        course.seconds.append(time.perf_counter() - began)
        longest = max(longest, time.perf_counter() - since)
        on_round(done, course)
    return course


@torch.no_grad()
def write(model: CharacterModel, alphabet: str, start: str, count: int, draw: Next, seed: int = 0) -> str:
    """Go on with a text: so many characters, each drawn from what the model expects after all that stands before it.

    Args:
        start: what is read first; at least one character of the alphabet.
        count: how many characters to add.
        draw: (logits (V,), temperature, generator) → the number of a character.

    Example:
        >>> write(CharacterModel(2), "ab", "a", 3, lambda logits, temperature, generator: 1)
        'bbb'
    """
    generator, place = torch.Generator().manual_seed(seed), {c: i for i, c in enumerate(alphabet)}
    hidden, state = model(torch.tensor([[place[c] for c in start]]))
    text = []
    for _ in range(count):
        drawn = draw(hidden[0, -1] @ model.weight.T, 1.0, generator)
        text.append(alphabet[drawn])
        hidden, state = model(torch.tensor([[drawn]]), state)
    return "".join(text)
