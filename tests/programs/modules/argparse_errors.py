# argparse: what goes wrong, on stderr with status 2
import argparse

p = argparse.ArgumentParser(prog="prog")
p.add_argument("n", type=int)
p.add_argument("--mode", choices=["a", "b"])
p.add_argument("--req", required=True)
for line in ("", "x --req 1", "1", "1 --req", "1 --req 2 --mode c", "1 2 --req 3", "1 --req 1 --zzz"):
    try:
        print(p.parse_args(line.split()))
    except SystemExit as e:
        print("status", e.code, "for", repr(line))
sub = argparse.ArgumentParser(prog="tool")
cmds = sub.add_subparsers(dest="cmd", required=True)
a = cmds.add_parser("add", help="adds")
a.add_argument("what")
cmds.add_parser("list")
print(sub.parse_args(["add", "milk"]), sub.parse_args(["list"]))
sub.parse_args(["fly"])
