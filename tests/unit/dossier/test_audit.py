from __future__ import annotations

from types import SimpleNamespace

import msgspec

from recount.dossier import compose
from recount.dossier.audit import check
from recount.model.claim import Claim
from recount.model.reading import Reading
from recount.model.span import Span


def test_sound_claims_pass(inquiry: SimpleNamespace) -> None:
    kept, audit = check(inquiry.readings)

    assert kept == inquiry.readings
    assert (audit.checked, audit.failures) == (13, ())


def spoilt(reading: Reading, at: int, **changes: object) -> Reading:
    claims = list(reading.claims)
    claims[at] = msgspec.structs.replace(claims[at], **changes)
    return msgspec.structs.replace(reading, claims=tuple(claims))


def shifted(claim: Claim) -> dict[str, object]:
    return {"start": claim.start + 1, "end": claim.end + 1}


def test_a_quote_that_is_not_the_text_is_counted_and_left_out(
    inquiry: SimpleNamespace,
) -> None:
    courier = next(r for r in inquiry.readings if r.document.name == "courier.txt")
    women = courier.claims[1]

    kept, audit = check([spoilt(courier, 1, **shifted(women))])

    assert women.id not in {claim.id for claim in kept[0].claims}
    assert [(each.doc, each.start) for each in audit.failures] == [
        ("courier.txt", women.start + 1)
    ]


def test_a_phrase_outside_its_quote_fails(inquiry: SimpleNamespace) -> None:
    courier = next(r for r in inquiry.readings if r.document.name == "courier.txt")
    elsewhere = courier.claims[2].phrase_span

    _, audit = check(
        [
            spoilt(
                courier, 1, phrase_span=elsewhere, phrase=elsewhere.cut(
                    courier.document.text
                )
            )
        ]
    )  # fmt: skip

    assert [each.reason for each in audit.failures] == [
        "the words of the figure stand outside the quote"
    ]


def test_a_claim_of_another_document_fails(inquiry: SimpleNamespace) -> None:
    courier = next(r for r in inquiry.readings if r.document.name == "courier.txt")

    _, audit = check([spoilt(courier, 0, doc="other.txt")])

    assert len(audit.failures) == 1


def test_a_failed_claim_takes_its_figure_and_conflict_off_the_dossier(
    inquiry: SimpleNamespace,
) -> None:
    readings = [
        spoilt(each, 1, phrase_span=Span(0, 2), phrase="31")
        if each.document.name in {"courier.txt", "herald.txt"}
        else each
        for each in inquiry.readings
    ]

    dossier = compose(
        readings, inquiry.events, inquiry.lineage, inquiry.reconciliations, ()
    )

    event = dossier.events[0]
    assert "31" not in {p.figure for f in event.findings for p in f.positions}
    assert [conflict.kind for conflict in event.conflicts] == ["boundary"]
    assert len(dossier.audit.failures) == 2
