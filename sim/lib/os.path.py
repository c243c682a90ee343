# os.path.py - paths as text; there are no files behind them.
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
curdir = "."
pardir = ".."
devnull = "/dev/null"
defpath = "/bin:/usr/bin"
supports_unicode_filenames = False


def _text(p):
    if isinstance(p, str):
        return p
    if hasattr(type(p), "__fspath__"):
        return type(p).__fspath__(p)
    raise TypeError("expected str, bytes or os.PathLike object, not "
                    + type(p).__name__)


def normcase(s):
    return _text(s)


def isabs(s):
    return _text(s).startswith("/")


def join(a, *p):
    path = _text(a)
    for b in p:
        b = _text(b)
        if b.startswith("/"):
            path = b
        elif not path or path.endswith("/"):
            path += b
        else:
            path += "/" + b
    return path


def split(p):
    p = _text(p)
    i = p.rfind("/") + 1
    head, tail = p[:i], p[i:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def splitdrive(p):
    return "", _text(p)


def normpath(path):
    path = _text(path)
    if not path:
        return "."
    lead = 0
    if path.startswith("/"):
        lead = 2 if path.startswith("//") and path[:3] != "///" else 1
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or not lead and not parts or (
                parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return "/" * lead + "/".join(parts) or "."


def abspath(path):
    path = _text(path)
    return normpath(path if isabs(path) else join("/", path))


realpath = abspath


def relpath(path, start="."):
    if not path:
        raise ValueError("no path specified")
    start = [p for p in abspath(start).split("/") if p]
    path = [p for p in abspath(path).split("/") if p]
    n = 0
    while n < min(len(start), len(path)) and start[n] == path[n]:
        n += 1
    return "/".join([".."] * (len(start) - n) + path[n:]) or "."


def expanduser(path):
    path = _text(path)
    if path == "~" or path.startswith("~/"):
        return path[1:] or "/"
    return path


def expandvars(path):
    return _text(path)


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_text(p) for p in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({p.startswith("/") for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split = [[c for c in p.split("/") if c and c != "."] for p in paths]
    return ("/" if paths[0].startswith("/") else "") + "/".join(
        commonprefix(split))


def exists(path):
    return False


lexists = isfile = isdir = islink = ismount = exists


def _missing(path):
    raise FileNotFoundError(2, "No such file or directory", _text(path))


getsize = getmtime = getatime = getctime = _missing
