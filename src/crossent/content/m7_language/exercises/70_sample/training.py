"""The run of a recurrent network on the text: the learner's loss in chunks trains it, their draws write, their bigram is to beat."""

import math
from pathlib import Path

import numpy as np

from crossent.engine.training import Refused, Setting, Training
from crossent.training.language import text as texts

SMOOTHING = 0.1  # of the bigram: about the best on the sample
WRITTEN = 240  # characters after each round
SPOKEN = 48  # of them in the terminal
FIRST = "The "
MARGIN = 0.5  # nats a character below the bigram, which a default run is to reach


def source(name):
    """The text of that name, its two parts and its alphabet."""
    try:
        text = texts.read(name, Path.cwd())
    except texts.TextError as error:
        raise Refused("The text cannot be used.", str(error)) from error
    return *texts.split(text), texts.alphabet(text)


def bigram(f, train, validation, alphabet):
    """Nats a character of the learner's bigram on the validation text, a number or nan."""
    table = f["bigram_probabilities"](train, alphabet, SMOOTHING)
    try:
        return float(f["text_cross_entropy"](validation, alphabet, table))
    except (TypeError, ValueError):
        return math.nan


def run(f, settings, live):
    """Train, write a little after each round, and say by how much the bigram is beaten."""
    from crossent.training.language import gru

    train, validation, alphabet = source(settings["text"])
    rounds, seed = settings["epochs"], settings["seed"]
    start = FIRST if set(FIRST) <= set(alphabet) else train[:1]
    if len(train) <= gru.STREAMS * (gru.LENGTH + 2) * 2:
        raise Refused(
            "The text is too short.",
            f"It has {len(train) + len(validation):,} characters. Take one of 10,000 or more.",
        )
    counted = bigram(f, train, validation, alphabet)
    model = gru.CharacterModel(len(alphabet), seed)
    parts = [gru.numbers(part, alphabet) for part in (train, validation)]
    first, written = gru.evaluate(model, parts[1]), []
    live.begin(rounds, bigram=counted, uniform=math.log(len(alphabet)), first=first)

    def keep():
        written.append(gru.write(model, alphabet, start, WRITTEN, f["sample_next"], seed))

    def frame(done, course):
        return {
            "words": f"validation {course.validation[-1]:.3f} nats, the bigram {counted:.3f}",
            "train": course.train[-1],
            "validation": course.validation[-1],
            "text": start + written[-1],
        }

    def learn(on_epoch=None):
        def on_round(done, course):
            keep()
            on_epoch(done, course)

        return gru.train(
            model,
            *parts,
            f["chunked_linear_cross_entropy"],
            rounds,
            seed,
            on_round,
            live.part,
            settings["seconds"],
        )

    course = live.call(learn, frame=frame)
    done = min(len(course.validation), len(written))
    best = course.validation[done - 1] if done else math.nan
    return {
        "epochs": done,
        "train": course.train[:done],
        "validation": course.validation[:done],
        "seconds": course.seconds[:done],
        "texts": [start + part for part in written[:done]],
        "bigram": counted,
        "uniform": math.log(len(alphabet)),
        "first": first,
        "numbers": {
            "bigram, nats a character": counted,
            "bigram, bits a character": counted / math.log(2),
            "network, nats a character": best,
            "network, bits a character": best / math.log(2),
            "it writes": " ".join((start + written[done - 1]).split())[:SPOKEN] if done else "nothing yet",
        },
        "findings": findings(counted, best, rounds - done, live.stopped),
    }


def findings(counted, best, left, stopped):
    """What there is to say of the run."""
    found = []
    if not np.isfinite(best):
        found.append(
            ("not-finite", "The loss is not finite.", "Check your loss in chunks: its finding says more.")
        )
    elif best < counted - MARGIN:
        less = counted - best
        message = f"{less:.3f} nats, or {less / math.log(2):.3f} bits, fewer for each character of a text that neither has seen."
        found.append(("beaten", "The network beats the bigram.", message))
    else:
        message = f"It is at {best:.3f} nats a character, the bigram at {counted:.3f}. Train for more epochs."
        found.append(("not-beaten", f"Not {MARGIN} nats better than the bigram.", message))
    if left and not stopped and np.isfinite(best):
        message = f"{left} epochs were left when the time was up; `seconds` gives it more."
        found.append(("time", "The time was up.", message))
    return [{"id": i, "title": title, "message": message} for i, title, message in found]


training = Training(
    needs={
        "bigram_probabilities": "m7.bigram",
        "text_cross_entropy": "m7.text_cross_entropy",
        "chunked_linear_cross_entropy": "m7.chunked_loss",
        "sample_next": "m7.sample",
    },
    settings=[
        Setting("epochs", "Epochs, of a fifth of the text each", 20, 1, 1000),
        Setting("seconds", "Seconds at most", 120.0, 1, 36_000),
        Setting("seed", "Seed", 0, 0, 10_000),
        Setting("text", "Text file", "", pattern=r"[\w.-]*"),
    ],
    run=run,
    grace=3.0,
)
