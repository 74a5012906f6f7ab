"""Weight: the first HTML of a respondent page arrives in the first flight of a slow connection (R0-6, PF-05)."""

import gzip

from accessibility.rules.page import Page

LIMIT = 14 * 1024


def respondent_page_is_light(page: Page) -> list[str]:
    size = compressed_size(page.html)
    return [f"{size} bytes compressed; the limit is {LIMIT}"] if page.is_for_respondents and size > LIMIT else []


def compressed_size(text: str) -> int:
    return len(gzip.compress(text.encode(), compresslevel=6, mtime=0))
