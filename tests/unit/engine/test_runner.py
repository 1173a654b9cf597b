"""Tasks are done once, kept, and go on without what makes them fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recount.engine.runner import Runner
from recount.engine.tasks import Done, Job, Place, Task, gather
from recount.engine.workers import Here, Pool, Workers, open_workers
from recount.errors import ConfigError, EngineError
from tests import kernels
from tests.tables import rows


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    workers = Pool(2)
    yield workers
    workers.close()


def _run(
    folder: Path,
    kernel: Callable[[Job], None],
    settings: object = None,
    workers: Workers | None = None,
) -> Done:
    runner = Runner(workers or Here(), Place(str(folder), 128, ""))
    task = Task("stage", 0, kernel, settings=settings, items=10)
    (done,) = runner.run("stage", [task])
    return done


def _doubled(folder: Path) -> list[object]:
    return [row[0] for row in rows(folder, "doubled")]


def test_task_keeps_its_table_and_its_record(tmp_path: Path) -> None:
    done = _run(tmp_path, kernels.double)

    assert _doubled(tmp_path) == [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]
    assert [stored.path for stored in done.files] == [
        "work/stage/000000.slices",
        "tables/doubled/part-000000.parquet",
    ]
    assert (done.rows, len(gather([done], "doubled"))) == ({"doubled": 20}, 1)


def test_finished_task_is_not_done_again(tmp_path: Path) -> None:
    first = _run(tmp_path, kernels.double)

    # Would raise if it were run.
    assert _run(tmp_path, kernels.raise_always) == first


@pytest.mark.parametrize("damage", ["other bytes", "missing"])
def test_task_with_a_damaged_file_is_done_again(tmp_path: Path, damage: str) -> None:
    _run(tmp_path, kernels.double)
    file = tmp_path / "tables" / "doubled" / "part-000000.parquet"
    whole = file.read_bytes()
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes(whole[:-9] + b"x" + whole[-8:])

    _run(tmp_path, kernels.double)

    assert file.read_bytes() == whole


def test_items_that_fail_are_skipped_and_told(tmp_path: Path) -> None:
    done = _run(tmp_path, kernels.raise_on_bad, settings=(3, 8))

    assert _doubled(tmp_path) == [0, 2, 4, 8, 10, 12, 14, 18]
    assert [(each.item, each.name, each.reason) for each in done.skipped] == [
        (3, "3", "a fault of Recount: ValueError: 3 is bad"),
        (8, "8", "a fault of Recount: ValueError: 8 is bad"),
    ]


@pytest.mark.slow
def test_item_that_ends_its_process_is_skipped_and_told(
    tmp_path: Path, pool: Pool
) -> None:
    done = _run(tmp_path, kernels.end_process_on_bad, settings=(7,), workers=pool)

    assert _doubled(tmp_path) == [0, 2, 4, 6, 8, 10, 12, 16, 18]
    (skipped,) = done.skipped
    assert (skipped.item, skipped.reason.startswith("the process")) == (7, True)


@pytest.mark.slow
def test_task_whose_process_was_killed_once_is_done_again(
    tmp_path: Path, pool: Pool
) -> None:
    mark = str(tmp_path / "mark")

    done = _run(tmp_path, kernels.end_process_once, settings=mark, workers=pool)

    assert (len(_doubled(tmp_path)), done.skipped) == (10, ())


def test_task_that_fails_whatever_its_items_is_an_error(tmp_path: Path) -> None:
    # All ten fail alone: they are skipped, and with none left it still fails.
    with pytest.raises(EngineError, match="nothing works"):
        _run(tmp_path, kernels.raise_always)


def test_unknown_executor_is_a_usage_error() -> None:
    with pytest.raises(ConfigError, match="take local or dask"):
        open_workers("spark://here", 2)
