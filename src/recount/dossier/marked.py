"""The pages of a dossier compared with its records: the same text, the same words."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

from recount.dossier.folder import About
from recount.model.claim import Claim
from recount.model.document import Document
from recount.model.ids import ClaimId
from recount.model.verification import Fault

TEXT_CLASS = "text"  # of what holds a report's text, in document.html
VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "wbr", "col"})
CLAIM = "claim-"
MAX_PAGE_BYTES = 1 << 28


class _Page(HTMLParser):
    """The words of a page: its report's text, and the links to claims."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.links: list[tuple[str, str]] = []
        """id of a claim, and the words that lead to it"""
        self._depth = 0
        self._inside = 0
        self._link = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        self._depth += 1
        told = dict(attrs)
        if tag == "div" and told.get("class") == TEXT_CLASS and not self._inside:
            self._inside = self._depth
        if tag == "a":
            target = (told.get("href") or "").rpartition("#")[2]
            self._link = target if target.startswith(CLAIM) else ""
            self._words = []

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag == "a" and self._link:
            self.links.append((self._link, "".join(self._words)))
            self._link = ""
        if self._depth == self._inside:
            self._inside = 0
        self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.text.append(data)
        if self._link:
            self._words.append(data)


def check(
    folder: Path,
    documents: Mapping[str, Document],
    claims: Mapping[ClaimId, Claim],
    about: About,
    faults: list[Fault],
) -> int:
    """Compare each page with the records; return how many pages were read.

    A report's page shows its document's text, and words that lead to a claim are the
    words of its figure.
    """
    of_page = {page: doc for doc, page in about.pages.items()}
    for name in sorted(documents.keys() - about.pages.keys()):
        faults.append(Fault(path=name, reason="has no page"))
    read = 0
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        page = _Page()
        try:
            if path.is_symlink() or not path.is_file():
                continue  # told by the sums
            if path.stat().st_size > MAX_PAGE_BYTES:
                faults.append(Fault(path=name, reason="is no page of a dossier"))
                continue
            page.feed(path.read_text("utf-8"))
            page.close()
        except (OSError, UnicodeDecodeError, AssertionError) as error:
            # Python's own parser asserts what a broken declaration does not keep.
            faults.append(Fault(path=name, reason=f"cannot be read: {error}"))
            continue
        read += 1
        document = documents.get(of_page.get(name, ""))
        if document and _bare("".join(page.text)) != _bare(document.text):
            reason = f"shows another text than that of {document.name}"
            faults.append(Fault(path=name, reason=reason))
        for identity, words in page.links:
            claim = claims.get(ClaimId(identity))
            if claim is None:
                faults.append(Fault(path=name, reason=f"{identity} is no claim"))
            elif _bare(words) != _bare(claim.phrase):
                reason = f"shows “{words}” for “{claim.phrase}” of {identity}"
                faults.append(Fault(path=name, reason=reason))
    return read


def _bare(text: str) -> str:
    # A page breaks lines where it likes; and a half character is shown as U+FFFD.
    shown = text.encode("utf-8", "replace").decode().replace("\ufffd", "?")
    return "".join(shown.split())
