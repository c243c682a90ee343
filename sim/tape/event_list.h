/* event_list.h - every kind of event: EVENT(NAME, "name", meaning).
 *
 * The order is the number on the tape: append, never insert.
 *
 * The comment at each kind is the contract between those who emit and those
 * who read.  It names the fields that the kind uses besides seq, iter, phase,
 * t, loop, file, line and cause; what it does not name is 0 (ready_pos and
 * ready_len: -1).  "lane: L" alone means the lane that runs.  "cause" is said
 * only where it is not simply the event that picked the running handle (outside
 * every loop: what stopped the last one, or the start of the run).  line is 0
 * for what the loop does by itself: ITERATION, JUMP, TIMER_FIRE, DROP, READY via
 * io.
 *
 * KEEP IN STEP: event kinds - emit calls in aio and world, the fold (fold.c),
 * the checker (check.c), the views (schema.c).
 */

/* The first event, lane 0, which exists from here on and runs.  cause: 0. */
EVENT(RUN_START, "run start", "the program begins")
/* The last event.  num: the exit status.  text: how it ended ("returned",
 * "raised ValueError: x", "deadlock", "ended by SIGTERM ...", "limit: ...").
 * line: where that was raised, or the limit reached. */
EVENT(RUN_END, "run end", "the program has ended; text: how")
/* loop, iter: the new turn.  ready_len: how many handles it will run, which is
 * all that are ready now.  cause: the jump of this turn, else the previous
 * iteration since the loop was started, else what started it. */
EVENT(ITERATION, "iteration", "a turn of the loop begins; ready_len: how many "
      "handles it will run")
/* t: the new time.  obj: the timer's handle.  num: nanoseconds jumped (who looks
 * at the clock very often has moved it a little before).  cause: the TIMER
 * event of that timer. */
EVENT(JUMP, "jump", "nothing is ready: the clock jumps to the next deadline")
/* lane: the new one.  obj: its parent (0: the loop's lane).  num: LaneKind.
 * text: its name. */
EVENT(LANE, "lane", "a lane (task, thread, ...) is created; obj: its parent")
/* lane: which may have ended.  text: the new name. */
EVENT(LANE_NAME, "name", "a lane is named; text: the name")
/* lane.  via: returned, raised, cancelled.  text: the exception ("ValueError:
 * x") or a short result ("3"), or NULL; of a process what ended it ("exit status
 * 3", "SIGTERM").  line: where it returned or raised.
 * A process ends whatever it does, if it is killed (cancelled); with it end its
 * threads (cancelled) and its tasks (LANE_LOST). */
EVENT(LANE_END, "end", "a lane ends; via: returned, raised or cancelled")
/* lane: the task that will run; for a callback that of the thread whose loop it
 * is (0: the main one).  obj: the handle (0: it cannot be cancelled).  via:
 * soon, timer, done, thread, io.  ready_pos: where in its loop's queue it
 * stands, ready_len: how long that is then (always ready_pos + 1).  text: a
 * callback's name, if it is not that of the RUN.  cause: FUTURE_DONE (via
 * done), TIMER_FIRE (via timer), else who runs. */
EVENT(READY, "ready", "a handle is put in the ready queue at ready_pos")
/* lane, obj as in READY (a callback runs in the thread that runs its loop now).
 * ready_pos: 0.  ready_len: how long the queue was, this one counted.  text: a
 * callback's name; NULL: a task's step.  peer: the task whose own method the
 * callback is ("task.cancel"; 0: none).  line: where the task goes on, its
 * await or the first line of its coroutine; 0 for a callback.  cause: its READY
 * event. */
EVENT(RUN, "run", "a handle is picked to run from the front of the queue")
/* lane: the task, which ran.  obj: the future (or task) that it waits for; 0:
 * none, it gave way (sleep(0)), and READY follows.  via: done, or soon if it
 * gave way.  num: the STACK that it waits at (0: not known).  line: of the
 * innermost frame of the program's in that stack, where the await stands.
 * text: what for, in a word ("sleep", "gather", "Queue.get", "Lock.acquire",
 * "task"), or NULL. */
EVENT(SUSPEND, "suspend", "a task waits; obj: on what")
/* lane: who made it.  obj: the future.  num: how many others it waits for
 * (gather: 3).  text: what it is, in a word: "sleep", "gather", "wait",
 * "shield", "Queue.get" ..., NULL: a plain Future. */
EVENT(FUTURE, "future", "a future is created")
/* lane: L.  obj: the future, or task.  via: returned, raised, cancelled.
 * text: the exception or a short result, or NULL (of a task: LANE_END has it).
 * Everything that becomes ready by it has it as its cause. */
EVENT(FUTURE_DONE, "done", "a future has a result, an exception, or is "
      "cancelled")
/* lane: L.  obj: the handle.  num: when, in nanoseconds.  peer: the future
 * that it will complete, or the task that it will cancel, or the as_completed
 * that it ends (0: none).  text: the callback's name, or NULL. */
