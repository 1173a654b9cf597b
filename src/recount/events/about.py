"""What a figure of a report is about: its main event, or something told beside it."""

from __future__ import annotations

import re

from recount.events.carried import carry, headline_elsewhere, told_again
from recount.events.days import fits, has_year, is_day, near
from recount.events.elsewhere import (
    elsewhere,
    place_beside,
    population_place,
    row_place,
    struck_elsewhere,
)
from recount.events.lasting import is_of_a_war
from recount.events.main_event import AFTERMATH, EVENT_WORD, HAPPENED, fineness
from recount.events.periods import period_of, stretches_of
from recount.events.scene import CORE, Key, Scene, holds, plain
from recount.events.told_days import Told
from recount.lang.en import outcomes
from recount.lang.en.events import EVENT_WORDS
from recount.model.claim import Claim, Measure
from recount.model.edtf import bounds, precision
from recount.model.ids import ClaimId
from recount.model.passage import Role

SLACK_DAYS = 1  # a night spans two days
PERIOD = "period"
_YEAR_DIGITS, _DAY_DIGITS = len("2031"), len("2031-05-15")
_FAR_DAYS = 120  # a report so long after its main event tells news beside it
_NAMED_REACH = 60  # characters from a figure to the event that it is told of
_FOUND_LATER = re.compile(
    r"\b(?:recovered|found|pulled|identified|buried|succumbed|wounds|"
    r"injuries|rubble|bodies)\b",
    re.IGNORECASE,
)
_HOMELESS = re.compile(r"\b(?:homeless|evacuat\w+|displaced)\b", re.IGNORECASE)
_NEWLY = re.compile(r"\bnewly\b|\breporting\s+period\b", re.IGNORECASE)
_DEPORTED = re.compile(
    r"\b(?:deport\w*|expel\w*|expulsion|evict\w*|herded|marched|loaded|entrained|"
    r"banished|exiled)\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:march\w*|ceremon\w+|protest\w*|rall\w+|demonstrat\w+|vigils?|mourn\w*|"
    r"commemorat\w+|funerals?|attend\w*|conference|meeting|congress|walk\w*|on\s+strike|strikers?)\b",
    re.IGNORECASE,
)
_TOOK_PART = re.compile(
    r"\b(?:crowd|operation|assault|attack\w*|raid|offensive|gunmen|troops|soldiers|"
    r"personnel|militia\w*|fighters|brigade|battalion|stormed|entered|surrounded|"
    r"aboard|on\s+board|passengers|at\s+the\s+scene)\b",
    re.IGNORECASE,
)
_REFUGEES = re.compile(
    r"\brefugees?\b|\binternally\b|\bdisplaced\s+(?:people|persons)\b|\bIDPs?\b",
    re.IGNORECASE,
)

_SOME_EVENT = re.compile(
    r"\b(?:an?|another|other|separate|two|three|several)\s+(?:[\w-]+\s+){0,2}(?:"
    + "|".join(EVENT_WORDS.split())
    + r")\b",
    re.IGNORECASE,
)
_BESIDE = frozenset((Measure.PROPERTY, Measure.OTHER))
"""what is of the event that the figures of harm beside it are of"""
_TRIED = frozenset(outcomes.BEFORE_A_COURT.split())
_NO_HARM = frozenset(("population", "campaign", "gathering", "trial"))
"""kinds of wholes whose dead are of the event: "of 400 inhabitants 36 were killed" """


def keys_of(
    scene: Scene, place: str, when: str, *, sure: bool = True
) -> tuple[Key, dict[ClaimId, Key]]:
    """Return what the main event of a report is, and what each figure is about.

    A report whose leading figure is counted over a longer time is about that time.

    Args:
        scene: the report.
        place: its main place.
        when: its main day.
        sure: whether the day hangs on its figures; else no figure is told apart by it.
    """
    home = "main", place, when
    keys = _keys(scene, home, sure=sure)
    over = _time_of_lead(scene, keys, home)
    if over is not None:
        home = "main", place, over
        keys = _keys(scene, home, sure=True)
    return home, keys


def _keys(scene: Scene, home: Key, *, sure: bool) -> dict[ClaimId, Key]:
    keys: dict[ClaimId, Key] = {}
    for claim in scene.reading.claims:
        keys[claim.id] = _key(scene, claim, home, sure=sure)
    keys |= carry(scene, keys, home)
    keys |= told_again(scene, keys, home)
    for claim in scene.reading.claims:
        whole = keys.get(claim.part_of)
        if whole is not None and claim.measure in CORE and whole[0] not in _NO_HARM:
            keys[claim.id] = whole
        elif claim.measure is Measure.DISPLACED and keys[claim.id] == home:
            keys[claim.id] = _beside(scene, claim, keys) or home
        elif (claim.measure in _BESIDE or claim.weighed) and keys[claim.id] == home:
            keys[claim.id] = _beside(scene, claim, keys, back=1) or home
    return keys


