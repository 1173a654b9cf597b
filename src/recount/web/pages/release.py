"""Releases: the preview, what changed, making one, taking it away as a ZIP."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import SpooledTemporaryFile
from threading import Lock
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Stream

from recount.case.stored import StoredCase
from recount.dossier import words
from recount.dossier.html import page_policy, pages
from recount.errors import ConfigError, InputError, RecordError
from recount.lang.en import room
from recount.model.case import ClaimState, Release
from recount.model.dossier import Dossier
from recount.model.judgement import Judgement
from recount.model.withholding import Kind, WithholdRule, WithholdRules
from recount.publishing import compose_release, withhold
from recount.store.derived import ClaimFilter
from recount.web import releasing
from recount.web.contexts.review import (
    Change,
    ReleaseLine,
    ReleasePage,
    WithheldLine,
)
from recount.web.pages.asking import UNPROCESSABLE, fields_of, go_on, head
from recount.web.render import Frame, render
from recount.web.security.roles import Role
from recount.web.security.sessions import Person
from recount.web.show.words import choices, moment
from recount.web.strings import T
from recount.web.withheld import add_rule, drop_rule, rules_of

MAX_CHANGES = 30
MAX_EVENTS = 100
IN_MEMORY_BYTES = 8_000_000  # of a ZIP; more goes through a file
PART_BYTES = 256 * 1024
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""the first that a ZIP can tell, so that the bytes are always the same"""

Asked = Request[Any, Any, Any]


@get("/release", opt={"role": Role.READER}, sync_to_thread=True)
def release(
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
    done: FromQuery[str] = "",
) -> Response[Any]:
    """Show what would be released, and what was."""
    return _release(case, person, frame, done=done)


def _release(
    case: StoredCase,
    person: Person,
    frame: Frame,
    *,
    done: str = "",
    problem: str = "",
) -> Response[Any]:
    status = case.status()
    made = case.releases()
    since = made[-1].at if made else ""
    changes = [
        each for each in case.judgements(limit=MAX_CHANGES + 1).rows if each.at > since
    ]
    page = ReleasePage(
        frame=frame,
        head=head(person, T.release, done=done, problem=problem),
        events=tuple(
            (words.sentence(row.event.label), f"/events/{row.event.id}")
            for row in case.events(limit=MAX_EVENTS).rows
            if row.event.main
        ),
        documents=status.documents,
        claims=status.claims,
        conflicts=status.open_conflicts,
        unjudged=case.claims(
            ClaimFilter(conflict=True, state=ClaimState.MACHINE), limit=1
        ).total,
        differing=case.claims(ClaimFilter(state=ClaimState.DISPUTED), limit=1).total,
        withheld=tuple(
            WithheldLine(
                number=number,
                names=(*rule.names, *rule.patterns),
                kind=room.WITHHELD[rule.kind],
                reason=rule.reason,
            )
            for number, rule in enumerate(rules_of(case.folder).rule, 1)
        ),
        kinds=choices({str(kind): name for kind, name in room.WITHHELD.items()}),
        changes=tuple(_change(each) for each in changes[:MAX_CHANGES]),
        more_changes=max(0, len(changes) - MAX_CHANGES),
        since=moment(since),
        releases=tuple(_line(each) for each in reversed(made)),
    )
    return render("release.html", page, status=UNPROCESSABLE if problem else 200)


def _change(judgement: Judgement) -> Change:
    number = len(judgement.about)
    about = f" ({number})" if number > 1 else ""
    return Change(
        at=moment(judgement.at),
        by=judgement.by,
        text=f"{room.VERDICTS.get(judgement.verdict, judgement.verdict)}{about}.",
        reason=judgement.reason,
    )


def _line(made: Release) -> ReleaseLine:
    return ReleaseLine(
        href=f"/releases/{made.id}.zip",
        at=moment(made.at),
        by=made.by,
        note=made.note,
        sha256=made.sha256,
        withheld=made.withheld,
    )


