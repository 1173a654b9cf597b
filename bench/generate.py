"""Make news of invented events, with planted figures, echoes and conflicts.

    python bench/generate.py COUNT FILE [--seed 7]

Writes one report a line as JSON (id, text, url, publisher, published), and beside it
FILE.truth.json with what was planted, so that a batch of them can be checked:

- events at invented places, each with its own day, told by one report to some dozens;
- figures of each report: killed, wounded, women and children among the dead;
- echoes: reports that copy another one with words changed, cut and put in;
- conflicts: events of which two reports give figures of the dead that cannot both be
  true, and that no later report corrects.

The words around the figures are invented, drawn by rank as those of news are, so that
what two reports share is what was planted, and some turns of phrase.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

ECHO_SHARE = 0.25  # of the reports of an event after its first
CONFLICT_SHARE = 0.3  # of the events that two reports or more tell
EDITS = 0.06  # of an echo's words: a paper cuts and changes, and keeps the most
FIRST_DAY = date(2031, 1, 1)
EVENTS_A_DAY = 12
FILLER_SENTENCES = 14


class Claimed(NamedTuple):
    """A figure that was planted in a report."""

    doc: str
    measure: str
    group: tuple[str, ...]
    low: int
    high: int


class Echo(NamedTuple):
    """A report that was made of another one."""

    source: str
    copy: str


class Clash(NamedTuple):
    """Two reports of one event whose figures of the dead cannot both be true."""

    one: str
    other: str
    measure: str
    figures: tuple[int, int]


class Report(NamedTuple):
    """A report with what was planted in it."""

    doc: str
    publisher: str
    published: str
    text: str
    claims: tuple[Claimed, ...]
    echo: Echo | None = None
    clash: Clash | None = None


_HEADS = "b br d dr f g gr h k kr l m n p r s st t tr v z".split()
_VOWELS = "a e i o u".split()
_TAILS = "l n r s t m k d".split()
_OUTLETS = (
    "Valley Courier,Morning Ledger,Northern Post,Harbour Gazette,Meridian Wire,"
    "Plain Dealer of Osk,Eastern Mirror,Coast Tribune,River Sentinel,Capital Diary,"
    "Upland Chronicle,Frontier Dispatch,Civic Herald,Lantern Weekly,Open Bulletin"
).split(",")
_ROLES = (
    "the mayor,the district governor,a hospital director,the rescue service,"
    "the regional police,a health official,the fire brigade,a village elder"
).split(",")
_HOW = (
    "shells struck the market,a bomb exploded at a bus station,a factory roof fell in,"
    "a flood swept through the lower town,gunmen opened fire at a checkpoint,"
    "a ferry capsized near the pier,an air strike hit a row of houses,"
    "a mine collapsed during the night shift"
).split(",")


class World:
    """Names and words of an invented world, the same for one seed."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.words = [self._word(1, 3) for _ in range(6000)]
        self.known = frozenset(self.words)
        weights = [1 / (rank + 12) for rank in range(len(self.words))]
        self.pool = rng.choices(self.words, weights, k=400_000)

    def _word(self, low: int, high: int) -> str:
        rng = self._rng
        return "".join(
            rng.choice(_HEADS) + rng.choice(_VOWELS)
            for _ in range(rng.randint(low, high))
        ) + rng.choice(["", "", rng.choice(_TAILS)])

    def place(self) -> str:
        """Return the name of a town."""
        return (self._word(2, 3) + self._rng.choice(("a", "ov", "ek", "in"))).title()

    def person(self) -> str:
        """Return the name of a person."""
        return f"{self._word(1, 2)} {self._word(2, 2)}".title()

    def sentence(self) -> str:
        """Return a sentence that says nothing of figures."""
        rng = self._rng
        a, b, c, d, e, f, g = rng.choices(self.pool, k=7)
        form = rng.randrange(6)
        return (
            f"The {a} {b} of the {c} {d}ed a {e} {f} near the {g}.",
            f"Some {a}s {b}ed the {c}, but no {d} {e}ed for the {f} {g}.",
            f"It was a {a} {b}, {c} and {d}, as the {e} {f}ed with the {g}.",
            f"People in the {a} {b} {c}ed that the {d} would {e} the {f} {g}.",
            f"A {a} of {b} {c}ed along the {d} while {e} {f} stayed {g}.",
            f"Nobody {a}ed the {b} {c} until the {d} had {e}ed its {f} {g}.",
        )[form]


class Toll(NamedTuple):
    """What happened, by the first report."""

    killed: int
    injured: int
    women: int
    children: int


def reports(count: int, seed: int = 7) -> Iterator[Report]:
    """Yield reports, those of an event in a row, until there are ``count``."""
    rng = random.Random(seed)  # noqa: S311  a bench, no secret
    world = World(rng)
    places: set[str] = set()
    made = number = 0
    while made < count:
        place = world.place()
        while place in places:
            place = world.place()
        places.add(place)
        size = min(count - made, _size(rng))
        yield from _event(number, place, size, made, rng, world)
        made += size
        number += 1


def _size(rng: random.Random) -> int:
    """Most events are told by a few reports, some by dozens."""
    return min(60, int(rng.paretovariate(1.1)) + rng.randrange(3))


