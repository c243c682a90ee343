"""What one task and one event cost as there are more of them."""
import re
import shutil
import sqlite3
import statistics
import subprocess

from measure import ORACLE, OURS, brief, cpu, python, table

SIZES = (1000, 10000, 100000, 1000000)
ROOMY = 100000          # fewer tasks take less memory than this program
COUNTED = 10000         # fewer events take less time than can be told
ROOM = [OURS, "run", "--max-memory", "8G"]
TASKS = """\
import asyncio
async def one(n):
    await asyncio.sleep(n * 7919 % 10007 / 1000)
async def main():
    await asyncio.gather(*[one(n) for n in range({n})])
asyncio.run(main())
"""
EVENTS = """\
import asyncio
async def spin(n):
    for _ in range(n):
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*[spin({n} // 60) for _ in range(20)])
asyncio.run(main())
"""


def instructions(path):
    """Of a run, by valgrind."""
    said = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no",
         "--cachegrind-out-file=/dev/null", *ROOM, path],
        capture_output=True, text=True, check=True).stderr
    return int(re.search(r"I +refs: +([0-9,]+)", said)[1].replace(",", ""))


class Cost:
    """Of one unit: the cost of n of them less that of none."""

    def __init__(self, runs, folder):
        self.runs, self.path = runs, f"{folder}/growth.py"

    def run(self, command, program, n):
        self.write(program, n)
        taken = [cpu(*command, self.path) for _ in range(self.runs)]
        return [statistics.median(values) for values in zip(*taken)]

    def write(self, program, n):
        with open(self.path, "w") as f:
            f.write(program.format(n=n))

    def instructions_of_one(self, program, n):
        counts = []
        for k in (n, 0):
            self.write(program, k)
            counts.append(instructions(self.path))
        return (counts[0] - counts[1]) / n

    def of_one(self, command, program, n, units=None):
        """Microseconds and bytes."""
        some, none = (self.run(command, program, k) for k in (n, 0))
        n = units() if units else n
        return ((some[0] - none[0]) / n * 1e6,
                (some[1] - none[1]) / n * 2 ** 20)


def events(tape):
    with sqlite3.connect(tape) as db:
        return db.execute("SELECT max(seq) FROM tape").fetchone()[0]


def section(runs, folder):
    cost, tape, rows = Cost(runs, folder), f"{folder}/growth.db", []
    # Who counts events makes them: no limit of these where none are recorded.
    record = [*ROOM, "--max-events", "100000000", "--record", tape, "--force"]
    for n in SIZES:
        ours = cost.of_one(ROOM, TASKS, n)
        kept = cost.of_one(record, TASKS, n)
        # A million take CPython a minute and more than a gigabyte.
        theirs = (cost.of_one([python(), ORACLE, "--fast"], TASKS, n)
                  if n <= 100000 else None)
        counted = (cost.instructions_of_one(TASKS, n)
                   if shutil.which("valgrind") and n <= 100000 else None)
        cost.run(record, EVENTS, n)
        count = events(tape)
        event = cost.of_one(record, EVENTS, n, lambda: count)
        rows.append([str(n), brief(ours[0]),
                     brief(counted) if counted else "", brief(kept[0]),
                     brief(theirs[0]) if theirs else "",
                     brief(ours[1]) if n >= ROOMY else "",
                     brief(theirs[1]) if theirs and n >= ROOMY else "",
                     brief(event[0]) if n >= COUNTED else ""])
        print("growth", *rows[-1], flush=True)
    return ("## Growth\n\n"
            "What one more costs, at that many: tasks that sleep in one "
            "gather, and events that are recorded.\n"
            f"Medians of {runs}.\n\n"
            + table(["how many", "task, us", "instructions", "recorded, us",
                     "CPython, us", "task, bytes", "CPython, bytes",
                     "event, us"], rows)
            + "\nWhere a task takes more time and not more instructions (of "
            "ours, unrecorded; by valgrind), memory is\nwaited for: what lives "
            "then is more than the caches hold.\n")
