"""What was captured, shown without trusting it: saved, or cleaned and in a sandbox."""

from __future__ import annotations

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.web.api.reading import attachment


@get("/documents/{doc_id:str}/original", opt={"role": Role.READER}, sync_to_thread=True)
def original(
    doc_id: FromPath[str], case: NamedDependency[StoredCase]
) -> Response[bytes]:
    """Return the bytes of a document as they were received, to be saved."""
    return attachment(case, doc_id)


routes = (original,)
