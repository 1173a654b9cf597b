"""Charts as SVG: byte-stable, titled and described, coloured by the page's CSS."""
