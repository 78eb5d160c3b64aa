"""A country of fictional items: 98 municipalities, words by Zipf's law."""
