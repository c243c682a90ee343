# pathlib.py - paths as text; there are no files behind them.
#
# A path is its root ("", "/" or "//") and the names behind it.  Whatever would
# read or write a file, or a folder, is refused by name; nothing exists.
import os
from types import GenericAlias

__all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath"]


def _split(text):
    rest = text.lstrip("/")
    lead = len(text) - len(rest)
    root = "//" if lead == 2 else "/" if lead else ""
    return root, [name for name in rest.split("/") if name not in ("", ".")]


def _texts(args):
    for arg in args:
        if isinstance(arg, PurePath):
            yield str(arg)
            continue
        text = os.fspath(arg)
        if not isinstance(text, str):
            raise TypeError(
                "argument should be a str object or an os.PathLike object "
                f"returning str, not {type(text)!r}")
        yield text


def _joined(args):
    root, names = "", []
    for text in _texts(args):
        own, more = _split(text)
        if own:
            root, names = own, []
        names += more
    return root, names


class _Parents:
    """The folders that a path is in, the nearest first."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._names)

    def __getitem__(self, at):
        if isinstance(at, slice):
            return tuple([self[i] for i in range(*at.indices(len(self)))])
        n = len(self)
        if at >= n or at < -n:
            raise IndexError(at)
        path = self._path
        return path._made(path._root, path._names[:n - at % n - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    __slots__ = ("_root", "_names", "__weakref__")

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._made(*_joined(args))

    @classmethod
    def _made(cls, root, names):
        self = object.__new__(cls)
        self._root, self._names = root, list(names)
        return self

    def __reduce__(self):
        return type(self), self.parts

    __class_getitem__ = classmethod(GenericAlias)

    # --- as text

    def __str__(self):
        return self._root + "/".join(self._names) or "."

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return "file://" + quote(bytes(self))

    # --- comparing

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts == other.parts

    def __hash__(self):
        return hash(self.parts)

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts <= other.parts

    def __gt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts > other.parts

    def __ge__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts >= other.parts

    # --- parts

    drive = property(lambda self: "")
    root = property(lambda self: self._root)
    anchor = root

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        if self.name.endswith("."):
            return []
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return self.name.removesuffix(self.suffix)

    @property
    def parent(self):
        if not self._names:
            return self
        return self._made(self._root, self._names[:-1])

    @property
    def parents(self):
        return _Parents(self)

    # --- others made of it

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or (
                suffix == "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(self._root, self._names[:-1] + [self.stem + suffix])

    def joinpath(self, *args):
        return self._made(*_joined((self,) + args))

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._made(*_joined((key, self)))
        except TypeError:
            return NotImplemented

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        root, names = _joined(other)
        n = len(names)
        if root != self._root or names != self._names[:n]:
            raise ValueError(
                f"{str(self)!r} is not in the subpath of "
                f"{str(self._made(root, names))!r} OR one path is relative and "
                "the other is absolute.")
        return self._made("", self._names[n:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def match(self, path_pattern):
        from fnmatch import fnmatchcase
        root, names = _joined((path_pattern,))
        wanted = ([root] if root else []) + names
        if not wanted:
            raise ValueError("empty pattern")
        parts = self.parts
        if len(wanted) > len(parts) or root and len(wanted) != len(parts):
            return False
        return all(fnmatchcase(part, pattern) for part, pattern
                   in zip(reversed(parts), reversed(wanted)))


class PurePosixPath(PurePath):
    __slots__ = ()


os.PathLike.register(PurePath)


class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return cls._made(*_joined(args))

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def expanduser(self):
        if not self._root and self._names[:1] == ["~"]:
            return self._made(*_joined([os.path.expanduser("~"),
                                        *self._names[1:]]))
        return self

    def absolute(self):
        return self if self._root else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        if strict:
            _refuse("resolve")
        return type(self)(os.path.abspath(self))

    def exists(self):
        return False

    is_file = is_dir = is_symlink = is_socket = is_fifo = is_mount = exists
    is_block_device = is_char_device = exists


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


def _refuse(name):
    raise RuntimeError(f"ticktape does not provide Path.{name}(): a scenario "
                       "reaches no file")


def _refused(name):
    def method(self, *args, **kwargs):
        _refuse(name)
    method.__name__ = name
    method.__qualname__ = "Path." + name
    return method


for _name in ("chmod", "glob", "group", "hardlink_to", "iterdir", "lchmod",
              "link_to", "lstat", "mkdir", "open", "owner", "read_bytes",
              "read_text", "readlink", "rename", "replace", "rglob", "rmdir",
              "samefile", "stat", "symlink_to", "touch", "unlink",
              "write_bytes", "write_text"):
    setattr(Path, _name, _refused(_name))
del _name
