"""What one task and one event cost as there are more of them."""
import sqlite3
import statistics

from measure import ORACLE, OURS, brief, cpu, python, table

SIZES = (1000, 10000, 100000, 1000000)
ROOMY = 100000          # fewer tasks take less memory than this program
OURS_WITHOUT_LIMITS = [OURS, "run", "--max-memory", "8G", "--max-events",
                       "100000000"]
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


class Cost:
    """Of one unit: the cost of n of them less that of none."""

    def __init__(self, runs, folder):
        self.runs, self.path = runs, f"{folder}/growth.py"

    def run(self, command, program, n):
        with open(self.path, "w") as f:
            f.write(program.format(n=n))
        taken = [cpu(*command, self.path) for _ in range(self.runs)]
        return [statistics.median(values) for values in zip(*taken)]

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
    record = [*OURS_WITHOUT_LIMITS, "--record", tape, "--force"]
    for n in SIZES:
        ours = cost.of_one(OURS_WITHOUT_LIMITS, TASKS, n)
        kept = cost.of_one(record, TASKS, n)
        # A million take CPython a minute and more than a gigabyte.
        theirs = (cost.of_one([python(), ORACLE, "--fast"], TASKS, n)
                  if n <= 100000 else None)
        cost.run(record, EVENTS, n)
        count = events(tape)
        event = cost.of_one(record, EVENTS, n, lambda: count)
        rows.append([str(n), brief(ours[0]), brief(kept[0]),
                     brief(theirs[0]) if theirs else "",
                     brief(ours[1]) if n >= ROOMY else "",
                     brief(theirs[1]) if theirs and n >= ROOMY else "",
                     brief(event[0])])
        print("growth", *rows[-1], flush=True)
    return ("## Growth\n\n"
            "What one more costs, at that many: tasks that sleep in one "
            "gather, and events that are recorded.\n"
            f"Medians of {runs}.\n\n"
            + table(["how many", "task, us", "recorded, us", "CPython, us",
                     "task, bytes", "CPython, bytes", "event, us"], rows))
