"""A withheld name is in no byte of a release, however it was written."""

from __future__ import annotations

import tempfile
import unicodedata
from pathlib import Path
from urllib.parse import quote

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.case import Case
from recount.dossier.exports import FORMATS
from recount.dossier.folder import contents
from recount.model.withholding import Kind, WithholdRule, WithholdRules
from recount.publishing import compose_release, hand_on, withhold
from recount.text.spelled import fold

# Syllables of no language, so that no word of the program can hold the name.
SYLLABLE = st.sampled_from("zug vok qaj wuz kyx juv xoz vyq zöj kív žuv wåq".split())
WORD = st.builds(
    lambda parts: "".join(parts).capitalize(),
    st.lists(SYLLABLE, min_size=2, max_size=3),
)
NAME = st.tuples(WORD, WORD)


def _spellings(name: tuple[str, str]) -> list[str]:
    first, last = name
    bare = "".join(
        each
        for each in unicodedata.normalize("NFD", f"{first} {last}")
        if not unicodedata.combining(each)
    )
    whole = f"{first} {last}"
    return [
        whole,
        whole.upper(),
        whole.lower(),
        bare,
        unicodedata.normalize("NFD", whole),
        f"{first}\n{last}",
        f"{first}\u00a0{last}'s",
        f"{first} {last[:3]}\u00ad{last[3:]}",
        f"{first} {last[:3]}-\n{last[3:]}",
        f"{first} K. {last}",
        f"{last}, {first}",
        f"#For{first}{last}",
        f"http://x.example/{quote(whole)}",
        f"Mr. {last}",
        f"{first}\u200b {last}’s",
    ]


SENTENCES = (
    "{0}, a nurse, said that 87 civilians were killed in Karsa on 14 March 2005.",
    "In Karsa 26 women and {0} were killed on 14 March 2005, the mayor said.",
    "According to {0}, at least 40 people are missing.",
    "{0} and 12 others were wounded in Karsa.",
    "The ministry, quoted by {0}, said 85 people died in the town of Karsa.",
    "Shells hit {0} on 14 March 2005; 19 children died in {0}.",
)


@settings(max_examples=settings().max_examples // 3)
@given(data=st.data(), name=NAME, kind=st.sampled_from(list(Kind)))
def test_no_byte_of_a_release_holds_the_name(
    data: st.DataObject, name: tuple[str, str], kind: Kind
) -> None:
    # Parts of a name alone are withheld of persons; of others the whole is.
    told = _spellings(name)
    if kind is not Kind.PERSON:
        told = [each for each in told if each not in {told[10], told[13]}]
        told.remove(told[9])
    pick = st.sampled_from(told)
    texts = [
        " ".join(
            sentence.format(data.draw(pick))
            for sentence in data.draw(
                st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)
            )
        )
        for _ in range(data.draw(st.integers(1, 3)))
    ]
    rule = WithholdRule(names=(" ".join(name),), kind=kind, reason="at risk")
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            stem = data.draw(st.sampled_from(["report", "-".join(name).lower()]))
            (Path(folder) / f"{stem}-{number}.txt").write_text(text)
        case = Case(" ".join(name))
        case.add([folder])
        release = withhold(case.inquiry, WithholdRules(rule=(rule,)), case.title)
    files = dict(contents(compose_release(release), release, release.withheld.values()))
    material = hand_on(release, release.title)
    files |= {
        each.name: b"".join(each.write(material))
        for each in FORMATS
        if each.name != "parquet"  # the same table as claims-csv, compressed
    }
    wanted = fold("".join(name)).replace(" ", "")
    for path, content in files.items():
        bare = fold(f"{path} {content.decode()}").replace(" ", "")
        assert wanted not in bare, path
        if kind is Kind.PERSON:
            assert fold(name[1]) not in bare, path