EVENT(TIMER, "timer", "a timer is set; num: until when")
/* lane: 0.  obj: the handle.  via: timer.  num: how late it is, in nanoseconds.
 * cause: its TIMER event. */
EVENT(TIMER_FIRE, "fire", "a timer is due")
/* lane: L.  obj: the handle, which is a timer that waits, or stands in the ready
 * queue (and is a DROP later); sent for no other. */
EVENT(TIMER_CANCEL, "timer cancelled", "a timer or handle is cancelled")
/* lane: L.  obj: the future it is added to.  peer: the future that waits for
 * it by this (gather, wait, shield ...), or the object (TaskGroup,
 * as_completed); 0: none.  via: done if the future is done already: READY
 * follows.  text: the callback's name.  A task's own wake-up is not said here:
 * its SUSPEND tells. */
EVENT(CALLBACK, "callback", "a callback is added to a future")
/* lane: L.  obj: the future.  text: its name.  A callback that is called at
 * once and not by way of a ready queue, as concurrent.futures does. */
EVENT(CALLBACK_RUN, "callback run", "a callback is called at once")
/* lane: who is asked.  peer: the lane that asks.  obj: what the asked one
 * waits for (0: nothing).  via: cancel, timeout, group, shutdown.  text: the
 * message.  line: of who asks.  cause: if a cancel passed it on, that one. */
EVENT(CANCEL, "cancel", "a task is asked to cancel; text: the message")
/* lane.  line: of the await at which it arrives.  cause: the RUN of this step.
 * obj: what it had waited for.  num: the CANCEL event that this delivers. */
EVENT(CANCEL_DELIVERED, "cancelled", "CancelledError is thrown into a task")
/* lane: after CANCEL_DELIVERED it suspends where no except or finally block
 * deals with a CancelledError any more, or it returns; not all requests were
 * taken back (UNCANCEL), and the error did not come to the task group or time
 * limit that had asked for it.  num: that event. */
EVENT(CANCEL_SWALLOWED, "swallowed", "a task went on in spite of it")
/* lane: L.  obj: the queue.  ready_pos: where the item stands, as the queue
 * was filled (always ready_len - 1); -1: it was not kept (a queue of the
 * program's own class may drop it).  ready_len: how many it then holds.  text:
 * the item, short, or NULL. */
EVENT(PUT, "put", "an item goes into a queue; ready_len: how many it holds")
/* lane: L.  obj: the queue.  ready_pos: which of the items, counted as they
 * were put (0: the oldest; LifoQueue: ready_len); -1: num is the seq of its
 * PUT (PriorityQueue, and queues between processes; 0: not known, -1: it had
 * none and the others stay).
 * ready_len: how many are left.  text: the item, or NULL. */
EVENT(GET, "get", "an item comes out of a queue")
/* FULL, EMPTY, JOIN, BLOCKED: lane: who will wait: a task, or the thread, also
 * where it is a task of its loop that calls.  obj: at what.  peer: the future
 * in its list of waiters (0: a thread waits, and THREAD_BLOCK follows).  The
 * waiting is over when that future is done (the thread wakes). */
EVENT(FULL, "full", "a task waits because a queue is full")
EVENT(EMPTY, "empty", "a task waits because a queue is empty")
EVENT(JOIN, "join", "a task waits for a queue's work to be done")
/* lane: who has it now: L, or to whom L hands it over (cause: the RELEASE).
 * obj.  num: what is left: a lock's 0, a semaphore's permits, a barrier's free
 * places. */
EVENT(ACQUIRE, "acquire", "a lock, semaphore, ... is taken")
/* lane: L.  obj.  num: what there is then: a lock's 1, a semaphore's permits,
 * a barrier's free places. */
/* A server of the network takes and gives back places by itself: lane: whose
 * request has it, phase: jump, line: 0; cause: of an ACQUIRE the RELEASE, of a
 * RELEASE the ACQUIRE. */
EVENT(RELEASE, "release", "it is given back")
EVENT(BLOCKED, "blocked", "a task waits for it")
/* lane: the thread (process, greenlet).  obj: what it waits for, or 0.  num:
 * until when at the latest, in nanoseconds; 0: no limit.  text: in what
 * ("time.sleep", "Lock.acquire"); NULL: its loop has nothing to do, and obj is
 * the handle of the next timer. */
EVENT(THREAD_BLOCK, "thread blocks", "a thread waits")
/* lane: it stands in line for its turn.  cause: the event that woke it (PUT,
 * ACQUIRE, LANE_END ...), or its THREAD_BLOCK if the time is over; if the run is
 * stopped and only the main thread can end it, who runs.  via: timer if the time
 * is over, else thread.  Threads make the clock move without a JUMP. */
EVENT(THREAD_WAKE, "thread wakes", "a thread may go on")
/* lane: L, in a loop, whose thread waits (THREAD_BLOCK follows) or is preempted
 * (PREEMPT follows).  text: in what ("time.sleep"; "the GIL").  num: how long
 * it will take at most, in nanoseconds; 0: not known.  ready_len: how many
 * handles wait meanwhile. */
