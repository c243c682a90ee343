"""Module docstring: the first string statement."""
# The docstring of module, class, function; and the usual main guard.


class Documented:
    """A class.

    With more lines.
    """

    def method(self):
        'single quotes'

    def raw(self):
        r"""raw \d"""

    def none(self):
        b"bytes are no docstring"

    def fstr(self):
        f"nor {1} f-strings"

    def joined(self):
        "joined " "strings"


def expression():
    "not" + "a docstring"


def after_code():
    x = 1
    "too late"


def main():
    """Run."""
    print(__doc__)
    print(repr(Documented.__doc__))
    for name in ("method", "raw", "none", "fstr", "joined"):
        print(name, repr(getattr(Documented, name).__doc__))
    print(expression.__doc__, after_code.__doc__, main.__doc__)
    main.__doc__ = "changed"
    print(main.__doc__, (lambda: "x").__doc__)
    return 0


if __name__ == "__main__":
    status = main()
    print("status", status)
