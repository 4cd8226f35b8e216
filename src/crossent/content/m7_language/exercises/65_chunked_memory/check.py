"""The laws of the loss in chunks, and two more: of the logits nothing stays, and the backward pass makes no more at once either."""

from crossent.content.chunk_checks import laws
from crossent.engine.probe import Check

NAME = "low_memory_cross_entropy"

check = Check(function=NAME, laws=laws(NAME, saves=True), by_hand=["linear_cross_entropy"])
