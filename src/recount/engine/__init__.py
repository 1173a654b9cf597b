"""Table steps on DuckDB: the only place that knows the engine."""
