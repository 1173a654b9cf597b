"""The interface for programs, ``/api/v1``: records in, records out, described by
OpenAPI.
"""
