# pathlib: paths as text, taken apart, put together and compared
import os
import pathlib
from pathlib import Path, PurePath, PurePosixPath

TEXTS = ("", ".", "/", "//", "///", "a", "a/b.txt", "/a/./b//c/", "a/../b",
         "//host/x", ".bashrc", "a.tar.gz", "dir.d/x.", "..", "/.hidden.py")


def attempt(what, *args):
    try:
        return repr(what(*args))
    except (TypeError, ValueError, IndexError) as e:
        return f"{type(e).__name__}: {e}"


for text in TEXTS:
    p = PurePath(text)
    print(repr(p), p.parts, repr(p.root), repr(p.anchor), p.drive == "")
    print(" ", [p.name, p.stem, p.suffix, p.suffixes], p.parent, p.is_absolute())
    print(" ", list(p.parents), p.parents, attempt(lambda: p.parents[-1]),
          attempt(lambda: p.parents[0]), attempt(lambda: p.parents[5]))
    print(" ", attempt(p.with_name, "z.py"), attempt(p.with_suffix, ".md"),
          attempt(p.with_stem, "st"), attempt(p.with_suffix, ""))
    print(" ", p / "x", "x" / p, p / "/top", p.joinpath("k", PurePath("l/m")))
    print(" ", attempt(p.relative_to, "a"), attempt(p.relative_to, "/"),
          p.is_relative_to("/a", "b"), p.match("*.txt"), attempt(p.as_uri))

p = Path("shop", "till", "1.log")
print(p, repr(p), type(p).__mro__[1:3], os.fspath(p), bytes(p), p.as_posix())
print(attempt(Path, 3), attempt(Path, b"a"), attempt(lambda: p / 3), attempt(lambda: 3 / p))
print(attempt(p.with_name, ""), attempt(p.with_name, "a/b"),
      attempt(p.with_suffix, "log"), attempt(p.with_suffix, "."),
      attempt(p.relative_to), attempt(p.match, ""))
print(p == PurePosixPath("shop/till/1.log"), p == "shop/till/1.log",
      p != Path("shop"), hash(p) == hash(Path(str(p))), Path("a") < Path("a/b"),
      attempt(lambda: p < "x"))
print(sorted([Path("b"), Path("/a"), Path("a/b"), Path("a")]))
print([p.match(pattern) for pattern in
       ("*.log", "till/*", "/shop/*", "*/*/*", "*/*/*/*", "?.log", "TILL/*")])
print(p.parents[0:2], p.parents[-2], len(p.parents), PurePath(p) is p)
print(isinstance(p, os.PathLike), os.path.join(p, "x"), os.path.basename(p))
print(Path("/x/../y").resolve(), Path("~nobody/x"), Path("/a b").as_uri())
print(Path(__file__).name, Path(__file__).stem, Path(__file__).suffix)
print(Path("/nowhere/at/all").exists(), Path("/nowhere/x").is_file(),
      Path("/nowhere").is_dir(), pathlib.Path("a").absolute().is_absolute())
print({Path("a"): 1}[Path("a/.")], {Path("x"), PurePath("x")} == {Path("x")})
