# argparse reading an empty sys.argv, format_help and format_usage
import argparse

parser = argparse.ArgumentParser(prog="async-demo", description="A demo of workers.", epilog="The end.")
parser.add_argument("-p", "--nprod", type=int, default=5, help="number of producers")
parser.add_argument("-c", "--ncon", type=int, default=10, metavar="N")
parser.add_argument("--quiet", action="store_true", help="say nothing")
ns = parser.parse_args()
print(ns, ns.__dict__)
print(parser.format_usage())
print(parser.format_help())
group = parser.add_argument_group("extra", "more of them")
group.add_argument("--level", choices=("a", "b"), required=False, help="one of two")
ex = parser.add_mutually_exclusive_group()
ex.add_argument("--one", action="store_true")
ex.add_argument("--two", action="store_true")
print(parser.format_help())
