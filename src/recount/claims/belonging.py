"""Groups of people told by what they belong to: "members of the crew", "crew members".

"Law enforcement personnel" are police, "members of the city council" officials, and
"citizens of Syria" Syrians.
"""

from __future__ import annotations

from functools import cache

from recount.claims.lexicon import STOP
from recount.claims.quantity import Words
from recount.lang.en import bodies
from recount.lang.en.demonyms import DEMONYMS
from recount.lang.en.polities import DEMONYMS as IRREGULAR
from recount.lang.en.polities import POLITIES
from recount.text.adjectives import adjectives

MAX_BODY = 7  # tokens of "the Interior Ministry's special units"
_MEMBERS = frozenset(bodies.MEMBERS.split())
_CITIZENS = frozenset(bodies.CITIZENS.split())
_BODIES = {
    tuple(words.split()): tuple(term.split())
    for term, told in bodies.BODIES.items()
    for words in told
}
_LONGEST = max(map(len, _BODIES))
_SKIPPED = frozenset(
    "the a an its their his her our this that - s 's ' “ ” \" own".split()
)


def group_of_body(words: Words, noun: int, start: int) -> tuple[str, ...]:
    """The group of people told by a body, or ().

    Args:
        words: the sentence.
        noun: token of "members", "personnel", "citizens" or their like.
        start: the first token behind the number, from which words narrow the noun.
    """
    word = words.at(noun)
    if word in _CITIZENS and words.at(noun + 1) == "of":
        people = people_of_country(words, noun + 2)
        return (people,) if people else ()
    if word not in _MEMBERS:
        return ()
    if words.at(noun + 1) == "of":
        return group_of_name(_phrase(words, noun + 2))
    return group_of_name([words.at(i) for i in range(start, noun)])


def _phrase(words: Words, start: int) -> list[str]:
    """The words of a body's name, as far as the phrase goes."""
    told: list[str] = []
    for i in range(start, start + MAX_BODY):
        word = words.at(i)
        if word in _SKIPPED:
            continue
        if i in words.numbers or word in STOP or not words.is_word(i):
            break
        told.append(word)
    return told


def group_of_name(told: list[str]) -> tuple[str, ...]:
    """Return the group of the last body that some words name.

    "Medical staff" goes before "staff"; () where they name none.
    """
    for end in range(len(told), 0, -1):
        for begin in range(max(0, end - _LONGEST), end):
            group = _BODIES.get(tuple(told[begin:end]))
            if group is not None:
                return group
    return ()


def people_of_country(words: Words, at: int) -> str:
    """The people of a country that stands at a token: "syrian" at "Syria"; or ""."""
    while words.at(at) == "the":
        at += 1
    if not words.is_word(at) or not (words.upper or words.words[at][0].isupper()):
        return ""
    pair = f"{words.at(at)} {words.at(at + 1)}"
    return _people(pair) if pair in POLITIES else _people(words.at(at))


@cache
def _people(country: str) -> str:
    name = POLITIES.get(country, "")
    told = [adjective for adjective, of in sorted(IRREGULAR.items()) if of == name]
    told += sorted(adjectives(country), key=lambda form: (len(form), form))
    people = next((DEMONYMS[form] for form in told if form in DEMONYMS), "")
    # An invented or small country is read as its people are: "Odrania", "Odranian".
    return people or (f"{country}n" if not name and country.endswith("ia") else "")
