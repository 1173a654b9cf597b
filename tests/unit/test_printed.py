"""Claims of badly scanned reports: quoted as printed, and told how they were read."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from recount.dossier.audit import check
from recount.mentions.numbers import read_figure
from recount.model.claim import Claim, check_anchor
from recount.model.mention import NumberMention
from recount.text.mend.likeness import may_read
from tests.reader import only_claim, read_text

SCANNED = """\
MASSACRE I N OSTRA

T he mayor of Ostra said that at least 6l3 villa-
gers were kiIled, arnong them 1O6 wornen and 83chil-
dren. 4 87 were wo\u00adunded and 1 ,275 were taken prisoner, tlie

12

Ostra Monitor, Part II

mayor added. Five nurses diecl in the ho5pital.
"""

EXPECTED = [
    ("killed", "civilian", 613, None, "at least 6l3", "at least 613"),
    ("killed", "woman", 106, 106, "1O6", "106"),
    ("killed", "child", 83, 83, "83", ""),
    ("injured", "", 487, 487, "4 87", "487"),
    ("captured", "", 1275, 1275, "1 ,275", "1,275"),
    ("killed", "medic", 5, 5, "Five", ""),
]


def row(claim: Claim) -> tuple[str, str, int | None, int | None, str, str]:
    group = " ".join(claim.group)
    return (
        claim.measure.value, group, claim.low, claim.high, claim.phrase, claim.read_as,
    )  # fmt: skip


def test_a_bad_scan_gives_its_figures_with_their_words_as_printed() -> None:
    reading = read_text(SCANNED)

    assert EXPECTED == [row(claim) for claim in reading.claims]
    assert reading.document.text == SCANNED
    for claim in reading.claims:
        check_anchor(claim, SCANNED)
        assert read_figure(claim.figure_words) == claim.figure
    assert "at least 6l3 villa-\ngers were kiIled" == reading.claims[0].quote


def test_a_part_names_its_whole_by_the_id_that_the_whole_has() -> None:
    whole, women, children, *_ = read_text(SCANNED).claims

    assert [whole.id, whole.id] == [women.part_of, children.part_of]


def test_mentions_and_passages_stand_in_print() -> None:
    reading = read_text(SCANNED)
    numbers = [each for each in reading.mentions if isinstance(each, NumberMention)]

    assert "at least 6l3" in [each.span.cut(SCANNED) for each in numbers]
    covered = "".join(each.span.cut(SCANNED) for each in reading.passages)
    assert "".join(covered.split()) == "".join(SCANNED.split())


def test_the_document_tells_that_figures_were_read_otherwise() -> None:
    assert read_text(SCANNED).document.notes == (
        "damaged print: 4 figure(s) read otherwise than printed (“at least 6l3” as "
        "“at least 613”); check them against the original",
    )


def test_a_sound_text_has_no_such_note_nor_field() -> None:
    reading = read_text("At least 613 people were killed in Ostra.")

    assert reading.document.notes == ()
    assert [""] == [claim.read_as for claim in reading.claims]


def test_a_reading_that_print_does_not_bear_fails_the_audit() -> None:
    reading = read_text("At least 6l3 people were kiIled in Ostra.")
    (claim,) = reading.claims
    forged = replace(claim, read_as="at least 631", low=631)
    kept, audit = check([replace(reading, claims=(claim, forged))], read_figure)

    assert [(claim,)] == [each.claims for each in kept]
    assert ["“At least 6l3” cannot be read as “at least 631”"] == [
        failure.reason for failure in audit.failures
    ]


@pytest.mark.parametrize(
    ("printed", "words", "expected"),
    [
        ("6l3", "613", True),
        ("1 ,2OO", "1,200", True),
        ("sixty-\nthree", "sixty-three", True),
        ("tliree hunclred", "three hundred", True),
        ("rnore than b13", "more than 613", True),
        ("613", "631", False),
        ("11", "6", False),
        ("13", "18", False),
        ("12", "112", False),
        ("9" * 500, "9" * 500, False),
    ],
)
def test_a_reading_stands_for_print_letter_by_letter(
    printed: str, words: str, expected: bool
) -> None:
    assert expected is may_read(printed, words)


def test_an_age_with_a_damaged_word_is_no_figure() -> None:
    claims = read_text(
        "Tlie rnayor and tlie nurses left Ostra. "
        "He was killed with his 34-yeaz old wife."
    ).claims

    assert 34 not in [claim.low for claim in claims]


def test_one_figure_in_a_sound_text_may_be_damaged() -> None:
    claim = only_claim("The mayor said that 6l3 villagers died in Ostra.")

    assert ("6l3", "613", 613) == (claim.phrase, claim.read_as, claim.low)
