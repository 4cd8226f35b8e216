"""Any entropy coder may do the work: laws say what has to come out of it, the smallest texts first.

Sizes are held to the cross-entropy of the text, with the first character at log2 V bits. Long texts are drawn from their own
tables, so that nothing but an entropy coder driven by that table comes near.
"""

import functools
import zlib

import numpy as np

from crossent.engine.probe import Check, Law
from crossent.maths import language

SLACK = 64  # bytes
TWO = np.array([[0.5, 0.5], [0.25, 0.75]])
THREE = np.array([[0.2, 0.5, 0.3], [0.6, 0.1, 0.3], [0.05, 0.15, 0.8]])
VERSE = "the cat sat on the mat; that hat, that rat."
LETTERS = "".join(sorted(set(VERSE)))[::-1]
COUNTED = language.bigram_probabilities(VERSE, LETTERS, 0.1)
WIDE = "".join(chr(0x100 + i) for i in range(300))  # more characters than a byte has values


def drawn(alphabet, table, length, seed):
    """A text from the model itself."""
    rng, steps = np.random.default_rng(seed), np.cumsum(table, axis=1)
    at = [int(rng.integers(len(alphabet)))]
    for u in rng.random(length - 1):
        at.append(min(int(np.searchsorted(steps[at[-1]], u, side="right")), len(alphabet) - 1))
    return "".join(alphabet[i] for i in at)


@functools.cache
def usual():
    """Twenty characters, some likely and some not, in no order, and 3,000 of text."""
    alphabet = "tzeqaoxinwshrdlukcpm"
    table = np.random.default_rng(7).dirichlet(np.full(20, 0.3), size=20) * (1 - 20e-6) + 1e-6
    return alphabet, table, drawn(alphabet, table, 3000, 11)


@functools.cache
def skewed():
    """Nearly always the same: a few hundredths of a bit a character."""
    alphabet, table = "xyz", np.array([[0.002, 0.996, 0.002], [0.998, 0.001, 0.001], [0.9, 0.05, 0.05]])
    return alphabet, table, drawn(alphabet, table, 4000, 5)


def bits(text, alphabet, table):
    """What the text costs: its first character log2 V bits, the others -log2 q."""
    if not text:
        return 0.0
    rest = language.text_cross_entropy(text, alphabet, table) * (len(text) - 1) if len(text) > 1 else 0.0
    return float(np.log2(len(alphabet)) + rest / np.log(2))


def short(value):
    """A text or a table as it is shown in a call."""
    if isinstance(value, str):
        return repr(value) if len(value) <= 24 else f"a text of {len(value):,}"
    return str(np.asarray(value).tolist()) if np.size(value) <= 4 else f"a table {np.shape(value)}"


def named(text, alphabet, table):
    """The call of compress, as far as it can be shown."""
    return f"`compress({short(text)}, {short(alphabet)}, {short(table)})`"


def stored(f, text, alphabet, table):
    """The blob, or a message."""
    before = np.array(table, copy=True)
    blob = f["compress"](text, alphabet, table)
    call = named(text, alphabet, table)
    if not np.array_equal(before, table):
        return None, f"{call} changed `probabilities`, expected the table as it was. Work on a copy."
    if not isinstance(blob, bytes | bytearray):
        kind = "nothing" if blob is None else f"a {type(blob).__name__}"
        how = (
            "`.tobytes()` makes bytes of an array."
            if isinstance(blob, np.ndarray)
            else "Only bytes can be a file."
        )
        return None, f"{call} returned {kind}, expected bytes. {how}"
    return bytes(blob), None


def came_back(f, text, alphabet, table):
    """None where a text comes back as it was, or a message."""
    blob, message = stored(f, text, alphabet, table)
    return message or same(f, blob, text, alphabet, table)


def same(f, blob, text, alphabet, table):
    """None where a blob gives its text, or a message."""
    got = f["decompress"](blob, len(text), alphabet, table)
    call = f"`decompress(compress({short(text)}, …), {len(text)}, {short(alphabet)}, {short(table)})`"
    if not isinstance(got, str):
        kind = "nothing" if got is None else f"a {type(got).__name__}"
        return f"{call} returned {kind}, expected a string. `''.join(...)` makes one of a list of characters."
    if got == text:
        return None
    if len(got) != len(text):
        return f"{call} returned {len(got):,} characters, expected {len(text):,}. `length` says when to stop."
    if len(text) > 1 and got == text[::-1]:
        return f"{call} returned the text from behind, expected it as it was. A stack gives back last what went in first."
    k = next(i for i, (a, b) in enumerate(zip(got, text, strict=True)) if a != b)
    if k == 0:
        return (
            f"{call} returned {got[0]!r} as the first character, expected {text[0]!r}. It has none before it, and is stored as well: "
            "log2 V bits, all characters alike, on both sides."
        )
    return (
        f"{call} returned {got[k]!r} as character {k + 1}, expected {text[k]!r}. Both sides have to walk alike: the same order, the "
        "same alphabet, and for each character the row of the one before."
    )


def kinds(f):
    _, message = stored(f, "abab", "ab", TWO)
    return message


