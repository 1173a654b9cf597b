"""Write ``lang/en/demonyms.py`` from the territory and language names of CLDR (babel).

A name of a people is a language name that shares its stem with a territory
("Azerbaijani", "Armenian"), an irregular adjective of ``lang/en/polities.py``
("Lebanese"), or a territory name with an English ending of peoples. The term is the
first of these that there is. Run it when babel is updated; the result is committed.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from babel import Locale

from recount.lang.en.polities import DEMONYMS as ADJECTIVES
from recount.lang.en.polities import POLITIES

OUT = Path(__file__).parents[1] / "src/recount/lang/en/demonyms.py"
WIDTH = 88
STEM = 4  # letters that a language and its territory must share
TAIL = 3  # letters of a long territory's name that the language may lack
ENDINGS = (
    (r"ia$", ("ian",)),
    (r"a$", ("an",)),
    (r"stan$", ("stani", "")),
    (r"an$", ("ani", "anian", "anese")),
    (r"en$", ("eni",)),
    (r"q$", ("qi",)),
    (r"el$", ("eli",)),
    (r"al$", ("ali", "alese")),
    (r"it$", ("iti",)),
    (r"ia$", ("i",)),
    (r"in$", ("ini", "inese", "inian")),
    (r"on$", ("onese",)),
    (r"ya$", ("yan",)),
    (r"o$", ("an", "oan", "olese")),
    (r"y$", ("yan",)),
    (r"e$", ("ean", "ian")),
    (r"pt$", ("ptian",)),
    (r"il$", ("ilian",)),
    (r"or$", ("orian",)),
    (r"us$", ("usian",)),
    (r"ar$", ("ari",)),
    (r"sh$", ("shi",)),
    (r"and$", ("ander",)),
)


def peoples() -> tuple[dict[str, str], dict[str, str]]:
    """Names of peoples with their terms, and the territory of each term."""
    english = Locale("en")
    territories = [
        name
        for code, name in english.territories.items()
        if len(code) == 2 and (" " not in name or name.lower() in POLITIES)
    ]
    irregular: dict[str, list[str]] = {}
    for adjective, land in ADJECTIVES.items():
        irregular.setdefault(land, []).append(adjective)
    languages = [name for name in english.languages.values() if name.isalpha()]
    made: dict[str, str] = {}
    lands: dict[str, str] = {}
    for territory in sorted(territories):
        low = territory.lower()
        named = [
            name.lower()
            for name in languages
            if name.lower().startswith(low[: max(STEM, len(low) - TAIL)])
            and name.endswith(("ian", "i", "ese", "ish", "an"))
        ]
        built = [
            re.sub(pattern, ending, low)
            for pattern, endings in ENDINGS
            if re.search(pattern, low)
            for ending in endings
        ]
        plain = unicodedata.normalize("NFKD", low).encode("ascii", "ignore").decode()
        told = irregular.get(POLITIES.get(plain, territory), [])
        names = sorted(dict.fromkeys([*named, *told, *built]))
        if not names:
            continue
        term = (sorted(named) or told or built)[0]
        lands.setdefault(term, territory)
        for name in names:
            made.setdefault(name, term)
        # A short ethnonym drops the land's ending: Azerbaijan, Azeri.
        if low.endswith("baijan"):
            made.setdefault(f"{low[: -len('baijan')]}i", term)
    return dict(sorted(made.items())), dict(sorted(lands.items()))


def packed(name: str, table: dict[str, str], told: str) -> list[str]:
    """The lines of one table, as many pairs a line as fit."""
    lines = [f"{name}: dict[str, str] = {{"]
    line = "   "
    for key, value in table.items():
        pair = f' "{key}": "{value}",'
        if len(line) + len(pair) > WIDTH:
            lines.append(line)
            line = "   "
        line += pair
    return [*lines, line, "}", f'"""{told}"""', ""]


def main() -> None:
    """Write the tables."""
    made, lands = peoples()
    lines = [
        '"""English names of peoples, made from CLDR by scripts/demonyms.py."""',
        "",
        "from __future__ import annotations",
        "",
        "# fmt: off",
        *packed("DEMONYMS", made, "adjective or noun of a people, and its term"),
        *packed("TERRITORIES", lands, "term of a people, and the territory it names"),
    ]
    OUT.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
