"""Who may decide what: some verdicts need a reviewer, whatever page they come by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from litestar.exceptions import PermissionDeniedException

from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.model.judgement import Judgement, Verdict
from recount.web.security.roles import reaches, word
from recount.web.security.sessions import Person

REVIEWED = frozenset({Verdict.MERGE, Verdict.SPLIT})
"""they join and part events, on which all else stands"""


def judge(
    case: StoredCase,
    person: Person,
    about: Sequence[str],
    verdict: Verdict,
    reason: str,
    *,
    changes: Mapping[str, str] | None = None,
    adjudicates: bool = False,
) -> Judgement:
    """Append a judgement of a person who may make it.

    Raises:
        PermissionDeniedException: the person's role does not reach.
        RecordError: it makes no sense; nothing was written.
    """
    undoes = verdict is Verdict.UNDO and not _own(case, person, about)
    reviewed = adjudicates or undoes or verdict in REVIEWED
    needed = Role.REVIEWER if reviewed else Role.CODER
    if not reaches(person.role, needed):
        msg = (
            f"This decision needs the role {word(needed)}; "
            f"yours is {word(person.role)}."
        )
        raise PermissionDeniedException(detail=msg)
    return case.judge(
        about,
        verdict,
        reason,
        by=person.name,
        changes=changes,
        adjudicates=adjudicates,
    )


def _own(case: StoredCase, person: Person, about: Sequence[str]) -> bool:
    """Whether what is taken back was the person's own, and no reviewer's work."""
    made = (case.judgement(each) for each in about)
    return all(
        each.by == person.name and each.verdict not in REVIEWED and not each.adjudicates
        for each in made
    )
