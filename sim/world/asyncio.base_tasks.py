# asyncio.base_tasks.py - the stacks of tasks, and how they are printed.


def _frames_inwards(task):
    tb = task._exception.__traceback__
    while tb is not None:
        yield tb.tb_frame
        tb = tb.tb_next


def _frames_outwards(frame):
    while frame is not None:
        yield frame
        frame = frame.f_back


def _first(frames, limit):
    found = []
    for frame in frames:
        if limit is not None and len(found) >= limit:
            break
        found.append(frame)
    return found


# A task that waits has one frame, as nobody called it; the one that runs has
# those of its callers too; one that failed those that the exception left.
def _task_get_stack(task, limit):
    coro = task.get_coro()
    frame = None
    for name in "cr_frame", "gi_frame", "ag_frame":
        if hasattr(coro, name):
            frame = getattr(coro, name)
            break
    if frame is not None:
        return _first(_frames_outwards(frame), limit)[::-1]
    if task._exception is not None:
        return _first(_frames_inwards(task), limit)
    return []


# What is above the frames goes to stdout unless there is a file, they go to
# stderr.
def _task_print_stack(task, limit, file):
    import traceback
    frames = [(f.f_code.co_filename, f.f_lineno, f.f_code.co_name, None)
              for f in task.get_stack(limit=limit)]
    exc = task._exception
    if not frames:
        print(f"No stack for {task!r}", file=file)
    else:
        what = "Stack" if exc is None else "Traceback"
        print(f"{what} for {task!r} (most recent call last):", file=file)
    traceback.print_list(frames, file=file)
    if exc is not None:
        for line in traceback.format_exception_only(exc.__class__, exc):
            print(line, file=file, end="")
