# jobs as dataclasses with a status enum, dependencies, and a report
import asyncio
from dataclasses import dataclass, field
from enum import Enum, auto


class Status(Enum):
    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()


@dataclass
class Job:
    name: str
    seconds: float
    needs: list[str] = field(default_factory=list)
    status: Status = Status.WAITING
    finished: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    async def run(self, jobs):
        for n in self.needs:
            await jobs[n].finished.wait()
        try:
            if any(jobs[n].status is Status.FAILED for n in self.needs):
                raise RuntimeError("a need failed")
            self.status = Status.RUNNING
            print(f"{asyncio.get_running_loop().time():.1f} {self}")
            await asyncio.sleep(self.seconds)
            if self.name == "lint":
                raise RuntimeError("ugly code")
            self.status = Status.DONE
        except RuntimeError as e:
            self.status = Status.FAILED
            print(f"{self.name} failed: {e}")
        finally:
            self.finished.set()


async def main():
    jobs = {j.name: j for j in (Job("deploy", 1, ["test", "pack"]), Job("test", 2, ["build"]),
                                Job("build", 1.5), Job("pack", 0.5, ["build"]), Job("lint", 0.2),
                                Job("publish", 1, ["lint"]))}
    await asyncio.gather(*(j.run(jobs) for j in jobs.values()))
    for j in jobs.values():
        print(f"{j.name:<8}{j.status.name:>8}")
    print(asyncio.get_running_loop().time())


asyncio.run(main())