def _beside(
    scene: Scene, claim: Claim, keys: dict[ClaimId, Key], back: int = 0
) -> Key | None:
    """What the nearest figure of harm in the same passage is about.

    Args:
        scene: the report.
        claim: a figure of another kind.
        keys: what the figures of harm are about.
        back: passages of the same paragraph before it that are looked at as well.
    """
    at = scene.index(claim.start)
    if at is None:
        return None
    for number in range(at, max(-1, at - back - 1), -1):
        if scene.passages[number].paragraph != scene.passages[at].paragraph:
            break
        beside = [
            (abs(other.start - claim.start), other.id)
            for other in scene.claims_of(number)
            if other.measure in CORE and not other.weighed
        ]
        if beside:
            return keys[min(beside)[1]]
    return None


def _time_of_lead(scene: Scene, keys: dict[ClaimId, Key], home: Key) -> str | None:
    """The longer time that the first figure of the report is counted over, if any.

    Also where the same figure is told of that time further on.
    """
    core = [
        claim
        for claim in scene.reading.claims
        if claim.measure in CORE and not claim.is_aside
    ]
    if not core:
        return None
    lead = core[0]
    if keys[lead.id][0] == PERIOD:
        return keys[lead.id][2] or None
    at = scene.index(lead.start)
    if keys[lead.id] != home or at is None or _day_of(scene, at, lead):
        return None
    told = (lead.measure, lead.low, lead.high)
    for claim in core[1:]:
        key = keys[claim.id]
        if key[0] == PERIOD and (claim.measure, claim.low, claim.high) == told:
            return key[2] or None
    return None


def _key(scene: Scene, claim: Claim, home: Key, *, sure: bool) -> Key:
    _, place, _ = home
    if claim.measure in CORE:
        return _core_key(scene, claim, home, sure=sure)
    match claim.measure:
        case Measure.POPULATION:
            key = "population", population_place(scene, claim, place), ""
        case Measure.SUPPORTERS:
            key = "campaign", place, ""
        case Measure.PARTICIPANTS:
            key = _gathering_key(scene, claim, home)
        case Measure.OTHER if _TRIED.intersection(claim.qualifier):
            key = "trial", place, ""
        case Measure.VIOLATIONS:
            over = _period(scene, claim, home)
            key = ("clashes", "", "") if over is None else (PERIOD, "", over)
        case Measure.DISPLACED:
            key = _displaced_key(scene, claim, home)
        case _:
            key = home
    return key


def _gathering_key(scene: Scene, claim: Claim, home: Key) -> Key:
    """Those who met, marched or struck; a crowd and attackers are of the event."""
    at = scene.index(claim.start)
    if at is not None and not scene.tells(at, _MET) and scene.tells(at, _TOOK_PART):
        return home
    return "gathering", scene.own_place(claim), claim.when


def _displaced_key(scene: Scene, claim: Claim, home: Key) -> Key:
    """Those whom the event itself drove out are told beside its dead."""
    at = scene.index(claim.start)
    if at is None or is_of_a_war(scene, claim):
        return "war", "", ""
    over = _period(scene, claim, home)
    if over is not None:
        return home if over == home[2] else (PERIOD, "", over)
    told = _own_day(scene, at, claim)
    exact = fineness(home[2]) == "day" if home[2] else False
    if told is not None and exact and fits(told.value, home[2]):
        return home
    if _REFUGEES.search(scene.text, claim.start, claim.end) or _NEWLY.search(
        scene.text, claim.start, claim.end
    ):
        return "war", "", ""
    if _DEPORTED.search(scene.text, claim.start, claim.end):
        return home  # a deed, not what lasts
    beside = at in scene.core or scene.passages[at].role is Role.TITLE
    homeless = _HOMELESS.search(scene.text, claim.start, claim.end)
    if beside or homeless or not scene.at_war:
        return home  # a flood, a fire or an earthquake drove them out
    return "war", "", ""


def _period(scene: Scene, claim: Claim, home: Key) -> str | None:
    at = scene.index(claim.start)
    return None if at is None else period_of(scene, at, claim, home[2])


def _core_key(scene: Scene, claim: Claim, home: Key, *, sure: bool) -> Key:
    _, place, when = home
    at = scene.index(claim.start)
    told = None if at is None else _own_day(scene, at, claim)
    if is_of_a_war(scene, claim) and not (told and is_day(told.value)):
        return "war", "", ""
    over = None if at is None else period_of(scene, at, claim, when)
    if over is not None:
        return home if over == when else (PERIOD, "", over)
    row = "" if at is None else row_place(scene, at, claim, place)
    if row:
        return "incident", row, claim.when
    if at is None or not when or _names_main(scene, claim, place):
        return home
    day = _day_of(scene, at, claim)
    other = (
        elsewhere(scene, at, claim, place)
        or struck_elsewhere(scene, at, claim, place)
        or headline_elsewhere(scene, at, place)
    )
    if other:
        then = "" if scene.told(at) else claim.when  # "in the same month"
        return "incident", other, day or then
    return _by_day(scene, at, claim, home) if sure else home