EVENT(BLOCK_START, "block start", "a call blocks the loop")
/* lane: L, as it was (THREAD_RUN comes before).  num: how long it took.  cause:
 * its BLOCK_START. */
EVENT(BLOCK_END, "block end", "it is over")
/* lane: L. */
EVENT(LINE, "line", "a source line is about to run")
/* lane: L.  via: stdout, stderr.  text: exactly what is written, but that files
 * of the run have their bare names (no tape says where they lie). */
EVENT(OUTPUT, "output", "text is written; via: stdout or stderr")
/* lane: L.  text. */
EVENT(WARNING, "warning", "a warning is shown")
/* lane: L.  text: "ValueError: x", or only the class. */
EVENT(RAISED, "raised", "an exception leaves a frame")
/* lane: 0.  obj: the future or task.  text: the exception. */
EVENT(NEVER_RETRIEVED, "never retrieved", "a future's exception is lost")
/* lane: L.  num: what stands behind its '#': ':', '?' or '!'.  text.  Only
 * where lines are recorded, behind the LINE that it belongs to. */
EVENT(NOTE, "note", "a note of the lesson")
/* lane: who made it.  obj.  num: a queue's limit (0: none), a semaphore's
 * permits, 1 for a lock, a barrier's parties.  peer: the object that it stands
 * on (a condition: its lock), or 0.  text: its class ("Queue", "Lock"), for one
 * of the program's with what it is built on ("Jobs(Queue)").  Sent before the
 * object appears in any other event. */
EVENT(OBJECT, "object", "a queue, lock, event, ... is created")
/* obj: an object, or a future that is pending and never will be done. */
EVENT(OBJECT_END, "object gone", "nobody can use it any more")
/* As RUN, but the handle was cancelled: it leaves the queue and does not run.
 * cause: its READY event. */
EVENT(DROP, "drop", "a cancelled handle leaves the ready queue")
/* lane.  The thread (process, greenlet) has its turn.  cause: its THREAD_WAKE,
 * or its LANE the first time. */
EVENT(THREAD_RUN, "thread runs", "a thread has its turn")
/* lane, which has not ended.  num: how many requests to cancel are left. */
EVENT(UNCANCEL, "uncancel", "a request to cancel is taken back")
/* lane: L.  obj: the queue.  num: how many are not done now. */
EVENT(TASK_DONE, "task done", "an item's work is said to be done")
/* lane: L.  obj.  num: of a semaphore whose _value the program writes: what it
 * is then (CLEAR: 0). */
EVENT(SET, "set", "an event is set")
EVENT(CLEAR, "clear", "an event is cleared")
/* lane: L.  obj.  num: how many are woken at most. */
EVENT(NOTIFY, "notify", "a condition wakes those who wait")
/* num: its number, 1, 2, 3 ...  text: the frames of a chain of awaits, the
 * outermost first, each "NAME:LINE", or "NAME:LINE:FILE" where that is not the
 * scenario, with a newline between: the program's own, and of very many the
 * innermost 50, behind a line "...".  Sent once, before the first SUSPEND that
 * names it. */
EVENT(STACK, "stack", "a chain of awaits is met for the first time")
/* loop.  What was ready there, and its timers, are forgotten. */
EVENT(LOOP_CLOSE, "loop closed", "a loop is closed")
/* lane: L.  Only where lines are recorded.  An await, async for or async with
 * comes to the point where it may suspend. */
EVENT(AWAIT, "await", "an await is reached")
/* lane: L.  num: the line where the coroutine was made.  text: its name. */
EVENT(NEVER_AWAITED, "never awaited", "a coroutine is dropped that never ran")
/* lane: the task. */
EVENT(LANE_LOST, "lost", "a task is destroyed that is pending")
/* lane: L, or the thread that begins later.  num: what was drawn.  text:
 * what for.  num -1: an answer that is not the usual one (sim/base/chance.h):
 * text is "KINDn=ANSWER: " and what that means. */
EVENT(CHOICE, "choice", "what real life leaves open is decided; text: what")
/* lane: L.  obj: a barrier.  text: its state from here on, in a word:
 * "filling", "draining", "resetting", "broken".  It begins as filling. */
EVENT(STATE, "state", "a barrier comes to another state; text: which")
/* lane: the thread, which ran, and stands in line from now on as if it had been
 * woken.  peer: the thread that asked for it (0: the main one).  num: how long
 * it had run, in nanoseconds.  text: what it wants ("the GIL").  Only where
 * computing takes time (--cpu). */
EVENT(PREEMPT, "preempted", "a thread has to pass the interpreter on")
/* lane: the thread of whose process the events after this are; it runs all the
 * time, as others do in other processes.  peer: L there.  cause: its last
 * THREAD_RUN. */
EVENT(MEANWHILE, "meanwhile", "what follows happens in another process")
/* lane: L.  num: its number.  text: its name ("SIGTERM").  What comes of it has it
 * as its cause: a byte in a loop's pipe, the main thread's waking. */
EVENT(SIGNAL, "signal", "the program sends itself a signal; text: which")
