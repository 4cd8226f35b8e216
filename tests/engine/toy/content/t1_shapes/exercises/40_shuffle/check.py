from crossent.engine.probe import Check, Law

ITEMS = list(range(30))


def keeps(f):
    got = list(f["shuffle"](ITEMS, 1))
    if sorted(got) != ITEMS:
        return f"`shuffle(range(30), 1)` returned {got[:4]} …, expected the same 30 items in another order. Lose none."
    return None


def repeats(f):
    if list(f["shuffle"](ITEMS, 1)) != list(f["shuffle"](ITEMS, 1)):
        return "`shuffle(range(30), 1)` returned two different orders, expected the same for one seed. Use the seed."
    return None


check = Check(
    function="shuffle",
    laws=[Law("keeps", "All items stay.", keeps), Law("repeats", "Same seed, same order.", repeats)],
)
