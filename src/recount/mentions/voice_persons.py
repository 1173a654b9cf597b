"""Names of persons: where a phrase holds one, and the full names that a text gives."""

from __future__ import annotations

from collections.abc import Collection

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.lang.en.dates import TIME_ZONES, WEEKDAYS
from recount.mentions.voice_words import (
    BODIES,
    CUES,
    DETERMINERS,
    GROUPS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTS,
    ROLES,
    TITLES,
    words,
)
from recount.text.tokens import Tokens

MAX_RUN_TOKENS = 8
SHORT_LINE = 45  # characters; a longer line may be wrapped
MAX_FULL_NAME = 4  # words
MAX_INITIAL = 4  # letters before a stop or hyphen inside a name: "J.", "Al-"
_NO_FULL_NAME = (
    (frozenset(CUES) - {"may", "will"})
    | PRONOUNS
    | DETERMINERS
    | PREPOSITIONS
    | {"and"}
    | TIME_ZONES
)
MAX_VOTE_DISTANCE = 12  # words between a name and a pronoun that may mean it
TITLE_VOTES = 3  # "Mr." before a name is worth as many pronouns behind it
SIGNS = dict.fromkeys(words(voice_kinds.HE_WORDS), 1) | dict.fromkeys(
    words(voice_kinds.SHE_WORDS), -1
)
CALLED = dict.fromkeys(words(voice_kinds.HE_CALLED), 1) | dict.fromkeys(
    words(voice_kinds.SHE_CALLED), -1
)
MAX_DESCRIPTION = 12  # words of an apposition in which an office is looked for
MAX_NAME_WORDS = 5
_PARTICLES = words(syntax.NAME_PARTICLES)
_ARTICLES = frozenset(("the", "a", "an"))
_PAPERS = words(voice_kinds.PAPERS)
_NO_NAME = PREPOSITIONS | BODIES | DETERMINERS | GROUPS | REPORTS
STRIP = " ,.;:()[]“”\"‘’'`«»–—-"


def full_names(tokens: Tokens) -> dict[str, str]:
    """For each surname the first full name of a person that the text gives."""
    found: dict[str, str] = {}
    if tokens.upper:
        return found
    end = 0
    for at in tokens.capitals:
        if at < end or len(tokens.words[at]) == 1:
            continue
        end = _run_end(tokens, at)
        if end - at > 1:
            run = tokens.text[tokens.starts[at] : tokens.ends[end - 1]].split()
            article = run[0].lower() in DETERMINERS
            run = run[1:] if article else run
            if run and run[0].lower() in WEEKDAYS:
                run = run[1:]  # "Last Thursday Bastien Oru"
            person = _strip_run(run)
            article |= at > 0 and tokens.lower[at - 1] in _ARTICLES
            thing = article and len(person) == len(run)  # "the Southern Pact"
            if not thing and _is_full_name(person):
                found.setdefault(person[-1].strip(STRIP), " ".join(person))
    return found


