"""The stages of a batch in order: which tasks, with which slices of which tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from recount.batch import books, echoes, grouping, reading, settling
from recount.batch.plan import Plan
from recount.engine.runner import Runner
from recount.engine.tasks import WHOLE, Done, Job, Slice, Task, gather

Kernel = Callable[[Job], None]


class Stages:
    """Runs stage after stage, and keeps the records of each for the next ones."""

    def __init__(self, runner: Runner, captured: Sequence[Done], plan: Plan) -> None:
        self._runner = runner
        self._plan = plan
        self._buckets: dict[tuple[str, str], dict[int, list[Slice]]] = {}
        self.done: dict[str, list[Done]] = {"capture": list(captured)}

    def run(self) -> dict[str, list[Done]]:
        """Run all stages after the intake; return their records."""
        self._read()
        self._group()
        self._trace()
        self._settle()
        return self.done

    def _read(self) -> None:
        self._by_part(
            "read",
            reading.read,
            lines=("capture", "lines"),
            originals=("capture", "originals"),
        )
        texts = sum(done.counts["read"] for done in self.done["read"])
        self._plan = msgspec.structs.replace(self._plan, texts=texts)
        self._by_light_bucket("ledger", books.enter, entries=("read", "entries"))

    def _group(self) -> None:
        self._by_light_bucket("support", reading.total, support=("read", "support"))
        self._by_part(
            "tell",
            reading.tell,
            readings=("read", "readings"),
            totals=("support", "totals"),
        )
        self._by_light_bucket("judge", grouping.judge, said=("tell", "said"))
        told = {"locals": ("tell", "locals"), "company": ("judge", "company")}
        self._by_part("block", grouping.block, **told)
        self._by_light_bucket(
            "compare", grouping.compare, tellings=("block", "tellings")
        )
        self._at_once(
            "label", books.label, tied=("compare", "tied"), twins=("ledger", "twins")
        )
        self._by_part("gather", grouping.gather, labels=("label", "labels"), **told)
        self._by_light_bucket(
            "cluster", grouping.cluster, members=("gather", "members")
        )
        self._by_light_bucket(
            "events",
            grouping.name,
            events=("cluster", "events"),
            largest=("cluster", "largest"),
        )

    def _trace(self) -> None:
        self._at_once("rank", books.rank, ages=("read", "ages"))
        self._by_part(
            "link",
            echoes.link,
            readings=("read", "readings"),
            ranks=("rank", "ranks"),
            labels=("label", "labels"),
            assigned=("events", "assigned"),
        )
        if self._plan.small:
            self.done["chain"] = []
        else:
            self._by_gram("seed", echoes.seed, postings=("link", "postings"))
            self._by_gram("chain", echoes.chain, seeds=("seed", "seeds"))
        self._by_bucket("inside", echoes.look_inside, words=("link", "words"))
        self._by_bucket(
            "lend",
            echoes.lend,
            linked=("link", "linked"),
            wanted=("chain inside", "wanted"),
        )
        self._by_bucket(
            "align",
            echoes.align,
            chains=("chain inside", "chains"),
            linked=("link", "linked"),
            lent=("lend", "lent"),
        )

    def _settle(self) -> None:
        self._at_once(
            "house",
            books.house,
            kin=("link", "kin"),
            reuse_ties=("align", "reuse_ties"),
        )
        self._by_bucket(
            "sort",
            echoes.sort,
            homes=("house", "homes"),
            linked=("link", "linked"),
            reused=("align", "reused"),
        )
        self._by_bucket(
            "settle",
            settling.settle,
            docs=("sort", "docs"),
            shared=("sort", "shared"),
        )

    def _by_part(self, stage: str, kernel: Kernel, **inputs: tuple[str, str]) -> None:
        ends = (*self._plan.starts[1:], self._plan.docs)
        sizes = [
            end - start for start, end in zip(self._plan.starts, ends, strict=True)
        ]
        self._run(stage, kernel, self._plan.parts, sizes, inputs)

    def _by_light_bucket(
        self, stage: str, kernel: Kernel, **inputs: tuple[str, str]
    ) -> None:
        self._by(self._plan.light, stage, kernel, inputs)

    def _by_gram(self, stage: str, kernel: Kernel, **inputs: tuple[str, str]) -> None:
        self._by(self._plan.grams, stage, kernel, inputs)

    def _by_bucket(self, stage: str, kernel: Kernel, **inputs: tuple[str, str]) -> None:
        self._by(self._plan.buckets, stage, kernel, inputs)

    def _by(
        self,
        count: int,
        stage: str,
        kernel: Kernel,
        inputs: dict[str, tuple[str, str]],
    ) -> None:
        items = self._items(inputs)
        self._run(stage, kernel, range(count), [items] * count, inputs)

    def _at_once(self, stage: str, kernel: Kernel, **inputs: tuple[str, str]) -> None:
        slices = {
            name: [
                piece
                for each in stages.split()
                for held in self._cut(each, table).values()
                for piece in held
            ]
            for name, (stages, table) in inputs.items()
        }
        task = Task(stage, 0, kernel, slices, self._plan)
        self.done[stage] = self._runner.run(stage, [task])

    def _items(self, inputs: dict[str, tuple[str, str]]) -> int:
        """How many items a bucket may have: as many as rows of all its tables."""
        return sum(
            done.rows.get(table, 0)
            for stages, table in inputs.values()
            for each in stages.split()
            for done in self.done[each]
        )

    def _run(
        self,
        stage: str,
        kernel: Kernel,
        numbers: Iterable[int],
        sizes: Sequence[int],
        inputs: dict[str, tuple[str, str]],
    ) -> None:
        tasks = [
            Task(
                stage,
                number,
                kernel,
                {
                    name: self._slices(stages, table, number)
                    for name, (stages, table) in inputs.items()
                },
                self._plan,
                items=size,
            )
            for number, size in zip(numbers, sizes, strict=True)
        ]
        self._buckets.clear()
        self.done[stage] = self._runner.run(stage, tasks)

    def _slices(self, stages: str, table: str, number: int) -> list[Slice]:
        """Return a bucket of a table; of one that is not cut, this task's own."""
        return [
            piece
            for stage in stages.split()
            for piece in self._of_stage(stage, table, number)
        ]

    def _of_stage(self, stage: str, table: str, number: int) -> list[Slice]:
        done = self.done[stage]
        if table == "originals":
            return [
                Slice(file.path, 0, file.size)
                for file in done[number].files
                if file.path.startswith("tables/originals/")
            ]
        if table == "largest":
            return gather(done, table)
        buckets = self._cut(stage, table)
        if set(buckets) - {WHOLE}:
            return buckets.get(number, [])
        return gather(done[number : number + 1], table)

    def _cut(self, stage: str, table: str) -> dict[int, list[Slice]]:
        """Return the slices of a table by bucket, over all tasks of its stage."""
        if (stage, table) not in self._buckets:
            held: dict[int, list[Slice]] = {}
            for each in self.done[stage]:
                for bucket, (start, end) in each.slices.get(table, {}).items():
                    piece = Slice(each.files[0].path, start, end)
                    held.setdefault(bucket, []).append(piece)
            self._buckets[stage, table] = held
        return self._buckets[stage, table]
