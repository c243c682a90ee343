# SyntaxError, UnicodeError, OSError and ImportError made by hand: arguments, parts, texts.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


def parts(e, *names): return [getattr(e, n) for n in names], str(e), e.args


SYNTAX = "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset"
place = ("dir/f.py", 3, 5, "x = = 1\n")
told(lambda: parts(SyntaxError(), *SYNTAX), lambda: parts(SyntaxError("m"), *SYNTAX),
     lambda: parts(SyntaxError("m", place), *SYNTAX),
     lambda: parts(SyntaxError("m", place + (3, 6)), *SYNTAX),
     lambda: parts(SyntaxError("m", list(place)), *SYNTAX))
told(lambda: SyntaxError("m", place + (3,)), lambda: SyntaxError("m", place[:3]),
     lambda: SyntaxError("m", place + (1, 2, 3)), lambda: SyntaxError("m", 5),
     lambda: SyntaxError("m", "abcd"), lambda: SyntaxError("m", place, 3),
     lambda: SyntaxError(msg="m"), lambda: SyntaxError("m", ()))
told(lambda: str(SyntaxError("m", (None, 3, 1, None))),
     lambda: str(SyntaxError("m", ("a/", None, 1, None))),
     lambda: str(SyntaxError(None, ("f", 10**20, 1, None))),
     lambda: str(SyntaxError("m", (5, "3", 1, None))),
     lambda: str(SyntaxError("m", ("f", True, 1, None))),
     lambda: str(IndentationError("m", place)), lambda: str(TabError("m", place)),
     lambda: str(SyntaxError("m", (b"f", 3, 1, None))))
e = SyntaxError("m", place)
e.lineno, e.filename, e.msg = 7, "other.py", "changed"
told(lambda: parts(e, *SYNTAX), lambda: delattr(e, "lineno"), lambda: parts(e, *SYNTAX),
     lambda: delattr(e, "msg"), lambda: str(e))


class BadStr:
    def __str__(self): raise ValueError("no text")


told(lambda: str(SyntaxError(BadStr())), lambda: str(SyntaxError(BadStr(), place)),
     lambda: str(OSError(BadStr(), "x")), lambda: str(OSError(1, BadStr())),
     lambda: str(Exception(BadStr())), lambda: str(KeyError(BadStr())) and 1,
     lambda: repr(Exception(BadStr()))[:9])
DECODE = "encoding", "object", "start", "end", "reason"
told(lambda: parts(UnicodeDecodeError("utf8", b"a\xffb", 1, 2, "bad"), *DECODE),
     lambda: parts(UnicodeDecodeError("utf8", bytearray(b"a\xffb"), 0, 2, "bad"), *DECODE),
     lambda: parts(UnicodeEncodeError("ascii", "aé", 1, 2, "r"), *DECODE),
     lambda: parts(UnicodeEncodeError("ascii", "aéü", 1, 3, "r"), *DECODE),
     lambda: parts(UnicodeTranslateError("aé", 1, 2, "r"), *DECODE[1:]),
     lambda: parts(UnicodeTranslateError("aé\u2028", 0, 3, "r"), *DECODE[1:]),
     lambda: UnicodeTranslateError("a", 0, 1, "r").encoding,
     lambda: str(UnicodeEncodeError("a", "\U0001f600", 0, 1, "r")),
     lambda: str(UnicodeEncodeError("a", "\ud800", 0, 1, "r")))
told(lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError("u", "text", 0, 1, "r"),
     lambda: UnicodeDecodeError("u", b"", 0, 1), lambda: UnicodeDecodeError(5, b"", 0, 1, "r"),
     lambda: UnicodeDecodeError("u", b"", "0", 1, "r"),
     lambda: UnicodeDecodeError("u", b"", 0, 1.5, "r"),
     lambda: UnicodeDecodeError("u", b"", 0, 1, None),
     lambda: UnicodeEncodeError("u", b"", 0, 1, "r"),
     lambda: UnicodeTranslateError(b"", 0, 1, "r"),
     lambda: UnicodeTranslateError("", 0, 1, "r", 5),
     lambda: UnicodeDecodeError("u", None, 0, 1, "r"),
     lambda: UnicodeDecodeError("u", b"", 0, 2**70, "r"),
     lambda: UnicodeDecodeError("u", b"", 0, 1, reason="r"),
     lambda: UnicodeEncodeError("u", None, 0, 1, "r"),
     lambda: UnicodeEncodeError(None, "", 0, 1, "r"))
