# warnings: stacklevel, once and error filters, own showwarning, categories, text on stderr
import sys
import warnings

shown = []


def show(message, category, filename, lineno, file=None, line=None):
    shown.append((category.__name__, str(message), lineno))


def inner(level):
    warnings.warn("at level %d" % level, UserWarning, stacklevel=level)


def outer(level):
    inner(level)


old = warnings.showwarning
warnings.showwarning = show
for level in (1, 2, 3):
    outer(level)
for i in range(3):
    warnings.warn("only once from here")
warnings.warn("hidden in a module?", DeprecationWarning)
warnings.warn("never", ImportWarning)
warnings.simplefilter("always")
for i in range(2):
    warnings.warn("always")
warnings.simplefilter("once")
for i in range(2):
    warnings.warn("once")
print(shown)
warnings.showwarning = old
warnings.filterwarnings("error", message="bad")
try:
    warnings.warn("bad thing")
except UserWarning as e:
    print("raised", e)
warnings.filterwarnings("ignore", category=RuntimeWarning)
warnings.warn("ignored", RuntimeWarning)
for bad in (lambda: warnings.warn("x", int), lambda: warnings.warn("x", "y"), lambda: warnings.simplefilter("nope")):
    try:
        bad()
    except (TypeError, AssertionError) as e:
        print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as w:
    warnings.resetwarnings()
    warnings.warn("recorded", ResourceWarning)
    warnings.warn_explicit("explicit", UserWarning, "file.py", 7)
    print([(x.category.__name__, str(x.message), x.lineno) for x in w], w[1].filename)
    print(warnings.formatwarning("m", UserWarning, "f.py", 3, "the line"), end="")
print(len(warnings.filters) > 2, file=sys.stdout)
warnings.simplefilter("default")
outer(2)