def _by_day(scene: Scene, at: int, claim: Claim, home: Key) -> Key:
    """What a figure is about by the day that its words give it."""
    _, place, when = home
    day = _day_of(scene, at, claim) or _carried_day(scene, at)
    if (
        _is_later(scene, at)
        or _is_of_home(_own_day(scene, at, claim), when)
        or _is_told_later(scene, at, claim, day, home)
    ):
        return home
    apart = not near(day, when, SLACK_DAYS) or (has_year(day) and not has_year(when))
    if day and apart:
        if _is_over(when) and precision(day) == "year":
            return PERIOD, "", day
        return "incident", scene.own_place(claim), day
    if day:
        other = place_beside(scene, at, claim, place)
        next_day = not fits(day, when) and precision(day) == "day"
        if next_day and (other or _happened_then(scene, at, place)):
            return "incident", other, day
        return home
    told = any(near(each, when, SLACK_DAYS) for each in scene.days(at))
    fresh = scene.fresh(at) if not told and _is_retrospective(scene, when) else None
    if fresh is None:
        return home
    then = next(iter(scene.days(fresh)), "")
    if then[_YEAR_DIGITS:] == when[_YEAR_DIGITS:_DAY_DIGITS]:
        return home  # an anniversary
    return "incident", scene.own_place(claim), then


def _is_later(scene: Scene, at: int) -> bool:
    """Whether a passage tells of those who died or were found after the event."""
    return scene.tells(at, AFTERMATH) and not scene.tells(at, HAPPENED)


def _is_told_later(scene: Scene, at: int, claim: Claim, day: str, home: Key) -> bool:
    """Whether a voice told a figure of the main event long after it.

    "The court, in 2031, spoke of 216 victims"; nothing happens then, nor elsewhere.
    """
    _, place, when = home
    told, latest = bounds(day)[0], bounds(when)[1]
    if not claim.attributed_to or told is None or latest is None or told <= latest:
        return False
    if scene.tells(at, HAPPENED) or scene.tells(at, _SOME_EVENT):
        return False
    return not place_beside(scene, at, claim, place)


def _is_of_home(told: Told | None, when: str) -> bool:
    """Whether a day is only told by that of the main event.

    "The next morning"; or a day of its month without a year.
    """
    if told is None:
        return False
    if told.mention.anchor == "text" and told.mention.unit == "day":
        return abs(told.mention.offset) <= 1 and fits(told.value, when, SLACK_DAYS)
    if told.mention.anchor != "partial":
        return False
    day = told.value[:_DAY_DIGITS]
    return len(day) == _DAY_DIGITS and day[_YEAR_DIGITS:] in {
        when[_YEAR_DIGITS:_DAY_DIGITS],
        when[-_DAY_DIGITS:][_YEAR_DIGITS:],
    }


def _is_over(when: str) -> bool:
    """Whether the main event is told as a year, or as a time with open ends."""
    return precision(when) == "year" or ".." in when


def _carried_day(scene: Scene, at: int) -> str:
    """The day of the sentence before, where that tells what happened and no figure.

    "On 18 May a column was ambushed. Thirty were hurt."
    """
    if at == 0 or scene.told(at) or at - 1 in scene.core:
        return ""
    before, passage = scene.passages[at - 1], scene.passages[at]
    if before.paragraph != passage.paragraph or before.role is Role.TITLE:
        return ""
    if not scene.tells(at - 1, HAPPENED):
        return ""
    return next((told.value for told in scene.told(at - 1) if not told.of), "")


def _happened_then(scene: Scene, at: int, place: str) -> bool:
    """Whether a passage tells that something happened, away from the main place.

    Not that the dead were found, or died later.
    """
    words = scene.passages[at].span.cut(scene.text)
    if holds(plain(words), plain(place)):
        return False
    return scene.tells(at, HAPPENED) and not scene.tells(at, _FOUND_LATER)


def _own_day(scene: Scene, at: int, claim: Claim) -> Told | None:
    """The day that the words of a figure give it, other than one of saying or counting.

    That of a table's heads where the passage tells none.
    """
    told = scene.told(at)
    for start, end in stretches_of(scene, at, claim):
        found = [
            (abs(each.mention.span.start - claim.phrase_span.start), n)
            for n, each in enumerate(told)
            if not each.of and start <= each.mention.span.start < end
        ]
        if found:
            return told[min(found)[1]]
    return None


def _day_of(scene: Scene, at: int, claim: Claim) -> str:
    told = _own_day(scene, at, claim)
    if told is not None:
        return told.value
    passage = scene.passages[at]
    headed = passage.role is Role.TABLE or bool(passage.heads)
    return claim.when if headed and not scene.told(at) else ""


def _names_main(scene: Scene, claim: Claim, place: str) -> bool:
    """Whether the figure is told of the event by its name: "victims of the X fire"."""
    after = scene.text[claim.phrase_span.end : claim.end + _NAMED_REACH]
    at = after.find(place) if place else -1
    return at >= 0 and EVENT_WORD.match(after, at + len(place) + 1) is not None


def _is_retrospective(scene: Scene, when: str) -> bool:
    """Whether the report was written long after its main event, or cannot be dated."""
    latest = bounds(when)[1]
    earliest = bounds(scene.reading.document.dating.value)[0]
    if latest is None:
        return False
    return earliest is None or (earliest - latest).days > _FAR_DAYS
