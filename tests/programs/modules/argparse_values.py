# argparse: positionals, options, types, defaults, choices, nargs, flags
import argparse

p = argparse.ArgumentParser(prog="prog", description="Does things.")
p.add_argument("name")
p.add_argument("nums", nargs="*", type=int)
p.add_argument("-n", "--count", type=int, default=3, help="how many (default: %(default)s)")
p.add_argument("-v", "--verbose", action="store_true")
p.add_argument("--no-color", dest="color", action="store_false")
p.add_argument("--mode", choices=["fast", "slow"], default="fast")
p.add_argument("--tag", action="append")
p.add_argument("-d", action="count", default=0)
p.add_argument("--pair", nargs=2, metavar=("A", "B"))
p.add_argument("--rate", type=float, default=0.5)
p.add_argument("--const", action="store_const", const=42)
for line in ("bob", "bob 1 2 3 -n 5 -v", "bob --mode=slow --tag a --tag b -ddd", "x --pair 1 2 --no-color",
             "-n7 x --rate 1e3 --const", "x --count 9", "x --verb"):
    print(p.parse_args(line.split()))
ns = p.parse_args(["z"])
print(ns.name, ns.count, vars(ns)["color"], "mode" in ns, getattr(ns, "nums"))
print(p.parse_known_args(["q", "--unknown", "1"])[1])
print(argparse.Namespace(a=1, b="x"))
