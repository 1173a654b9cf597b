"""English words that hedge, deny or suppose."""

from __future__ import annotations

HEDGES: str = (
    "reportedly allegedly possibly feared apparently supposedly purportedly "
    "presumably perhaps unconfirmed presumed alleged probably maybe unverified "
    "rumoured rumored seemingly"
)
"""a figure in the same clause is told as unsure"""

_MAY = ("may", "might", "could")
_ALSO = ("also", "well", "even", "indeed")
_DOING = ("lie", "pass", "rise", "top", "total", "run", "climb", "reach", "number")

HEDGE_PHRASES: tuple[tuple[str, ...], ...] = (
    ("may", "have"),
    ("might", "have"),
    ("could", "have"),
    ("believed", "to"),
    ("thought", "to"),
    ("said", "to", "have"),
    ("reported", "to", "have"),
    ("appear", "to", "have"),
    ("appears", "to", "have"),
    ("could", "be"),
    ("could", "exceed"),
    ("could", "reach"),
    ("may", "be"),
    ("may", "exceed"),
    ("may", "number"),
    ("may", "still"),
    ("might", "be"),
    ("might", "exceed"),
    ("might", "still"),
    *((may, also, "have") for may in _MAY for also in _ALSO),
    *((may, do) for may in _MAY for do in _DOING),
    ("seem", "to", "include"),
    ("seems", "to", "include"),
    ("likely", "to", "be"),
    ("likely", "to", "settle"),
    ("appears", "to", "include"),
    ("appear", "to", "include"),
    ("would", "suggest"),
    ("talk", "of"),
    ("on", "hearsay"),
    ("likely", "to", "exceed"),
    ("likely", "to", "have"),
    ("reported", "killed"),
    ("reported", "dead"),
    ("reported", "injured"),
    ("reported", "wounded"),
    ("are", "reported", "missing"),
    ("is", "reported", "missing"),
    ("reported", "hurt"),
    ("more", "likely", "than", "not"),
    ("no", "reports", "of"),
    ("no", "report", "of"),
    ("no", "immediate", "reports"),
    ("no", "immediate", "report"),
    ("no", "casualties", "were", "reported"),
)

SUPPOSING: str = (
    "if unless could would will might can should shall to threatened planned"
)
"""before a verb without tense mark: nothing has happened"""

FACTUAL_INFINITIVES: str = "on managed used continued helped began started proceeded"
"""before "to": the thing did happen ("went on to kill 12") """

AIMS: str = (
    "mission plan plans plot intention intent aim goal purpose hope idea threat "
    "threats risk possibility chance means way order orders"
)
"""nouns for what is meant to happen: "the plan of killing 12" """