told(lambda: str(UnicodeDecodeError("u", b"ab", 5, 6, "r")),
     lambda: str(UnicodeDecodeError("u", b"ab", 1, 0, "r")),
     lambda: str(UnicodeEncodeError("u", "ab", 5, 6, "r")),
     lambda: str(UnicodeTranslateError("ab", 7, 8, "r")),
     lambda: str(UnicodeDecodeError("u", b"", 0, 1, "r")), lambda: str(UnicodeError("a", 1)),
     lambda: str(UnicodeDecodeError.__new__(UnicodeDecodeError)),
     lambda: str(UnicodeEncodeError.__new__(UnicodeEncodeError)),
     lambda: str(UnicodeTranslateError.__new__(UnicodeTranslateError)))
e = UnicodeDecodeError("u", b"abc", 0, 1, "r")
e.start, e.end, e.reason, e.encoding = 1, 3, "changed", "enc"
told(lambda: str(e), lambda: e.args, lambda: delattr(e, "reason"),
     lambda: setattr(e, "start", "x"), lambda: setattr(e, "object", "text"))
OS = "errno", "strerror", "filename", "filename2"
told(lambda: parts(OSError(), *OS), lambda: parts(OSError(2), *OS),
     lambda: parts(OSError(2, "t"), *OS), lambda: parts(OSError(2, "t", "f"), *OS),
     lambda: parts(OSError(2, "t", "f", None, "g"), *OS),
     lambda: parts(OSError(2, "t", "f", 0, "g"), *OS),
     lambda: parts(OSError(2, "t", None, None, "g"), *OS),
     lambda: parts(OSError(1, 2, 3, 4, 5, 6), *OS), lambda: parts(OSError("a", "b"), *OS),
     lambda: parts(OSError(None, None, b"f"), *OS), lambda: parts(OSError(2.0, "t"), *OS),
     lambda: parts(OSError(True, "t"), *OS))
told(lambda: type(OSError(2, "t")).__name__, lambda: type(OSError(2**70, "t")).__name__,
     lambda: type(ConnectionError(2, "t")).__name__, lambda: OSError(a=1),
     lambda: OSError(1, "t", x=2), lambda: type(OSError(32, "t")).__name__,
     lambda: IOError is OSError and EnvironmentError is OSError,
     lambda: type(OSError(110, 1)).__name__, lambda: FileNotFoundError("x"),
     lambda: str(FileNotFoundError(2, "No such", "f")),
     lambda: repr(PermissionError(13, "P", "f")))
e = OSError(2, "t", "f")
e.filename, e.errno, e.strerror = "other", 5, "why"
told(lambda: str(e), lambda: e.args, lambda: delattr(e, "filename"), lambda: str(e),
     lambda: delattr(e, "errno"), lambda: str(e), lambda: setattr(e, "filename2", "h"),
     lambda: setattr(e, "filename", "i"), lambda: str(e))


class Mine(OSError):
    def __init__(self, a, b, c): super().__init__(a, b)


class New(OSError):
    def __new__(cls, *args): return super().__new__(cls, *args)


class Both(OSError):
    def __new__(cls, *args): return super().__new__(cls, *args)
    def __init__(self, *args): pass


class Words(OSError):
    def __init__(self, *, errno): super().__init__(errno, "by word")


told(lambda: parts(Mine(2, "x", 3), *OS), lambda: parts(New(2, "x", "f"), *OS),
     lambda: parts(Both(2, "x", "f"), *OS), lambda: parts(Words(errno=2), *OS),
     lambda: type(Mine(2, "x", 1)).__name__, lambda: Mine(1), lambda: parts(Words(5)))
told(lambda: (ImportError("m", name="n", path="p").name, ImportError("m").path),
     lambda: ImportError("m", nme="n"), lambda: ImportError(name="n"),
     lambda: str(ImportError("a", "b")), lambda: ImportError("a", "b").msg,
     lambda: repr(ImportError("m", name="n")), lambda: ModuleNotFoundError("m", name="x").name,
     lambda: NameError("m", nme=1), lambda: AttributeError("m", nme=1),
     lambda: NameError("m", name="x").name, lambda: AttributeError("m", name="x", obj=3).obj,
     lambda: AttributeError().name, lambda: StopIteration(1, 2).value,
     lambda: StopIteration().value, lambda: StopIteration(value=1), lambda: SystemExit(1, 2).code,
     lambda: SystemExit().code, lambda: ValueError(a=1), lambda: KeyError(1, 2),
     lambda: str(KeyError(1, 2)), lambda: UnboundLocalError("x", name="y").name)
