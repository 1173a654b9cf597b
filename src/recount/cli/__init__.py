"""The command line: parse, call Case, print."""

from __future__ import annotations

import sys
import traceback


def main() -> None:
    """Run the command ``recount``; an expected error is one line and exit code 2."""
    from recount.cli.app import app  # noqa: PLC0415
    from recount.cli.output import Exit  # noqa: PLC0415
    from recount.errors import RecountError  # noqa: PLC0415

    try:
        app()
    except RecountError as error:
        sys.stderr.write(f"recount: {error}\n")
        raise SystemExit(Exit.USAGE) from error
    except BrokenPipeError:
        # The reader of our output has closed it: "recount claims ... | head".
        sys.stderr.close()
        raise SystemExit(Exit.DONE) from None
    except Exception as error:
        # Exit code 1 would say "done, but something could not be read".
        traceback.print_exc()
        sys.stderr.write(f"recount: a fault of Recount: {error}\n")
        raise SystemExit(Exit.FAULT) from error
