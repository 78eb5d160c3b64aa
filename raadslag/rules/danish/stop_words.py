"""Words that tell nothing when others stand beside them: common ones, and how people ask."""

_STOP_WORDS_TEXT = """
besluttet besluttede
ad af alle at blev bliver da de dem den der deres det dette dig din disse du efter eller en end
er et for fra ham han hans har havde have hende her hos hun hvad hvem hvis hvor hvordan hvorfor
i ikke ind jeg jer kan kom kunne man med mellem men mig min mod ned nogle noget nu når og også
om op os over på sig sin sine sit skal skulle som så til ud under var vi vil ville være været
ved
fik får går handler hvilke hvilken hvilket hvornår koster mange meget mener mente sagde siger sker
skete
nr pkt stk kl d
"""
STOP_WORDS = frozenset(_STOP_WORDS_TEXT.split())
# Words that say what a number is of, and stand beside it in questions more than in texts.
BEFORE_NUMBERS = frozenset(["sag", "sagen", "sagsnr", "sagsnummer", "nummer", "kle"])


def telling(words: list[str]) -> list[str]:
    """The words without stop words, or all of them when nothing else is left.

    Args:
        words: Words in small letters.

    >>> telling(["hvad", "er", "støj"]), telling(["til", "og", "fra"])
    (['støj'], ['til', 'og', 'fra'])
    """
    return [word for word in words if word not in STOP_WORDS] or words
