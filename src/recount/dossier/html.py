"""The pages of a dossier: static HTML that opens from a folder, without any script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec

from recount.dossier.svg.conflict import conflict_diagram
from recount.dossier.svg.echoes import echo_graph
from recount.dossier.svg.ranges import range_plot
from recount.dossier.svg.spread import spread
from recount.dossier.svg.stemma import stemma
from recount.dossier.svg.timeline import timeline
from recount.lang.en.labels import OUTCOMES, STATUSES
from recount.model.dossier import Dossier, Report
from recount.model.shown import ShownEvent, ShownQuote

if TYPE_CHECKING:
    from jinja2 import Environment

INDEX = "index.html"
WEB = ("http://", "https://")  # any other scheme of an address is shown, never linked


class EventPage(msgspec.Struct, frozen=True, kw_only=True):
    """One event with its charts as SVG."""

    event: ShownEvent
    ranges: str
    spread: str
    echo: str
    conflicts: dict[str, str]
    """by anchor; empty where there is nothing to draw"""


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """What every page may use."""

    style: str
    policy: str
    root: str
    """the way from the page to the dossier's folder: "" or "../" """
    index: str
    """the way to the first page; empty on it"""


class IndexPage(msgspec.Struct, frozen=True, kw_only=True):
    """What ``index.html`` may use beside the frame."""

    title: str
    dossier: Dossier
    events: tuple[EventPage, ...]
    """those that are told on this page"""
    timeline: str
    stemma: str
    statuses: dict[str, str]
    outcomes: dict[str, str]


class SinglePage(msgspec.Struct, frozen=True, kw_only=True):
    """What ``single.html``, the page of one event, may use beside the frame."""

    title: str
    page: EventPage
    statuses: dict[str, str]


class DocumentPage(msgspec.Struct, frozen=True, kw_only=True):
    """What ``document.html`` may use beside the frame."""

    title: str
    report: Report
    figures: tuple[tuple[ShownQuote, str], ...]
    web_address: bool


def pages(dossier: Dossier) -> Iterator[tuple[str, bytes]]:
    """Yield the path and bytes of every page, the same for the same dossier."""
    from markupsafe import Markup  # noqa: PLC0415

    sheet = _stylesheet()
    top = Frame(
        style=Markup(sheet),  # noqa: S704  (our own file)
        policy=_policy(sheet),
        root="",
        index="",
    )
    below = msgspec.structs.replace(top, root="../", index="../index.html")
    index = IndexPage(
        title=dossier.title,
        dossier=dossier,
        events=tuple(
            _event_page(event) for event in dossier.events if event.page == INDEX
        ),
        timeline=Markup(timeline(dossier.reports, "timeline")),  # noqa: S704
        stemma=Markup(stemma(dossier.descents, dossier.reports, "stemma")),  # noqa: S704
        statuses=STATUSES,
        outcomes=OUTCOMES,
    )
    yield INDEX, _render("index.html", top, index)
    for event in dossier.events:
        if event.page != INDEX:
            single = SinglePage(
                title=event.label, page=_event_page(event), statuses=STATUSES
            )
            yield event.page, _render("single.html", below, single)
    for report in dossier.reports:
        page = DocumentPage(
            title=f"{report.number}. {report.title}",
            report=report,
            figures=tuple(zip(report.quotes, report.labels, strict=True)),
            web_address=report.url.lower().startswith(WEB),
        )
        yield report.page, _render("document.html", below, page)


def _event_page(event: ShownEvent) -> EventPage:
    from markupsafe import Markup  # noqa: PLC0415

    # The charts escape every word that they draw (svg/draw.py).
    return EventPage(
        event=event,
        ranges=Markup(range_plot(event.findings, f"{event.anchor}-ranges")),  # noqa: S704
        spread=Markup(spread(event.findings, f"{event.anchor}-spread")),  # noqa: S704
        echo=Markup(  # noqa: S704
            echo_graph(event.reports, event.links, f"{event.anchor}-echo")
        ),
        conflicts={
            each.anchor: Markup(conflict_diagram(each, f"{each.anchor}-sum"))  # noqa: S704
            for each in event.conflicts
        },
    )


def _render(
    name: str, frame: Frame, page: IndexPage | SinglePage | DocumentPage
) -> bytes:
    fields = {
        field: getattr(record, field)
        for record in (frame, page)
        for field in record.__struct_fields__
    }
    text = environment().get_template(name).render(fields)
    # A lone surrogate of a broken file becomes a reference that shows as U+FFFD.
    return text.encode("utf-8", "xmlcharrefreplace")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates: every value escaped, an unknown name is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    made = Environment(
        loader=PackageLoader("recount.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.tests["single"] = _is_single
    return made


def _is_single(numbers: tuple[int, ...]) -> bool:
    return len(numbers) == 1


def _stylesheet() -> str:
    return (files("recount.dossier") / "templates" / "style.css").read_text("utf-8")


def page_policy() -> str:
    """Return the policy of every page: its own style sheet, and nothing else."""
    return _policy(_stylesheet())


def _policy(style: str) -> str:
    """Return a policy that allows this very style sheet and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
