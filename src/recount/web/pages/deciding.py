"""From the fields of a form to a judgement."""

from __future__ import annotations

from collections.abc import Mapping

from recount.case.stored import StoredCase
from recount.errors import RecordError
from recount.model.case import ClaimRow, ClaimState
from recount.model.claim import Claim
from recount.model.judgement import Judgement, Verdict
from recount.web.security.deciding import judge
from recount.web.security.sessions import Person
from recount.web.show.words import values

EDITABLE = ("low", "high", "approx", "measure", "group", "qualifier", "attributed_to",
            "stance", "as_of")  # fmt: skip
LISTS = {"group": ",", "qualifier": ",", "attributed_to": ";"}
"""field that holds several terms: what stands between them"""
MAX_REASON_CHARS = 1_000


def decide(
    case: StoredCase,
    fields: Mapping[str, str],
    person: Person,
    *,
    adjudicates: bool = False,
) -> Judgement:
    """Append the judgement that a form asks for.

    Args:
        case: where it is kept.
        fields: of the form.
        person: who decides; some verdicts need a reviewer.
        adjudicates: whether it settles what coders decided otherwise.

    Raises:
        PermissionDeniedException: the person's role does not reach.
        RecordError: it makes no sense; says why in a sentence for the person.
    """
    about = [fields.get("about", "")]
    if "adopt" in fields:
        verdict, changes = _adopted(case, about[0], fields["adopt"])
    else:
        verdict, changes = _asked(case, about, fields)
    return judge(
        case,
        person,
        about,
        verdict,
        reason_of(fields),
        changes=changes,
        adjudicates=adjudicates,
    )


def _asked(
    case: StoredCase, about: list[str], fields: Mapping[str, str]
) -> tuple[Verdict, dict[str, str]]:
    """The verdict and its changes; adds to ``about`` what else it is about."""
    verdict = _verdict(fields.get("verdict", ""))
    match verdict:
        case Verdict.SAME | Verdict.DIFFERENT | Verdict.MERGE:
            about.append(_identity(fields.get("other", "")))
        case Verdict.MOVE:
            return verdict, {"event": fields.get("event", "")}
        case Verdict.SCOPE:
            return verdict, {"scope": fields.get("scope", "")}
        case Verdict.CORRECT:
            return verdict, corrections(case.claim(about[0]), fields)
        case Verdict.ACCEPT:
            return _accepted(case.claim(about[0]))
        case _:
            pass
    return verdict, {}


def _adopted(
    case: StoredCase, claim: str, judgement: str
) -> tuple[Verdict, dict[str, str]]:
    """The verdict and changes of a coder, adopted by the one who adjudicates."""
    for each in case.codings(claim).values():
        if each.id == judgement:
            return each.verdict, each.changes
    raise RecordError("the coder has decided otherwise since; read it again")


def reason_of(fields: Mapping[str, str]) -> str:
    """Return the reason: the chosen one, the own words, or both."""
    parts = (fields.get("quick", ""), fields.get("reason", ""))
    return ": ".join(part for part in parts if part)[:MAX_REASON_CHARS]


def _verdict(name: str) -> Verdict:
    try:
        return Verdict(name)
    except ValueError:
        raise RecordError("choose what you decide") from None


def _identity(address: str) -> str:
    """Return the id in an address of a page; an id stays as it is."""
    return address.split("#")[0].split("?")[0].rstrip("/").rpartition("/")[2]


def _accepted(row: ClaimRow) -> tuple[Verdict, dict[str, str]]:
    """What accepting a claim means: as it counts now, not as it was first read.

    A plain acceptance lets the machine's reading stand; of a corrected claim it would
    take the correction back.
    """
    if row.state is not ClaimState.CORRECTED or row.machine is None:
        return Verdict.ACCEPT, {}
    machine, now = values(row.machine), values(row.claim)
    return Verdict.CORRECT, {
        name: value for name, value in now.items() if value != machine[name]
    }


def corrections(row: ClaimRow, fields: Mapping[str, str]) -> dict[str, str]:
    """Return what the fields of a form change against the claim as it was read.

    Raises:
        RecordError: nothing is changed, or the words of the figure do not stand in
            the quote.
    """
    claim = row.claim
    machine = values(row.machine or claim)
    now = values(claim)
    given = {
        name: _tidy(name, fields.get(name, "")) for name in EDITABLE if name in fields
    }
    if any(name in fields for name in ("low", "high")):
        given["approx"] = "true" if fields.get("approx") else "false"
    phrase = fields.get("phrase", "")
    if phrase and phrase != claim.phrase:
        given |= _phrase(claim, phrase)
        # Bounds that nobody touched follow the new words.
        for name in ("low", "high", "approx"):
            if given.get(name) == now[name]:
                del given[name]
    changed = {name: value for name, value in given.items() if value != now.get(name)}
    standing = {
        name: value for name, value in now.items() if value != machine.get(name)
    }
    if not (standing or changed):
        raise RecordError("a correction changes something: write the new values")
    # Without a change of its own it agrees with the correction that stands.
    return standing | changed


def _tidy(name: str, value: str) -> str:
    mark = LISTS.get(name)
    if mark is None:
        return value
    return f"{mark} ".join(part.strip() for part in value.split(mark) if part.strip())


def _phrase(claim: Claim, phrase: str) -> dict[str, str]:
    at = claim.quote.find(phrase)
    if at < 0:
        msg = f"the words “{phrase}” do not stand in the quote “{claim.quote}”"
        raise RecordError(msg)
    start = claim.start + at
    return {"phrase_start": str(start), "phrase_end": str(start + len(phrase))}


def addition(text: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Return the changes that add a claim, after the quote was found in the text.

    Args:
        text: of the document.
        fields: of the form: quote, phrase, and start and end in code points where the
            words were selected.

    Raises:
        RecordError: the words do not stand there, or stand there more than once.
    """
    quote, phrase = fields.get("quote", ""), fields.get("phrase", "")
    start = _start(text, quote, fields)
    at = quote.find(phrase)
    if not phrase or at < 0:
        msg = f"the words of the figure, “{phrase}”, do not stand in the quote"
        raise RecordError(msg)
    changes = {
        "start": str(start),
        "end": str(start + len(quote)),
        "phrase_start": str(start + at),
        "phrase_end": str(start + at + len(phrase)),
        "measure": fields.get("measure", ""),
    }
    for name in ("group", "attributed_to", "low", "high"):
        value = _tidy(name, fields.get(name, ""))
        if value:
            changes[name] = value
    return changes


def _start(text: str, quote: str, fields: Mapping[str, str]) -> int:
    if not quote:
        raise RecordError("select the words in the text, or type them")
    start, end = fields.get("start", ""), fields.get("end", "")
    if start.isdecimal() and end.isdecimal():
        # Fields are stripped; a selection may have begun with a space.
        told = text[int(start) : int(end)]
        if told.strip() == quote:
            return int(start) + len(told) - len(told.lstrip())
    first = text.find(quote)
    if first < 0:
        msg = (
            f"“{quote}” does not stand in the text so. Copy it from the text, with its "
            "line breaks and marks"
        )
        raise RecordError(msg)
    if text.find(quote, first + 1) >= 0:
        msg = f"“{quote}” stands in the text more than once. Take more words around it"
        raise RecordError(msg)
    return first
