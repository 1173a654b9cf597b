"""What rules withhold is in no record, page or export; the rest stays as it was."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from recount.case import Case
from recount.dossier import write
from recount.dossier.exports import form
from recount.dossier.folder import contents
from recount.dossier.withholding import Matcher, Release, read_rules
from recount.dossier.withholding.matching import Cover
from recount.errors import ConfigError
from recount.model.claim import check_anchor
from recount.model.span import Span
from recount.model.withholding import Kind, WithholdRule, WithholdRules
from recount.publishing import compose_release, hand_on, verify_folder, withhold
from recount.text.spelled import fold

TEXTS = {
    "anna-orden-interview.txt": (
        "Anna Orden remembers\n\n"
        "On 14 March 2005 shells hit the town of Karsa. Anna Orden, a nurse, said "
        "that 87 civilians were killed in Karsa, including 26 women. Her son Peter "
        "Orden and 12 others were wounded. Orden’s house at Upper Velm was burnt.\n"
    ),
    "anna-orden.txt": (
        "According to Mrs. Orden, 87 civilians were killed in Karsa on 14 March "
        "2005. ANNA ORDEN lives in Upper Velm.\n"
    ),
    "wire.txt": (
        "Karsa, 15 March 2005. The mayor said that 85 civilians were killed in Karsa "
        "on 14 March 2005. See http://x.example/Anna%20Orden for a witness.\n"
    ),
}
RULES = WithholdRules(
    rule=(
        WithholdRule(names=("Anna Orden", "Peter Orden"), reason="a witness at risk"),
        WithholdRule(names=("Upper Velm",), kind=Kind.PLACE, reason="her address"),
    )
)
GONE = ("annaorden", "peterorden", "uppervelm")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    (folder / "wire.txt.meta.json").write_text(
        '{"author": "Anna Orden", "url": "http://x.example/a?by=anna-orden"}'
    )
    made = Case("The case of Anna Orden")
    assert made.add([str(folder)]) == ()
    return made


@pytest.fixture
def released(case: Case) -> Release:
    return withhold(case.inquiry, RULES, case.title)


def streams(release: Release) -> dict[str, bytes]:
    files = dict(contents(compose_release(release), release, release.withheld.values()))
    material = hand_on(release, release.title)
    for name in ("claims-csv", "events-csv", "eventreport", "hxl", "jsonl"):
        files[name] = b"".join(form(name).write(material))
    for name in ("json-ld", "geojson", "graphml", "ftm"):
        files[name] = b"".join(form(name).write(material))
    return files


def test_no_file_of_a_release_holds_the_words(released: Release) -> None:
    for path, data in streams(released).items():
        told = fold(path) + " " + fold(data.decode())
        bare = told.replace(" ", "")
        assert [word for word in GONE if word in bare] == [], path
        assert "orden" not in told.split(), path


def test_names_of_documents_stay_apart(released: Release) -> None:
    names = [each.document.name for each in released.readings]

    assert names == [
        "name-withheld-interview.txt",
        "name-withheld.txt",
        "wire.txt",
    ]
    assert {entry.name for entry in released.ledger} == set(names)


def test_two_documents_never_take_one_name() -> None:
    from recount.dossier.withholding.release import _renamed

    names = ["x/anna-orden.txt", "x/peter-orden.txt", "x/name-withheld.txt"]
    assert _renamed(names, Matcher(RULES.rule)) == {
        "x/anna-orden.txt": "x/name-withheld-2.txt",
        "x/peter-orden.txt": "x/name-withheld-3.txt",
    }


def test_each_claim_stands_in_the_released_text(case: Case, released: Release) -> None:
    before = [claim for each in case.inquiry.readings for claim in each.claims]
    after = [claim for each in released.readings for claim in each.claims]
    texts = {each.document.name: each.document.text for each in released.readings}

    assert len(after) == len(before)
    for claim in after:
        check_anchor(claim, texts[claim.doc])
    assert [claim.figure for claim in after] == [claim.figure for claim in before]


def test_a_quote_tells_where_it_stood_and_how_much_is_withheld(
    case: Case, released: Release
) -> None:
    originals = {
        each.document.name: each.document.text for each in case.inquiry.readings
    }
    before = [claim for each in case.inquiry.readings for claim in each.claims]
    after = [claim for each in released.readings for claim in each.claims]
    told = [
        (old, new, released.withheld[new.id])
        for old, new in zip(before, after, strict=True)
        if new.id in released.withheld
    ]

    assert told
    for old, new, hidden in told:
        assert hidden.original == old.span
        text = originals[old.doc]
        assert hidden.original is not None
        assert hidden.original.cut(text) == old.quote
        assert new.quote.count(" withheld]") == hidden.places
    others = next(each for each in told if each[0].phrase == "12")
    assert others[2].places in {0, 1}


def test_where_the_original_is_omitted_neither_hash_nor_place_is_told(
    case: Case,
) -> None:
    rules = msgspec.structs.replace(RULES, original="omit")
    made = withhold(case.inquiry, rules)

    assert {each.original for each in made.withheld.values()} == {None}
    assert {each.document.capture for each in made.readings} == {""}
    assert b"sha256:" not in b"".join(
        data for name, data in streams(made).items() if name.endswith("jsonl")
    )


def test_ids_of_a_release_are_its_own(case: Case, released: Release) -> None:
    # They are made from names: a guess could be tried against the old ones.
    old = msgspec.json.encode(case.inquiry.events + case.inquiry.lineage.sources)
    new = b"".join(streams(released).values()).decode()
    ids = {record["id"] for record in msgspec.json.decode(old)}

    assert ids
    assert [identity for identity in ids if identity in new] == []


def test_a_release_holds_by_itself(released: Release, tmp_path: Path) -> None:
    folder = tmp_path / "release"
    write(compose_release(released), released, folder, released.withheld.values())
    found = verify_folder(folder)

    assert found.faults == ()
    assert found.claims > 5


def test_the_audit_is_of_the_words_before(released: Release) -> None:
    dossier = compose_release(released)

    assert dossier.audit == released.audit
    assert dossier.audit.checked == sum(len(e.claims) for e in released.readings)
    assert dossier.audit.failures == ()


def test_the_preview_names_each_place_and_the_tally_names_none(
    released: Release,
) -> None:
    wheres = {(spot.rule, spot.where) for spot in released.spots}

    assert {
        (1, "Document.text"),
        (1, "Document.name"),
        (1, "Document.author"),
        (1, "Document.url"),
        (1, "Document.title"),
        (2, "Document.text"),
    } <= wheres
    texts = [spot for spot in released.spots if spot.where == "Document.text"]
    assert [spot.words for spot in texts if spot.rule == 2] == ["Upper Velm"] * 2
    assert all("withheld]" in spot.context for spot in texts)
    tallies = msgspec.json.encode(released.tallies).decode()
    assert [word for word in GONE if word in fold(tallies).replace(" ", "")] == []
    assert [each.places > 0 for each in released.tallies] == [True, True]


def test_without_rules_nothing_is_lost(case: Case) -> None:
    made = withhold(case.inquiry, WithholdRules())
    old = [each.document.text for each in case.inquiry.readings]

    assert [each.document.text for each in made.readings] == old
    assert made.spots == ()
    assert made.withheld == {}


def test_the_same_rules_give_the_same_bytes(case: Case) -> None:
    first = streams(withhold(case.inquiry, RULES))

    assert first == streams(withhold(case.inquiry, RULES))


def test_a_part_of_a_place_that_a_record_tells_alone_is_withheld(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text(
        "On 14 March 2005 shells hit the village of Velm Harbour. In Velm Harbour 12 "
        "people were killed on 14 March 2005, the mayor said."
    )
    made = Case()
    made.add([str(tmp_path)])
    rule = WithholdRule(names=("Velm Harbour",), kind=Kind.PLACE, reason="a mass grave")
    files = streams(withhold(made.inquiry, WithholdRules(rule=(rule,))))

    for path, data in files.items():
        assert "velm" not in fold(data.decode()), path


TEXT = "Anna Orden met Orden, Anna and one Orden."
MATCHER = Matcher((WithholdRule(names=("Anna Orden",), reason="r"),))


def test_a_cover_leads_from_old_places_to_new_ones() -> None:
    cover = Cover(TEXT, MATCHER.find(TEXT), MATCHER)

    assert cover.text == (
        "[name withheld] met [name withheld] and one [name withheld]."
    )
    for words in (" met ", " and one ", "."):
        start = TEXT.index(words)
        span = cover.span(Span(start, start + len(words)))
        assert span.cut(cover.text) == words
    for start in range(10):
        for end in range(start + 1, 11):
            assert cover.span(Span(start, end)).cut(cover.text) == "[name withheld]"
    across = cover.span(Span(5, 14))
    assert across.cut(cover.text) == "[name withheld] met"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[rule]]\nnames = ['A']\nreason = 'x'", "too few letters"),
        ("[[rule]]\nnames = ['...']\nreason = 'x'", "too few letters"),
        ("[[rule]]\nnames = ['Anna']\nreason = ' '", "needs a reason"),
        ("[[rule]]\nnames = ['Anna']", "reason"),
        ("[[rule]]\nreason = 'x'", "names nothing"),
        ("[[rule]]\nname = ['Anna']\nreason = 'x'", "unknown field"),
        ("[[rule]]\npatterns = ['(']\nreason = 'x'", "no regular expression"),
        ("[[rule]]\nnames = ['withheld']\nreason = 'x'", "would be withheld"),
        ("original = 'some'", "keep or omit"),
        ("[[rule", "withhold.toml: "),
    ],
)
def test_a_faulty_rule_is_told(text: str, reason: str) -> None:
    with pytest.raises(ConfigError, match=reason):
        Matcher(read_rules(text, "withhold.toml").rule)


def test_a_pattern_withholds_what_has_no_fixed_spelling() -> None:
    rule = WithholdRule(patterns=(r"\+\d[\d ]{6,}\d",), kind=Kind.OTHER, reason="r")
    matcher = Matcher((rule,))
    text = "Call +99 555 123 456 now; 12 were killed."

    cover = Cover(text, matcher.find(text), matcher)
    assert cover.text == "Call [withheld] now; 12 were killed."
