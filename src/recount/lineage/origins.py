"""Origins: families of claims that hang together by links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from recount.lineage.links import Told
from recount.lineage.sources import Sources
from recount.model.components import components
from recount.model.ids import OriginId, SourceId, content_id
from recount.model.lineage import Link, Origin


def origins(
    claims: Sequence[Told], links: Iterable[Link], sources: Sources
) -> tuple[Origin, ...]:
    """Return the components of the claims over the links, largest first.

    Each claim is in exactly one, so claims of boilerplate are to be left out of
    ``claims`` and ``links`` alike. The order of ``claims`` is the order of age.
    """
    links = list(links)
    roots = components(
        [each.claim.id for each in claims],
        [(link.first, link.second) for link in links],
    )
    families: dict[str, list[Told]] = defaultdict(list)
    for each in claims:
        families[roots[each.claim.id]].append(each)
    inside: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        inside[roots[link.first]].append(link)
    found = [
        _origin(family, inside[root], sources) for root, family in families.items()
    ]
    return tuple(sorted(found, key=lambda o: (-len(o.docs), -len(o.claims), o.id)))


def _origin(family: Sequence[Told], links: Iterable[Link], sources: Sources) -> Origin:
    ids = tuple(sorted(each.claim.id for each in family))
    return Origin(
        id=OriginId(content_id("origin", *ids)),
        label=_label(family, sources),
        claims=ids,
        docs=tuple(sorted({each.doc for each in family})),
        links=tuple(links),
    )


def _label(family: Sequence[Told], sources: Sources) -> str:
    """The side that half of a family's reports name, else the report told first."""
    docs: dict[SourceId, set[str]] = defaultdict(set)
    for each in family:
        for source in each.sources:
            if source:
                docs[sources.family(source)].add(each.doc)
    half = len({each.doc for each in family}) / 2
    sides = sorted(
        (-len(held), sources.names[source])
        for source, held in docs.items()
        if len(held) >= half
    )
    if sides:
        return sides[0][1]
    document = family[0].text.document
    return document.publisher or document.title or document.name
