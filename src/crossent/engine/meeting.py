"""Two edits of one file that meet, the page's and one from outside: both are kept, and joined where that can be."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from crossent.engine.joining import Joined, join
from crossent.engine.textfile import WorkspaceError, decode_anyhow, encode, hash_of


class Conflict(Exception):
    """The file changed on disk since the text to be saved was read; both texts are kept."""

    def __init__(
        self,
        disk_text: str,
        disk_hash: str,
        kept_path: Path,
        joined: Joined | None = None,
        kept_disk: Path | None = None,
    ) -> None:
        super().__init__(f"The file was changed elsewhere too. Your text is kept in {kept_path}.")
        self.disk_text = disk_text
        self.disk_hash = disk_hash
        self.kept_path = kept_path
        self.joined = joined  # a text that holds both edits
        self.kept_disk = kept_disk  # a copy of what is on disk, where there is such a text


def meet(
    name: str,
    text: str,
    data: bytes,
    disk: bytes,
    ancestor: str,
    base_hash: str,
    keep: Callable[[str, bytes], Path],
) -> Conflict:
    """What to say of a text, `data` in bytes, that was made from another version than the one on disk.

    `ancestor` is the text of that version, as the page remembers it; one that is not has no say.
    """
    stem = Path(name).stem
    kept = keep(f"{stem}-from-page", data)
    now = decode_anyhow(disk)
    joined = None
    with contextlib.suppress(
        WorkspaceError
    ):  # a text of characters that the file's encoding of now does not have
        if not now.startswith("\0") and hash_of(encode(ancestor, disk, name)) == base_hash:
            joined = join(ancestor, text, now)
    kept_disk = keep(f"{stem}-from-outside", disk) if joined else None
    return Conflict(now.removeprefix("\0"), hash_of(disk), kept, joined, kept_disk)
