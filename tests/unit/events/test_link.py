"""Events: what figures are about, in one report and across several."""

from __future__ import annotations

from recount.events import link
from recount.model.event import Event, EventKind
from recount.model.reading import Reading
from tests.reader import read_text

STRUCK = (
    "On 14 March 2005 shells hit the town of Karsa. {} people were killed in Karsa."
)


def _events(*texts: str) -> tuple[Event, ...]:
    readings = [read_text(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    return link(readings)[1]


def _measures_by_kind(reading: Reading) -> dict[str, list[str]]:
    linked, events = link([reading])
    kinds = {event.id: event.kind.value for event in events}
    told: dict[str, list[str]] = {}
    for claim in linked[0].claims:
        told.setdefault(kinds[claim.event], []).append(claim.measure.value)
    return told


def test_event_is_named_by_place_and_date() -> None:
    (event,) = _events(STRUCK.format(12))

    assert (event.label, event.place, event.when) == (
        "Karsa, 14 March 2005",
        "Karsa",
        "2005-03-14",
    )


def test_tellings_of_one_day_and_place_are_one_event() -> None:
    (event,) = _events(
        STRUCK.format(12),
        "In March 2005 the town of Karsa was shelled. Fifteen people died in Karsa.",
        "On the night of 13 to 14 March 2005 Kársa was hit. In Kársa 12 were killed.",
    )

    assert event.docs == ("0.txt", "1.txt", "2.txt")


def test_same_place_in_another_year_is_another_event() -> None:
    events = _events(
        STRUCK.format(12),
        "On 2 May 2011 a bus fell off a bridge in Karsa. Nine people died in Karsa.",
    )

    assert ["Karsa, 14 March 2005", "Karsa, 2 May 2011"] == sorted(
        event.label for event in events
    )


def test_same_day_in_another_place_is_another_event() -> None:
    events = _events(
        STRUCK.format(12),
        "On 14 March 2005 a mine fell in near the town of Doberen. Nine died there.",
    )

    assert len(events) == 2


def test_war_campaign_march_and_population_are_kept_apart() -> None:
    text = (
        "On 14 March 2005 shells hit the town of Karsa. Twelve people were killed in "
        "Karsa. More than 11,000 people died in the war. Karsa had a population of "
        "9,400. Over 45,000 people have joined the campaign. About 250 people took "
        "part in a march."
    )

    told = _measures_by_kind(read_text(text))

    assert told == {
        EventKind.INCIDENT: ["killed"],
        EventKind.CONDITION: ["killed", "population", "supporters"],
        EventKind.GATHERING: ["participants"],
    }


def test_those_tried_are_of_the_proceedings_and_those_rescued_of_the_event() -> None:
    text = (
        "On 14 March 2005 a mine burned near the town of Karsa. Twelve people were "
        "killed in Karsa and 40 were rescued. Two years on the court convicted six "
        "people and acquitted three."
    )
    linked, _ = link([read_text(text)])

    killed, rescued, convicted, acquitted = linked[0].claims
    assert killed.event == rescued.event
    assert convicted.event == acquitted.event != killed.event


def test_news_beside_an_anniversary_is_another_event() -> None:
    text = (
        "Ten years have passed since shells hit the town of Karsa on 14 March 2005. "
        "Twelve people were killed in Karsa.\n\nLast week three soldiers were killed."
    )
    linked, _ = link([read_text(text, published="2015-03-14")])

    first, second = linked[0].claims
    assert first.event != second.event


def test_days_on_which_a_text_remembers_are_not_those_of_the_event() -> None:
    text = (
        "Thirty years ago this week shells hit the town of Karsa, and 40 people were "
        "killed in Karsa.\n\nOn Saturday we commemorate them in Velm. On Saturday the "
        "names of the 40 dead will be read. Come on Saturday to remember the killed."
    )
    (event, *_) = link([read_text(text, published="2035-03-14")])[1]

    assert (event.place, event.when) == ("Karsa", "2005-03")


def test_figure_set_in_another_place_is_another_event() -> None:
    text = (
        "On 14 March 2005 shells hit the town of Karsa. Twelve people were killed in "
        "Karsa. In Doberen, nine villagers were killed."
    )
    linked, _ = link([read_text(text)])

    first, second = linked[0].claims
    assert first.event != second.event


def test_one_of_the_worst_days_of_a_war_is_not_the_war() -> None:
    text = (
        "On 14 March 2005 hundreds lost their lives in Karsa, in one of the worst "
        "attacks in the war."
    )
    ((event,),) = ([e for e in link([read_text(text)])[1] if e.claims],)

    assert event.kind is EventKind.INCIDENT


def test_order_of_documents_changes_nothing() -> None:
    readings = [
        read_text(STRUCK.format(n), name=f"{n}.txt", published="2005-03-15")
        for n in (12, 13, 14)
    ]

    assert link(readings) == link(readings[::-1])


def test_ids_are_the_same_when_a_report_is_added() -> None:
    first = read_text(STRUCK.format(12), name="a.txt")
    second = read_text(STRUCK.format(13), name="b.txt")

    assert link([first])[1][0].id == link([first, second])[1][0].id
