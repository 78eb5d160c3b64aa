"""``python -m raadslag.exchange.binder LIMITS``: the child that sets and joins."""

from __future__ import annotations

import sys

from raadslag.exchange.binder.child import serve

if __name__ == "__main__":
    serve(sys.argv[1])