def _event(
    number: int, place: str, size: int, first: int, rng: random.Random, world: World
) -> Iterator[Report]:
    day = FIRST_DAY + timedelta(days=number // EVENTS_A_DAY)
    how = rng.choice(_HOW)
    toll = _toll(rng)
    clashing = size > 1 and rng.random() < CONFLICT_SHARE
    told: list[Report] = []
    for n in range(size):
        doc = f"{first + n:08}"
        published = day + timedelta(days=1 + (n > 0) * rng.randrange(2))
        if n > 1 and rng.random() < ECHO_SHARE:
            source = rng.choice(told[2:] or told[:1])
            made = _echo(doc, source, published, rng, world)
        else:
            given = _other_toll(toll, rng) if clashing and n == 1 else toll
            made = _written(doc, place, how, day, published, given, rng, world)
            if clashing and n == 1:
                figures = toll.killed, given.killed
                made = made._replace(clash=Clash(told[0].doc, doc, "killed", figures))
        told.append(made)
        yield made


def _toll(rng: random.Random) -> Toll:
    killed = rng.randint(14, 180)
    women = rng.randint(2, killed // 3)
    children = rng.randint(2, killed // 4)
    return Toll(killed, rng.randint(15, 400), women, children)


def _other_toll(toll: Toll, rng: random.Random) -> Toll:
    return toll._replace(killed=toll.killed - rng.randint(3, toll.killed // 3 + 1))


def _written(
    doc: str,
    place: str,
    how: str,
    day: date,
    published: date,
    toll: Toll,
    rng: random.Random,
    world: World,
) -> Report:
    publisher = rng.choice(_OUTLETS)
    role, person = rng.choice(_ROLES), world.person()
    lead = rng.choice(
        (
            f"{toll.killed} people were killed and {toll.injured} wounded when {how}"
            f" in {place} on {_dated(day)}, {role} said.",
            f"{_dated(day)} was a day of mourning in {place}: {toll.killed} people were"
            f" killed and {toll.injured} people were wounded when {how}.",
            f"On {_dated(day)} {how} in {place}. {toll.killed} people were killed and"
            f" another {toll.injured} were injured, according to {role}.",
        )
    )
    groups = rng.choice(
        (
            f"Among the dead were {toll.women} women and {toll.children} children.",
            f"{person} said that {toll.women} women and {toll.children} children were"
            " among the dead.",
        )
    )
    body = [world.sentence() for _ in range(FILLER_SENTENCES + rng.randrange(10))]
    body.insert(rng.randrange(3, 8), groups)
    paragraphs = [lead] + [
        " ".join(body[start : start + 4]) for start in range(0, len(body), 4)
    ]
    title = f"{toll.killed} killed in {place}"
    text = f"{title}\n\n" + "\n\n".join(paragraphs) + "\n"
    claims = (
        Claimed(doc, "killed", (), toll.killed, toll.killed),
        Claimed(doc, "injured", (), toll.injured, toll.injured),
        Claimed(doc, "killed", ("woman",), toll.women, toll.women),
        Claimed(doc, "killed", ("child",), toll.children, toll.children),
    )
    return Report(doc, publisher, published.isoformat(), text, claims)


def _dated(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _echo(
    doc: str, source: Report, published: date, rng: random.Random, world: World
) -> Report:
    """Return another outlet's copy: words changed, a paragraph cut or put in."""
    title, _, body = source.text.partition("\n\n")
    lead, *rest = body.strip().split("\n\n")
    edited = [_edited(paragraph, rng, world) for paragraph in rest]
    if rng.random() < 0.5:
        edited.append(" ".join(world.sentence() for _ in range(3)))
    others = [each for each in _OUTLETS if each != source.publisher]
    later = max(published.isoformat(), source.published)
    return Report(
        doc,
        rng.choice(others),
        later,
        "\n\n".join([title, lead, *edited]) + "\n",
        tuple(claim._replace(doc=doc) for claim in source.claims),
        echo=Echo(source.doc, doc),
    )


def _edited(paragraph: str, rng: random.Random, world: World) -> str:
    words = []
    for word in paragraph.split(" "):
        plain = word.isalpha() and word.islower() and word in world.known
        if plain and rng.random() < EDITS:
            words.append(rng.choice(world.pool))
        else:
            words.append(word)
    return " ".join(words)


def write(count: int, file: Path, seed: int = 7) -> None:
    """Write the reports, and the truth beside them."""
    claims: list[Claimed] = []
    echoes: list[Echo] = []
    clashes: list[Clash] = []
    rows = []
    for each in reports(count, seed):
        row = {
            "id": each.doc,
            "text": each.text,
            "publisher": each.publisher,
            "published": each.published,
            "url": f"https://news.example/{each.doc}",
        }
        rows.append(json.dumps(row, ensure_ascii=False) + "\n")
        claims += each.claims
        echoes += [each.echo] if each.echo else []
        clashes += [each.clash] if each.clash else []
    # An archive is in the order of its crawl: reports of one event lie far apart.
    random.Random(seed).shuffle(rows)  # noqa: S311
    with file.open("w", encoding="utf-8") as out:
        out.writelines(rows)
    truth = {"claims": claims, "echoes": echoes, "clashes": clashes}
    truth_of(file).write_text(json.dumps(truth), encoding="utf-8")


def truth_of(file: Path) -> Path:
    """Return where the truth about a file of reports lies."""
    return file.with_name(f"{file.name}.truth.json")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write reports."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args(arguments)
    write(chosen.count, chosen.file, chosen.seed)


if __name__ == "__main__":
    main()
