# argparse: where the help of subcommands stands, by the lengths of their names
import argparse

for names in (["remind", "ab"], ["a", "b"], ["averylongcommand", "s"], ["a_command_of_24_letters_x", "list"], []):
    for metavar in (None, "CMD", "A_LONGER_METAVAR"):
        p = argparse.ArgumentParser(prog="p", add_help=metavar is None)
        s = p.add_subparsers(metavar=metavar, title="commands" if metavar else None, help="what to do")
        for name in names:
            s.add_parser(name, help=f"Does {name}, " + "and more " * len(name), aliases=[name[0] * 3])
        if metavar:
            p.add_argument("--option", help="an option")
        p.print_help()
