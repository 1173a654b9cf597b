"""Recount: reads many reports of one event and shows which figures can stand together."""
