"""HTTP: short functions that read a request, ask the layers below, and answer with a page or a redirect."""
