# notes and repeated frames
import sys
def rec(n):
    if n == 0: raise KeyError(("a", 1))
    rec(n - 1)
try:
    rec(5)
except KeyError as e:
    e.add_note("a note\nin two lines"); e.add_note("another")
    raise
