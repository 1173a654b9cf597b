"""The records of Recount: frozen, validated, and the wire format at once.

One small file a noun; nothing here reads or writes anything.
"""
