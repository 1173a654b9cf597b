"""The watch folder: files are taken when they are whole, and again when they change."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

from recount.sources.watch import watch

Happening = Callable[[Path], None]


class Days:
    """A clock that stands still between looks; things happen while it waits."""

    def __init__(
        self, folder: Path, happenings: dict[int, Happening], end: int
    ) -> None:
        self.now = 0.0
        self.stop = Event()
        self._folder = folder
        self._happenings = happenings
        self._end = end

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds
        happening = self._happenings.get(int(self.now))
        if happening is not None:
            happening(self._folder)
        if self.now >= self._end:
            self.stop.set()


def put(name: str, text: str = "Twelve died.", mtime: int = 1_000) -> Happening:
    def happen(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (mtime, mtime))

    return happen


def all_of(*happenings: Happening) -> Happening:
    def happen(folder: Path) -> None:
        for each in happenings:
            each(folder)

    return happen


def seen(
    folder: Path, happenings: dict[int, Happening], *, end: int = 40, known: str = ""
) -> list[tuple[int, str]]:
    """When each file was yielded: a look a second, whole after five."""
    days = Days(folder, happenings, end)
    found = watch(
        folder,
        days.stop,
        known=[folder / known] if known else [],
        quiet_s=5,
        poll_s=1,
        clock=days,
        wait=days.wait,
    )
    return [(int(days.now), path.relative_to(folder).as_posix()) for path in found]


def test_a_file_is_taken_when_it_was_quiet_for_a_while(tmp_path: Path) -> None:
    put("here.txt")(tmp_path)

    assert [(5, "here.txt"), (12, "in/new.txt")] == seen(
        tmp_path, {7: put("in/new.txt")}
    )


def test_a_file_that_grows_is_waited_for(tmp_path: Path) -> None:
    grows = {n: put("a.txt", "x" * n, 1_000 + n) for n in range(3, 12, 3)}

    assert [(14, "a.txt")] == seen(tmp_path, grows)


def test_a_file_that_changes_is_taken_again(tmp_path: Path) -> None:
    put("a.txt")(tmp_path)

    assert [(5, "a.txt"), (25, "a.txt")] == seen(
        tmp_path, {20: put("a.txt", "Thirteen died.", 2_000)}
    )


def test_a_change_of_the_time_alone_is_a_change(tmp_path: Path) -> None:
    put("a.txt")(tmp_path)

    assert 2 == len(seen(tmp_path, {20: put("a.txt", mtime=3_000)}))


def test_what_is_known_is_not_taken_until_it_changes(tmp_path: Path) -> None:
    put("a.txt")(tmp_path)

    assert [] == seen(tmp_path, {}, known="a.txt")
    assert [(25, "a.txt")] == seen(
        tmp_path, {20: put("a.txt", "Thirteen died.", 2_000)}, known="a.txt"
    )


def test_a_file_waits_for_its_sidecar(tmp_path: Path) -> None:
    put("a.txt")(tmp_path)
    sidecar = put("a.txt.meta.json", "{}")

    assert [(8, "a.txt")] == seen(tmp_path, {3: sidecar})


def test_unfinished_hidden_and_other_things_are_passed_over(tmp_path: Path) -> None:
    names = ("a.part", "b.crdownload", ".hidden", "c.txt~", "d.csv.mapping.json")
    all_of(*map(put, names))(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")

    assert [] == seen(tmp_path, {})


def test_a_file_that_goes_and_comes_again_is_waited_for(tmp_path: Path) -> None:
    put("a.txt")(tmp_path)
    goes: dict[int, Happening] = {
        3: lambda folder: (folder / "a.txt").unlink(),
        4: put("a.txt"),
    }

    assert [(9, "a.txt")] == seen(tmp_path, goes)


def test_the_watch_ends_when_told(tmp_path: Path) -> None:
    put("a.txt")(tmp_path)
    stop = Event()
    stop.set()

    assert [] == list(watch(tmp_path, stop))


def test_a_folder_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    assert [(8, "a.txt")] == seen(tmp_path / "later", {3: put("a.txt")})
