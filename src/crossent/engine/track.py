"""The tracks of a module: the same exercises in another library, in a file of their own, for learners who choose it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Need:
    """A package that is not part of the course, and what it costs to have it."""

    module: str  # what to import
    title: str  # "TensorFlow"
    packages: tuple[str, ...]  # requirements for pip
    download_mb: int
    disk_mb: int
    minutes: int

    @property
    def cost(self) -> str:
        """Size and time, for a sentence."""
        disk = f"{self.disk_mb / 1000:.1f} GB" if self.disk_mb >= 1000 else f"{self.disk_mb} MB"
        minutes = f"{self.minutes} minutes" if self.minutes > 1 else "a minute"
        return f"about {self.download_mb} MB to download, {disk} on disk, {minutes} or more"


@dataclass(frozen=True)
class Track:
    """One way through a module. The first that its module.toml names is taken until another is chosen."""

    key: str  # "keras"
    title: str
    file: str
    header: str
    need: Need | None

    def is_of(self, text: str) -> bool:
        """Whether a file's text shows that it belongs to this track: it imports its package."""
        names = "|".join(re.escape(name) for name in (self.key, self.need.module if self.need else self.key))
        return re.search(rf"(?m)^\s*(?:import|from)\s+(?:{names})\b", text) is not None


def read_tracks(data: Mapping[str, Any]) -> tuple[Track, ...]:
    """The tracks of a module.toml; none where the module has but one way. `KeyError` where something is missing."""
    return tuple(
        Track(
            key=key,
            title=table["title"],
            file=table.get("file", data["file"]),
            header=table.get("header", data.get("header", "")),
            need=_need(table["needs"]) if "needs" in table else None,
        )
        for key, table in data.get("tracks", {}).items()
    )


def _need(table: Mapping[str, Any]) -> Need:
    return Need(
        module=table["module"],
        title=table["title"],
        packages=tuple(table["packages"]),
        download_mb=int(table["download_mb"]),
        disk_mb=int(table["disk_mb"]),
        minutes=int(table["minutes"]),
    )
