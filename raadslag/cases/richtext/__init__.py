"""The running text of a paper: cleaned, written plainly, and read back.

Whatever a browser, Word or Outlook sends goes through ``clean`` before it is
kept; what ``clean`` returns is the only form the rooms after this one meet.
"""

from raadslag.cases.richtext.cleaning import clean
from raadslag.cases.richtext.reading import from_plain, rewritten
from raadslag.cases.richtext.telling import pictures_without_alt, plain, words

__all__ = ["clean", "from_plain", "pictures_without_alt", "plain", "rewritten", "words"]