def trips(f):
    for text, alphabet, table in [
        ("abab", "ab", TWO),
        ("b", "ab", TWO),
        ("bbabaab", "ba", TWO),
        ("cabbca", "bca", THREE),
        ("abcab", "abc", THREE.tolist()),
        ("aabb", "abc", [[0.5, 0.5, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (VERSE, LETTERS, COUNTED),
    ]:
        message = came_back(f, text, alphabet, table)
        if message:
            return message
    return None


def first_words(error):
    """What an exception says, as far as it fits into a sentence: no half of a word, of a bracket, or of a second line."""
    line = (str(error).splitlines() or [""])[0].strip()
    whole = line if len(line) <= 70 else line[:70].rpartition(" ")[0] + " …"
    return whole if whole.count("(") == whole.count(")") else whole.rpartition("(")[0].strip()


def guarded(f, text, alphabet, table, why):
    """As `came_back`, with a reason for an exception."""
    try:
        return came_back(f, text, alphabet, table)
    except NotImplementedError:
        raise
    except BaseException as error:
        if (
            not isinstance(error, Exception) and type(error).__name__ != "PanicException"
        ):  # what a coder in Rust raises
            raise
        said = f"{type(error).__name__}: {first_words(error)}"
        return f"{named(text, alphabet, table)}, or its decompression, raised {said}. {why}"


def empty(f):
    return guarded(
        f,
        "",
        "ab",
        TWO,
        "Expected that an empty text comes back empty. It has no first character: `text[0]` is not there.",
    )


def alone(f):
    why = (
        "With an alphabet of one there is no choice, so nothing has to be stored: return `b''`, and `alphabet * length` on the way "
        "back. (Some coders refuse a single symbol.)"
    )
    for text in ("aaaa", "a", ""):
        message = guarded(f, text, "a", [[1.0]], why)
        if message:
            return message
    return None


def wide(f):
    table = np.full((300, 300), 1 / 300)
    text = WIDE[299] + WIDE[0] + WIDE[150:180]
    return guarded(
        f, text, WIDE, table, "Expected it to work with 300 characters, too: a place may be above 255."
    )


def cause(got, text, alphabet, table):
    """What a file of `got` bytes may hold, by its length; "" where it fits nothing that is known."""
    here, flat, want = len(text), len(text.encode()), bits(text, alphabet, table) / 8
    rows = np.tile(table.mean(axis=0), (len(table), 1))
    columns = table.T / table.T.sum(axis=1, keepdims=True)
    known = [
        (here * np.log2(len(alphabet)) / 8, "That is log2 V bits for each character: the table is not used."),
        (bits(text, alphabet, rows) / 8, "So much it costs with the mean of the rows. Take the row of the one before."),
        (bits(text, alphabet, columns) / 8, "So much it costs with columns for rows. The row belongs to the one before."),
        (bits(text, "".join(sorted(alphabet)), table) / 8, "So much it costs if the alphabet is sorted. Rows follow it as given."),
        (here * np.ceil(np.log2(len(alphabet))) / 8, "That is as many whole bits for each character: the table is not used."),
        (flat, "That is the text as it is, in UTF-8: 8 bits for each character."),
        (want + 8 * table.size, "That much more is the table itself. Whoever decompresses has it: do not store it."),
        (want + 4 * table.size, "That much more is the table itself. Whoever decompresses has it: do not store it."),
        (8 * want, "That is a byte for each bit. Pack eight bits into one byte."),
    ]  # fmt: skip
    if got >= 4 * here:
        return "That is four bytes and more for each character. Only the end of the text may be rounded up: one coder for all of it."
    if abs(got - len(zlib.compress(text.encode(), 9))) <= 12:
        return "That is about what zlib gives, which looks for repetitions and knows nothing of the table."
    distance, said = min((abs(got - length), said) for length, said in known)
    return said if distance <= SLACK else ""


def size(f, which, name, hint):
    """Whether a text's blob is as long as its cross-entropy, and gives it back."""
    alphabet, table, text = which()
    blob, message = stored(f, text, alphabet, table)
    if message:
        return message
    want = bits(text, alphabet, table) / 8
    if len(blob) > want + SLACK:
        return (
            f"`compress` turned {name} into {len(blob):,} bytes, expected {want:,.0f}, or {SLACK} more at most: that is its cross-entropy "
            f"of {8 * want:,.0f} bits. {cause(len(blob), text, alphabet, table) or hint}"
        )
    if len(blob) < want - SLACK:
        return (
            f"`compress` turned {name} into {len(blob):,} bytes, expected {want:,.0f}: under this table it cannot be less. Does the text "
            "reach `decompress` some other way? Only the blob may carry it."
        )
    return same(f, blob, text, alphabet, table)


def sizes(f):
    return size(
        f,
        usual,
        "a text of 3,000 characters from an alphabet of 20",
        "Is each character coded with the row of the one before?",
    )


def fractions(f):
    return size(
        f,
        skewed,
        "4,000 characters that are nearly certain",
        "They cost a small fraction of a bit each: a code of whole bits, or probabilities that are rounded, cannot get there.",
    )


def apart(f):
    texts = [("abab", "ab", TWO), ("bbba", "ab", TWO), ("cabbca", "bca", THREE)]
    blobs = [bytes(f["compress"](*one)) for one in texts]
    for blob, one in zip(blobs, texts, strict=True):
        try:
            message = same(f, blob, *one)
        except NotImplementedError:
            raise
        except Exception as error:
            message = f"Reading {one[0]!r} raised {type(error).__name__}: {first_words(error)}."
        if message:
            return (
                "Three texts were stored one after another, then read. "
                f"{message} Does something outside the functions keep the last text? Only the blob may carry it."
            )
    return None


check = Check(
    function="compress",
    laws=[
        Law("bytes", "No bytes.", kinds, "bytes"),
        Law("round-trip", "The text does not come back.", trips, "the text"),
        Law("empty", "An empty text.", empty, "bytes"),
        Law("alone", "An alphabet of one.", alone, "bytes"),
        Law("wide", "A large alphabet.", wide, "bytes"),
        Law("apart", "Something is kept outside.", apart, "the text"),
        Law("size", "Not as long as the cross-entropy.", sizes, "bytes"),
        Law("fractions", "Fractions of a bit are lost.", fractions, "bytes"),
    ],
)
