"""XML inside office files and e-books: trees without entities, from bounded members."""

from __future__ import annotations

import zipfile

from lxml import etree

from recount.engine.unpack import check_markup, read
from recount.errors import InputError

Element = etree._Element


def read_tree_of(
    archive: zipfile.ZipFile, name: str, what: str, max_bytes: int
) -> Element | None:
    """Return the tree of a member; None where there is no such member.

    Args:
        archive: the container, opened within its bounds.
        name: of the member.
        what: what the container is, for the reader of an error: "the e-book".
        max_bytes: of the member.

    Raises:
        InputError: it is larger or damaged, or declares a document type.
    """
    if name not in archive.namelist():
        return None
    data = read(archive, archive.getinfo(name), max_bytes)
    check_markup(data, name, what)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"{what} is damaged ({error})",
            place=name,
            remedy="Open it in its program and save it again, or save its text",
        ) from error
