"""The full MNIST, as the course offers to fetch it."""

from crossent.engine.datasets import DataSet, NotFetched, Progress, State
from crossent.training.mnist import data as digits
from crossent.training.mnist import fetch


def state() -> State:
    """Whether all of its files are there, some of them, or none."""
    place = digits.home()
    lacking = digits.lacking(place)
    if not lacking:
        return "whole"
    there = any(place.glob("*-ubyte*")) or any(place.glob(f"{fetch.PARTS}/*.part"))
    return "part" if there else "none"


def bring(progress: Progress) -> None:
    """Fetch what is missing or damaged."""
    try:
        fetch.download(progress=progress)
    except fetch.FetchError as error:
        raise NotFetched(str(error)) from error


data = DataSet(
    title="The full MNIST",
    about="60,000 digits to train on and 10,000 to test with",
    instead="The 5,000 offline digits need no network.",
    download_mb=fetch.DOWNLOAD_MB,
    disk_mb=fetch.DISK_MB,
    state=state,
    place=digits.home,
    fetch=bring,
)