@post("/release", opt={"role": Role.REVIEWER})
async def make(
    request: Asked,
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Release the dossier of the case as it stands."""
    fields = fields_of(await request.form())

    def act() -> Response[Any]:
        note = fields.get("note", "")
        if not (note and fields.get("sure")):
            return _release(case, person, frame, problem=T.release_needs)
        try:
            releasing.release(case, person.name, note)
        except (InputError, RecordError, ConfigError) as error:
            return _release(case, person, frame, problem=str(error))
        return go_on("/release", "release")

    return await asyncio.to_thread(act)


@post("/release/withhold", opt={"role": Role.REVIEWER})
async def keep_out(
    request: Asked,
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Withhold names from the next releases, or no longer."""
    fields = fields_of(await request.form())

    def act() -> Response[Any]:
        try:
            told = _keep_out(case.folder, fields)
        except (InputError, RecordError, ConfigError) as error:
            return _release(case, person, frame, problem=str(error))
        # The log tells that rules were changed and why, and never the names.
        case.note("withhold", told, by=person.name)
        return go_on("/release", "withhold")

    return await asyncio.to_thread(act)


def _keep_out(folder: Path, fields: Mapping[str, str]) -> dict[str, object]:
    if fields.get("drop", "").isdecimal():
        drop_rule(folder, int(fields["drop"]))
        return {"dropped": int(fields["drop"])}
    names = tuple(
        name for line in fields.get("names", "").splitlines() if (name := line.strip())
    )
    kinds = {str(kind): kind for kind in Kind}
    rule = WithholdRule(
        names=names,
        kind=kinds.get(fields.get("kind", ""), Kind.PERSON),
        reason=fields.get("reason", ""),
    )
    add_rule(folder, rule)
    return {"reason": rule.reason}


@get("/releases/{name:str}", opt={"role": Role.READER}, sync_to_thread=True)
def download(name: FromPath[str], case: NamedDependency[StoredCase]) -> Response[Any]:
    """Return a release as a ZIP."""
    made = next((each for each in case.releases() if f"{each.id}.zip" == name), None)
    # The folder's name comes from the store; it stays one step below "output".
    folder = case.folder / "output" / Path(made.folder).name if made else None
    if made is None or folder is None or not folder.is_dir():
        raise NotFoundException(detail=T.release_gone)
    headers = {
        "content-disposition": f'attachment; filename="{folder.name}.zip"',
    }
    return Stream(
        _parts(_zipped(folder)), media_type="application/zip", headers=headers
    )


def _zipped(folder: Path) -> IO[bytes]:
    packed = SpooledTemporaryFile(IN_MEMORY_BYTES)  # noqa: SIM115 - closed when sent
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                info = ZipInfo(name, FIRST_DAY)
                info.compress_type = ZIP_DEFLATED
                with archive.open(info, "w") as target, path.open("rb") as source:
                    while part := source.read(PART_BYTES):
                        target.write(part)
    packed.seek(0)
    return packed


def _parts(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while part := file.read(PART_BYTES):
            yield part


class _Preview:
    """The pages of the dossier as it would be released now, made once a change."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._of: tuple[str, str] = ("", "")
        self._pages: dict[str, bytes] = {}

    def page(self, case: StoredCase, path: str) -> bytes | None:
        """Return the bytes of a page; None where there is none."""
        latest = case.log(limit=1).rows
        rules = rules_of(case.folder)
        now = (f"{case.folder} {rules}", latest[0].hash if latest else "")
        with self._lock:
            if now != self._of:
                self._pages = dict(pages(_composed(case, rules)))
                self._of = now
            return self._pages.get(path)


def _composed(case: StoredCase, rules: WithholdRules) -> Dossier:
    if not rules.rule:
        return case.dossier()
    return compose_release(withhold(case.inquiry(), rules, case.config.title))


_preview = _Preview()


@get("/release/preview/{path:path}", opt={"role": Role.READER}, sync_to_thread=True)
def preview(path: FromPath[str], case: NamedDependency[StoredCase]) -> Response[bytes]:
    """Return a page of the dossier as it would be released."""
    body = _preview.page(case, path.lstrip("/"))
    if body is None:
        raise NotFoundException
    # The dossier's page carries its own style, which its own policy allows.
    headers = {"content-security-policy": f"{page_policy()}; frame-ancestors 'none'"}
    return Response(body, media_type="text/html; charset=utf-8", headers=headers)


# Both methods of one address in one router: registered one by one, Litestar wraps the
# first of them twice.
routes = (Router("/", route_handlers=[release, make, keep_out, download, preview]),)
