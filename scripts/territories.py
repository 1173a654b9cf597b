"""Write ``lang/en/territories.py`` from the territory names of CLDR (babel).

Run it when babel is updated; the result is committed.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale

OUT = Path(__file__).parents[1] / "src/recount/lang/en/territories.py"
UNREAL = {"Pseudo-Accents", "Pseudo-Bidi", "Unknown Region", "world", "Eurozone"}
UNIONS = {"European Union", "United Nations", "Outlying Oceania"}
SPOKEN = {
    "Congo - Brazzaville": ("Congo", "Congo-Brazzaville"),
    "Congo - Kinshasa": ("Congo-Kinshasa", "Democratic Republic of the Congo"),
    "Myanmar (Burma)": ("Myanmar", "Burma"),
    "Hong Kong SAR China": ("Hong Kong",),
    "Macao SAR China": ("Macao", "Macau"),
    "Palestinian Territories": ("Palestinian Territories", "Palestine"),
    "Türkiye": ("Türkiye", "Turkey"),
    "Czechia": ("Czechia", "Czech Republic"),
    "Côte d’Ivoire": ("Côte d’Ivoire", "Ivory Coast"),
    "Cocos (Keeling) Islands": ("Cocos Islands",),
    "United States": ("United States", "United States of America", "U.S.", "US", "USA"),
    "United Kingdom": ("United Kingdom", "UK", "U.K.", "Britain", "Great Britain"),
}
"""how texts call what CLDR calls otherwise"""
PARTS = ("England", "Scotland", "Wales", "Northern Ireland", "Bosnia", "Herzegovina")


def main() -> None:
    """Write the module."""
    names: set[str] = set(PARTS)
    for name in Locale("en").territories.values():
        if name in UNREAL | UNIONS:
            continue
        for spoken in SPOKEN.get(name, (name,)):
            names |= {spoken, spoken.replace(" & ", " and ")}
    rows = "\n".join(f'        "{name}",' for name in sorted(names))
    OUT.write_text(
        '"""Names of countries, territories and continents in English, made by\n'
        'scripts/territories.py from CLDR; not by hand.\n"""\n\n'
        "from __future__ import annotations\n\n"
        "TERRITORIES: frozenset[str] = frozenset(\n    {\n" + rows + "\n    }\n)\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
