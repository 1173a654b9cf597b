"""How the manual is built: Sphinx with MyST Markdown and the furo theme, offline."""

project = "Recount"
author = "The Recount contributors"
project_copyright = "The Recount contributors"
html_title = "Recount"

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["schema/*.json"]
myst_enable_extensions = ["colon_fence", "deflist", "smartquotes"]
myst_heading_anchors = 3

html_theme = "furo"
html_show_sphinx = False
html_show_copyright = False
html_copy_source = False
nitpicky = True