def _run_end(tokens: Tokens, at: int) -> int:
    """The index after the capitalised words that begin at ``at``."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    end = at + 1
    stop = min(len(words), at + MAX_RUN_TOKENS)
    while end < stop and starts[end] <= ends[end - 1] + 1:
        word = words[end]
        joins = word in {"-", "."} and starts[end] == ends[end - 1]
        short = len(words[end - 1]) <= (MAX_INITIAL if word == "-" else 1)
        short |= word == "." and tokens.lower[end - 1] in TITLES
        if joins and (end + 1 >= stop or not short):
            break
        if joins and not words[end + 1][:1].isupper():
            break
        if not (joins or word[:1].isupper() or word in _PARTICLES):
            break
        if _ends_line(tokens, end):
            break
        end += 1
    return end


def _ends_line(tokens: Tokens, at: int) -> bool:
    # "Karsa Today", below it "Martyrs: 34"; but a name may be wrapped in a long line.
    end = tokens.ends[at - 1]
    if tokens.text[end : tokens.starts[at]] != "\n":
        return False
    near = tokens.text[max(0, end - SHORT_LINE) : end]
    return "\n" in near or len(near) < SHORT_LINE


def _is_full_name(person: list[str]) -> bool:
    # "Mayor Visits Karsa" is a headline, "NO MEDICAL CLAIMS" is one too.
    if not 1 < len(person) <= MAX_FULL_NAME or _is_body(person):
        return False
    if any(word.isupper() and len(word) > MAX_INITIAL for word in person):
        return False
    if any(_is_of_many(word.lower()) for word in person):
        return False  # "Doctors Without Limits"
    if person[-1].lower() in _PAPERS:
        return False  # "Karsa Evening Ledger"
    return not any(word.strip(STRIP).lower() in _NO_FULL_NAME for word in person)


def _is_of_many(word: str) -> bool:
    return word in GROUPS or (word.endswith("s") and word.removesuffix("s") in ROLES)


def pronoun_votes(tokens: Tokens, surnames: Collection[str]) -> dict[str, int]:
    """For each surname how many words near it speak of a man (+) or a woman (-)."""
    votes: dict[str, int] = dict.fromkeys(surnames, 0)
    name, at_name = "", -MAX_VOTE_DISTANCE
    pending = 0
    names = {surname.lower().replace("’", "'") for surname in votes}
    for at in tokens.positions(SIGNS.keys() | CALLED.keys() | names):
        word = tokens.words[at]
        called = CALLED.get(tokens.lower[at], 0)
        if called and tokens.lower[at + 1 : at + 2] == [","]:
            pending = called * TITLE_VOTES  # "his wife, Mira Sol,"
            continue
        if word in votes:
            name, at_name = word, at
            votes[name] += pending
            pending = 0
            continue
        sign = SIGNS.get(tokens.lower[at], 0)
        if not sign:
            continue
        if word[:1].isupper() and tokens.lower[at] in TITLES:
            pending = sign * TITLE_VOTES
        elif name and at - at_name <= MAX_VOTE_DISTANCE:
            votes[name] += sign
    return votes


def _strip_run(run: list[str]) -> list[str]:
    for i in range(len(run) - 1, -1, -1):
        if run[i].strip(STRIP).lower() in TITLES or run[i].lower() in ROLES:
            return run[i + 1 :]
    return run


def _is_body(run: list[str]) -> bool:
    return any(word.strip(STRIP).lower() in BODIES for word in run)


def without_clause(beyond: str) -> str:
    """The words of an apposition: of "the mayor, Ilya Brod, who keeps", ", Ilya Brod".

    Args:
        beyond: what a phrase tells behind its head.
    """
    for clause in _CLAUSES:
        beyond = beyond.partition(clause)[0]
    return beyond


_CLAUSES = (", who ", ", whose ", ", which ")


def person_in(head: str, beyond: str, *, upper: bool = False) -> str:
    """The name of the person that a source names; empty where it names none.

    Args:
        head: the phrase up to its first comma.
        beyond: its apposition.
        upper: whether the text has no small letters, so that only titles tell.

    >>> person_in("Odranian Ambassador to Vell Jan Roe", "")
    'Jan Roe'
    >>> person_in("the Ministry of Health", "")
    ''
    """
    words = head.replace("(", " ( ").split()
    if "(" in words:
        words = words[: words.index("(")]
    if upper:
        return _after_title(words)
    described = any(
        w.strip(STRIP).lower() in ROLES for w in beyond.split()[:MAX_DESCRIPTION]
    )
    for begin, end in reversed(_capital_runs(words)):
        name = _name_in_run(words, begin, end, described=described)
        if name:
            return name
    return _apposed_name(words, beyond)


def _name_in_run(words: list[str], begin: int, end: int, *, described: bool) -> str:
    run = words[begin:end]
    name = _strip_run(run)
    before = words[begin - 1].strip(STRIP).lower() if begin else ""
    titled = len(name) < len(run) or before in ROLES
    if titled and len(name) == 1 and len(run) > 1 and _is_code(name[0]):
        return " ".join(run[-2:]).strip(STRIP)  # "Witness K-7" is known by no name
    if name and before in PREPOSITIONS:
        name = _after_office(words, begin, name)
        titled = True
    if not name or len(name) > MAX_NAME_WORDS or _is_body(name):
        return ""
    if end < len(words) and name[-1].endswith(("’s", "'s")):
        return ""  # "Mr Velt's daughter"
    if any(_is_of_many(word.lower()) for word in name):
        return ""
    whole = begin == 0 and end == len(words) and len(name) > 1
    owner = name[0].endswith(("’s", "'s")) and not described
    return " ".join(name).strip(STRIP) if titled or (whole and not owner) else ""


def _is_code(word: str) -> bool:
    plain = word.strip(STRIP)
    return len(plain) <= MAX_INITIAL and plain.upper() == plain


def _apposed_name(words: list[str], beyond: str) -> str:
    # "The ambassador, Jan Roe"; "the mayor of Karsa, Jan Roe"
    name = beyond.strip(STRIP).split()
    called = next((i for i, w in enumerate(name) if w in {"called", "named"}), 0)
    if called:  # ", a courteous man called Jan Roe"
        name = name[called + 1 :]
    if not words or not name:
        return ""
    head = next(
        (i for i, w in enumerate(words) if w.lower() in PREPOSITIONS), len(words)
    )
    role = head and words[head - 1].strip(STRIP).lower() in ROLES
    plain = head and words[head - 1].islower() and 1 < len(name) <= MAX_FULL_NAME
    if not role and not plain:
        return ""
    if _capital_runs(name)[:1] != [(0, len(name))] or _is_body(name):
        return ""
    return " ".join(_strip_run(name) or name)


def _after_office(words: list[str], begin: int, run: list[str]) -> list[str]:
    # "Ambassador to Vell Jan Roe": the country is no part of the name.
    office = any(
        w.strip(STRIP).lower() in ROLES for w in words[max(0, begin - 4) : begin]
    )
    if not office or len(run) < 3:
        return []
    return run[-2:]


def _after_title(words: list[str]) -> str:
    for i in range(len(words) - 2, -1, -1):
        word = words[i].strip(STRIP).lower()
        if word in TITLES or word in ROLES:
            rest = words[i + 1 :]
            if len(rest) <= 4 and not any(w.lower() in _NO_NAME for w in rest):
                return " ".join(rest).strip(STRIP)
    return ""


def _capital_runs(words: list[str]) -> list[tuple[int, int]]:
    runs = []
    at = 0
    while at < len(words):
        if not words[at].strip(STRIP)[:1].isupper():
            at += 1
            continue
        end = at + 1
        while end < len(words) and (
            words[end].strip(STRIP)[:1].isupper()
            or (words[end].lower() in _PARTICLES and end + 1 < len(words))
            or words[end][:3].lower() in {"al-", "el-"}
        ):
            end += 1
        runs.append((at, end))
        at = end
    return runs


def is_of_several(name: str) -> bool:
    """Whether a voice is of several: a body, a group, a plural."""
    head = name.rpartition(" ")[2].lower()
    return head.endswith("s") or head in BODIES or head in GROUPS


def is_somebody(name: str, *, upper: bool) -> bool:
    """Whether a voice may be one person: no body, and named, in office or described."""
    words = name.split()
    if not words or words[-1].lower() in BODIES or words[-1].lower() in GROUPS:
        return False
    named = words[-1][:1].isupper() or upper
    return named or not ROLES.isdisjoint(words) or len(words) > 1


def is_one_person(name: str) -> bool:
    """Return whether a voice is surely one person: in office, or of two capitals.

    "French photographer", "Jan Roe"; not "164 patients", "Odra Herald".
    """
    words = name.split()
    if not words or words[0][0].isdigit() or is_of_several(name):
        return False
    office = words[-1].lower() in ROLES
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return office or (
        named and words[-1].lower() not in _PAPERS and not _is_body(words)
    )
