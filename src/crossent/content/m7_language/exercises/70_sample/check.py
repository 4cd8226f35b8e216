"""A draw has no right answer, many draws have: their shares are held against the softmax, a generator against its seed."""

import torch

from crossent.engine.probe import Check, Law

CALL = "`sample_next(logits)`"
LOGITS = (0.0, 1.0, 2.5, -1.0, 1.5)
MANY, FEW = 900, 40
WIDE = 4.0  # standard deviations: with the one seed, hardly any right program is off by more


def seeded(seed=0):
    return torch.Generator().manual_seed(seed)


def shares(f, logits, many=MANY, **settings):
    """How often each token was drawn."""
    generator = seeded(1)
    drawn = [f["sample_next"](logits.clone(), generator=generator, **settings) for _ in range(many)]
    return torch.bincount(torch.tensor(drawn), minlength=len(logits)).double() / many


def off(found, wanted, many):
    """The token whose share is too far from its probability, or None."""
    spread = (wanted * (1 - wanted) / many).sqrt() + 1e-9
    far = (found - wanted).abs() / spread
    return int(far.argmax()) if float(far.max()) > WIDE else None


def returns(f):
    for logits in (torch.tensor(LOGITS), torch.zeros(1), torch.zeros(30)):
        value = f["sample_next"](logits)
        if value is None:
            return f"{CALL} returned nothing, expected the number of a token. End with `return`."
        if isinstance(value, bool) or not isinstance(value, int):
            kind = (
                f"a tensor, {str(value)[:40]}"
                if isinstance(value, torch.Tensor)
                else f"a {type(value).__name__}"
            )
            how = (
                "`.item()` takes the number out of a tensor."
                if isinstance(value, torch.Tensor)
                else "The token's number is its place, not its probability."
            )
            return f"{CALL} returned {kind}, expected a Python int. {how}"
    return None


def within(f):
    for n in (1, 30):
        for k in range(FEW):
            value = f["sample_next"](torch.zeros(n), generator=seeded(k))
            if not 0 <= value < n:
                return f"{CALL} of {n} logit{'s' * (n > 1)} returned {value}, expected a number from 0 to {n - 1}. Tokens count from 0."
    return None


def drawn(f):
    logits = torch.tensor(LOGITS)
    found, wanted = shares(f, logits), logits.double().softmax(dim=-1)
    token = off(found, wanted, MANY)
    if token is not None:
        hint = "The softmax of the logits are the probabilities to draw by."
        if float(found.max()) == 1:
            hint = "The same token came each time: draw one, neither the largest nor from a seed set anew."
        elif off(found, torch.full_like(wanted, 1 / len(logits)), MANY) is None:
            hint = "All tokens came equally often."
        return (
            f"{CALL} drew token {token} in {float(found[token]):.3f} of {MANY} calls, expected about {float(wanted[token]):.3f} "
            f"for the logits {list(LOGITS)}. {hint}"
        )
    return None


def extreme(f):
    for values in ((1000.0, 999.0, 0.0), (0.0, float("-inf"), 1.0), (-3000.0, -3001.0)):
        logits = torch.tensor(values)
        found, right = shares(f, logits, 300), logits.double().softmax(dim=-1)
        token = off(found, right, 300)
        if token is not None:
            return (
                f"{CALL} with logits {list(values)} drew token {token} in {float(found[token]):.3f} of 300 calls, expected about "
                f"{float(right[token]):.3f}. `torch.softmax` takes logits of any size, `-inf` included."
            )
    return None


def temperature(f):
    logits = torch.tensor(LOGITS)
    for t in (0.5, 2.0):
        found, wanted = shares(f, logits, temperature=t), (logits.double() / t).softmax(dim=-1)
        token = off(found, wanted, MANY)
        if token is not None:
            hint = "Divide the logits by the temperature, before the softmax."
            if off(found, logits.double().softmax(dim=-1), MANY) is None:
                hint += " Here it changes nothing; nor would it if all probabilities were divided alike."
            elif off(found, (logits.double() * t).softmax(dim=-1), MANY) is None:
                hint += " As it stands they are multiplied."
            return (
                f"`sample_next(logits, temperature={t})` drew token {token} in {float(found[token]):.3f} of {MANY} calls, expected "
                f"about {float(wanted[token]):.3f}. {hint}"
            )
    for t in (1e-3, 1e-6):
        found = shares(f, logits, FEW, temperature=t)
        if float(found[2]) < 1:
            return f"`sample_next(logits, temperature={t})` did not draw the most likely token alone, expected it {FEW} times of {FEW}."
    return None


def generator(f):
    logits = torch.zeros(50)
    state = torch.get_rng_state()
    one, two = seeded(3), seeded(3)
    first = [f["sample_next"](logits, generator=one) for _ in range(FEW)]
    moved = not torch.equal(torch.get_rng_state(), state)
    torch.set_rng_state(state)
    again = [f["sample_next"](logits, generator=two) for _ in range(FEW)]
    torch.set_rng_state(state)
    if first != again:
        return (
            f"`sample_next(logits, generator=...)` drew {first[:4]} and, with another generator of the same seed, {again[:4]}, expected "
            "the same. Hand the generator on to what draws."
        )
    if moved:
        return "`sample_next(logits, generator=...)` moved PyTorch's own random state, expected it left alone. Draw from the generator."
    if len(set(first)) < 10:
        return (
            f"`sample_next(logits, generator=...)` drew {first[:4]} ... for 50 equal logits: {len(set(first))} different tokens in {FEW} "
            "calls. Expected about 28: each call goes on with the generator, and sets no seed."
        )
    return None


def plain(f):
    logits = torch.zeros(50)
    state = torch.get_rng_state()
    torch.manual_seed(5)
    first = [f["sample_next"](logits) for _ in range(FEW)]
    torch.manual_seed(5)
    again = [f["sample_next"](logits) for _ in range(FEW)]
    torch.set_rng_state(state)
    if first != again or len(set(first)) < 10:
        return (
            f"Without a generator, after `torch.manual_seed(5)`, {CALL} drew {first[:4]} ... and then {again[:4]} ..., expected the same "
            "twice, and different tokens within: PyTorch's own random state is drawn from, no seed is set."
        )
    return None


def inputs(f):
    logits = torch.tensor(LOGITS)
    f["sample_next"](logits, temperature=0.5)
    if not torch.equal(logits, torch.tensor(LOGITS)):
        return (
            "`sample_next(logits, temperature=0.5)` changed the logits, expected them as they were. `logits / temperature` makes new "
            "ones."
        )
    wants = torch.tensor(LOGITS, requires_grad=True)
    f["sample_next"](wants)
    return None


check = Check(
    function="sample_next",
    laws=[
        Law("returns", "No whole number.", returns, "a Python int"),
        Law("within", "No token has that number.", within),
        Law("shares", "Other probabilities.", drawn),
        Law("extreme", "Not for all logits.", extreme),
        Law("temperature", "Another temperature.", temperature),
        Law("generator", "Not the given generator.", generator),
        Law("plain", "Not PyTorch's random state.", plain),
        Law("inputs", "The logits are changed.", inputs),
    ],
)
