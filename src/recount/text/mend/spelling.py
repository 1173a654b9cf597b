"""Words that were split, glued, cut by hyphens or set letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recount.lang.en import glyphs, numbers
from recount.lang.en.words import (
    BEFORE_NAMES,
    FUNCTION_WORDS,
    NUMBER_WORDS,
    counted_words,
)
from recount.text.mend.looks import (
    is_known,
    is_mixed,
    joined,
    joined_damaged,
    restored,
    unglued,
    unglued_damaged,
)
from recount.text.rewriting import Edit

_HYPHENS = re.escape(glyphs.HYPHENS + glyphs.SOFT)
_CUT = re.compile(
    rf"[{_HYPHENS}](?<=[^\W\d_].)(?:[ ]?\n[ \t]*|[ ])(?P<second>[^\W\d_]+)"
)
_BEFORE_CUT = re.compile(r"[^\W\d_]+\Z")
MIN_LINES = 8  # that show by their width that a text is wrapped
_CUT_CHARS = 40  # of a word before its hyphen
_CUT_NUMBER = re.compile(r"(?<=\d,)[ ]?\n[ \t]*(?=\d{3}(?!\d))")
_PAIR = re.compile(r"(?<![\w'’‘`./@#-])([^\W\d_]+)[ \n](?=([^\W\d_]+)(?![\w'’‘`/@-]))")
_RUN = re.compile(
    r"(?<![\w./@#&=+])[^\W_]+(?:[|!]+[^\W_]+)*\|?(?![\w/@=+|]|\.\w|['’`]\w)"
)
_SPACED = re.compile(r"[A-Z](?<!\S.)(?: [^\W_])+(?!\S)(?:  (?:[^\W_] )*[^\W_](?!\S))*")
MIN_SPACED = 4  # letters set apart; "A B C" are three things
_GENITIVE = re.compile(r"5(?<=[a-z]['’]5)\b")
_TENS = re.compile(
    r"(?<=ty-)(?:one|two|three|four|five|six|seven|eight|nine)(?P<rest>[a-z]{3,})"
)
_BEFORE_NAME = re.compile(r"\b[a-z]{2,4}(?=[A-Z][a-z]{2})")
_TOUCHING = re.compile(
    r"(?<=[0-9])(?P<after>[a-z]{2,})(?![\w@/])"
    r"|(?<![\w.@/#-])(?P<before>[A-Za-z][a-z]+)(?=[0-9]{1,3}(?:,[0-9]{3})*(?![\w/]|\.\w))"
)
_DROPPED = re.compile(r"(?P<first>[A-Z])(?P<gap>[ \n])(?P<rest>[a-z]+)")


def uncut(text: str) -> Iterator[Edit]:
    """Yield the hyphens that cut words at the end of a line, or did before.

    A compound keeps its hyphen ("sixty-\\nthree", "well-\\nknown"); "two- and
    three-storey" is left alone. A name is made whole at a line's end only. The word
    goes to the second line, so that lines stay as long as the page is wide.
    """
    wrapped = text.count("\n") >= MIN_LINES
    for found in _CUT.finditer(text):
        at = found.start()
        gap = found.start("second")
        before = _BEFORE_CUT.search(text, max(0, at - _CUT_CHARS), at)
        if before is None or before.start() == at - _CUT_CHARS:
            continue
        at_line_end = "\n" in text[at:gap]
        words = _uncut(before[0], found["second"], at_line_end=at_line_end)
        if text[at] in glyphs.SOFT:
            words = ""
        if words is None:
            continue
        space = _new_line_end(text, at, found.end(), wrapped) if at_line_end else -1
        if space >= 0:
            yield Edit(space, space + 1, "\n")
        yield Edit(at, gap, words)


def _new_line_end(text: str, at: int, end: int, wrapped: bool) -> int:
    """The space before or after a word cut at a line's end that ends the line instead;
    -1 where there is none before which a sentence surely goes on."""
    first = max(0, at - _CUT_CHARS)
    space = text.rfind(" ", first, at)
    before = space > text.rfind("\n", first, at)
    if before and (wrapped or text[space + 1].islower()):
        return space
    if text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
        return end
    return -1


def _uncut(first: str, second: str, *, at_line_end: bool) -> str | None:
    capitals = first.isupper() and second.isupper() and len(first) > 1
    if not second[0].islower() and not capitals:
        return "-" if at_line_end else None
    if {first.lower(), second.lower()} <= NUMBER_WORDS:
        return "-"
    if is_known(first + second):
        return ""
    if is_known(first) and is_known(second):
        return "-" if at_line_end else None
    if at_line_end:
        return ""
    return "" if restored(first + second) else None


def uncut_numbers(text: str) -> Iterator[Edit]:
    """Yield the line ends inside numbers: "1,\\n200"."""
    for found in _CUT_NUMBER.finditer(text):
        yield Edit(*found.span())


def respace(text: str) -> Iterator[Edit]:
    """Yield words set letter by letter ("K I L L E D") as words."""
    for found in _SPACED.finditer(text):
        if _letters_in(found[0]) >= MIN_SPACED:
            words = [word.replace(" ", "") for word in found[0].split("  ")]
            yield Edit(*found.span(), " ".join(words))


def _letters_in(spaced: str) -> int:
    return sum(map(str.isalpha, spaced))


def is_spaced(text: str, at: int) -> bool:
    """Whether words set letter by letter begin at a place."""
    found = _SPACED.match(text, at)
    return found is not None and _letters_in(found[0]) >= MIN_SPACED


def undrop(text: str) -> Iterator[Edit]:
    """Yield the gap after a first letter that was set large: "T he army"."""
    for found in _DROPPED.finditer(text):
        if is_dropped(text, found.start()):
            yield Edit(*found.span("gap"))


def is_dropped(text: str, at: int) -> bool:
    """Whether a line begins with a letter that belongs to the word after it."""
    if at and text[at - 1] != "\n":
        return False
    found = _DROPPED.match(text, at)
    if found is None:
        return False
    first, rest = found["first"], found["rest"]
    alone = first in "AI" and is_known(rest)
    return not alone and is_known(first + rest)


def join(text: str) -> Iterator[Edit]:
    """Yield the spaces inside words: "kil led"."""
    done = 0
    for found in _PAIR.finditer(text):
        if found.start() >= done and joined(found[1], found[2]):
            yield Edit(found.end() - 1, found.end())
            done = found.end(2)


def respell(text: str) -> Iterator[Edit]:
    """Yield words with wrong letters as they were."""
    for found in _runs(text):
        word = restored(found[0])
        if word:
            yield Edit(*found.span(), _cased(found[0], word))
            continue
        words = unglued_damaged(found[0])
        if words:
            yield Edit(*found.span(), words)


def rejoin(text: str) -> Iterator[Edit]:
    """Yield words that were split and have wrong letters too: "chilclre n"."""
    done = 0
    for found in _PAIR.finditer(text):
        if found.start() >= done:
            word = joined_damaged(found[1], found[2])
            if word:
                yield Edit(found.start(), found.end(2), word)
                done = found.end(2)


def respell_mixed(text: str) -> Iterator[Edit]:
    """Yield words with digits, or capitals, among their letters as they were."""
    for found in _GENITIVE.finditer(text):
        yield Edit(*found.span(), "s")
    for found in _runs(text):
        if is_mixed(found[0]):
            word = restored(found[0])
            if word:
                yield Edit(*found.span(), _cased(found[0], word))


def unglue(text: str) -> Iterator[Edit]:
    """Yield the spaces that two words, or three, lost."""
    for found in _runs(text):
        token, at = found[0], found.start()
        while size := unglued(token):
            at, token = at + size, token[size:]
            yield Edit(at, at, " ")
    for found in _TENS.finditer(text):
        if is_known(found["rest"]) and not is_known(found[0]):
            at = found.start("rest")
            yield Edit(at, at, " ")


def unglue_names(text: str) -> Iterator[Edit]:
    """Yield the spaces that a small word and a name lost: "ofKarsa"."""
    for found in _BEFORE_NAME.finditer(text):
        if found[0] in BEFORE_NAMES:
            yield Edit(found.end(), found.end(), " ")


def unglue_numbers(text: str) -> Iterator[Edit]:
    """Yield the spaces that a number lost: "63children", "killed613"."""
    for found in _TOUCHING.finditer(text):
        letters = (found["after"] or found["before"]).lower()
        if letters in numbers.SCALES:
            continue
        if (
            letters in counted_words()
            or letters in FUNCTION_WORDS
            or (found["after"] and restored(letters) in counted_words())
        ):
            at = found.start("after") if found["after"] else found.end("before")
            yield Edit(at, at, " ")


def _runs(text: str) -> Iterator[re.Match[str]]:
    """Words that may be damaged, in no address or name of a file."""
    for found in _RUN.finditer(text):
        if not found[0].isdecimal() and not is_known(found[0]):
            yield found


def _cased(token: str, word: str) -> str:
    if token.isupper() and len(token) > 1:
        return word.upper()
    return word.capitalize() if token[0].isupper() and token[1:].islower() else word
