# difflib: what sequences have in common, diffs of three kinds, close matches
import difflib
import random


def attempt(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
        print(f.__name__, result if isinstance(result, (list, bool)) else list(result))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


r = random.Random(3)
words = ["abc", "abd", "  x = 1", "  x = 2", "hello world", "hello wrld", "", "#", "\tq", "foo(bar)", "foo(baz, 1)"]
for n in range(30):
    a = "".join(r.choice("ab c") for _ in range(r.randrange(12)))
    b = "".join(r.choice("ab c") for _ in range(r.randrange(12)))
    m = difflib.SequenceMatcher(r.choice([None, str.isspace]), a, b)
    print(repr(a), repr(b), m.find_longest_match(), m.get_matching_blocks(), m.get_opcodes())
    print(m.ratio(), m.quick_ratio(), m.real_quick_ratio(), list(m.get_grouped_opcodes(1)), m.get_opcodes())
    old = [r.choice(words) + "\n" for _ in range(r.randrange(8))]
    new = [r.choice(words) + "\n" for _ in range(r.randrange(8))]
    if r.random() < .5:
        new = old[:]
        new.insert(r.randrange(len(new) + 1), r.choice(words) + "\n")
        new.pop(r.randrange(len(new)))
    print("".join(difflib.ndiff(old, new)))
    print("".join(difflib.unified_diff(old, new, "old", "new", n=r.randrange(4))))
    print("".join(difflib.context_diff(old, new, "old", "new", "then", "now", n=r.randrange(4))))
    delta = list(difflib.Differ(difflib.IS_LINE_JUNK).compare(old, new))
    print(delta, list(difflib.restore(delta, 1)) == old, list(difflib.restore(delta, "2")) == new)
many, more = [[str(r.randrange(30)) for _ in range(n)] for n in (500, 400)]
m = difflib.SequenceMatcher(None, many, more)
print(m.get_opcodes(), sorted(m.bpopular), m.bjunk, len(m.b2j))
m = difflib.SequenceMatcher(None, many, more, autojunk=False)
print(m.ratio(), m.find_longest_match(3, 50, 7, 90), difflib.SequenceMatcher[int], difflib.Match(1, 2, 3))
attempt(difflib.get_close_matches, "appel", ["ape", "apple", "peach", "puppy"])
attempt(difflib.get_close_matches, "abc", ["abd", "abe", "abf", "abc"], n=2, cutoff=.1)
attempt(difflib.get_close_matches, "a", [], 0)
attempt(difflib.get_close_matches, "a", [], 1, 2)
attempt(difflib.restore, ["a"], 3)
attempt(difflib.unified_diff, [b"a"], ["b"])
attempt(difflib.unified_diff, ["a"], ["b"], b"x")
attempt(difflib.unified_diff, ["a"], ["b"], lineterm="")
attempt(difflib.unified_diff, ["a"], ["a"])
attempt(difflib.unified_diff, [], ["a"])
attempt(difflib.context_diff, [], ["a"])
attempt(difflib.IS_LINE_JUNK, " # \n")
attempt(difflib.IS_CHARACTER_JUNK, "a")
