# os.path as text, and what else of os needs no files
import os
import os.path as osp
from os.path import join

for p in ("", "/", "a", "a/b.txt", "/a/b/", "a//b", "../x/./y/..", "/../z", "x.tar.gz", ".bashrc", "a.b/c", "//two", "///three"):
    print(repr(p), osp.split(p), osp.basename(p), osp.dirname(p), osp.splitext(p), osp.normpath(p), osp.isabs(p))
print(join("a", "b", "/c", "d"), join("", "x"), join("a/", "b"), os.sep, os.linesep == "\n", os.curdir, os.pardir)
print(osp.exists("/surely/not/there"), osp.isfile("/surely/not"), osp.commonprefix(["abc", "abd"]), osp.commonpath(["/a/b/c", "/a/b/d"]), osp.relpath("/a/b", "/a/c"))
print(os.environ.get("NOT_SET"), os.getenv("NOT_SET", "d"), "NOT_SET" in os.environ)
os.environ["MINE"] = "1"
print(os.environ["MINE"], os.getenv("MINE"))
try:
    os.environ["X"] = 5
except TypeError as e:
    print(e)
try:
    os.environ["NOT_SET"]
except KeyError as e:
    print("KeyError", e)
print(os.fspath("x"), os.path is osp)
try:
    os.fspath(5)
except TypeError as e:
    print(e)
