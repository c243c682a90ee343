/* loop_int.h - what the files of the loop share. */
#ifndef SIM_AIO_LOOP_INT_H
#define SIM_AIO_LOOP_INT_H

#include "sim/aio/loop.h"

Value loop_new_of(Type *cls);
Value loop_frame_step(Frame *f, Value in);      /* run_forever()'s frame */
void loop_slot_free(Value self);
void loop_slot_visit(Value self, Visit visit, void *arg);
void loop_slot_clear(Value self);

/* What of the loop is Python text, of sim/world: calls NAME([l]) of [module]. */
#define UNIX_EVENTS "asyncio.unix_events"
Value loop_call_text(const char *module, const char *name, Loop *l);

/* A handle that nobody has yet, and the tape does not know. */
Handle *handle_new(Type *type, Loop *l, const Callback *cb, Value a, Value b,
                   Value context);

/* Nothing runs any more. */
void loop_running_clear(Running *r);

/* The object that [t] lives in, which the queue of timers owns a reference
 * to. */
Value loop_owner_of(Timer *t);

/* Nothing is ready any more, and no timer runs. */
void loop_forget(Loop *l);

/* --- loop_emit.c: to be called only if somebody listens, but where it says
 * otherwise.  What returns a number returns that of the event. ------------- */

/* [e] is about to be put at the end of the ready queue. */
uint32_t loop_emit_ready(const Loop *l, const Entry *e, EventVia via);

/* What has just been taken out of the queue runs: its lane, place and RUN are
 * those of what happens from here on.  Or [e], just taken out, is dropped. */
void loop_emit_run(const Loop *l);
void loop_emit_drop(const Loop *l, const Entry *e);

/* What ran has come to its end: what happens now happens where its task [t]
 * stands (NULL: it was a callback). */
void loop_emit_over(Task *t);

uint32_t loop_emit_timer(const Loop *l, uint32_t id, double when,
                         const Callback *cb, Value a);
void loop_emit_timer_cancel(const Loop *l, uint32_t id);        /* asks itself */
Seq loop_emit_fire(uint32_t id, Seq why, double due);

/* The clock has jumped, from [from]: the cause of what follows. */
void loop_emit_jump(uint32_t id, Seq why, int64_t from);
void loop_emit_iteration(Loop *l);
void loop_emit_close(const Loop *l);    /* asks itself whether anybody listens */

void loop_number_start(void);

/* [l] belongs to the running process from now on; it gets the least number that
 * no open loop has (if there are that many, the last is shared), and has given
 * it back. */
void loop_emit_new(Loop *l);
void loop_emit_closed(const Loop *l);

/* False: it is a copy of another process's loop, of which nothing is told. */
bool loop_is_told(const Loop *l);

/* The program's own method [name] of [l]: of its class, or set in the loop itself.
 * NULL: it has none, or an error is raised. */
Value loop_own_method(Loop *l, Value name);

/* Methods of loops, in loop_text.c. */
#define TEXT(OWNER, MODULE, NAME, SIG) \
    Value loop_text_##NAME(Value self, Value *args, size_t n, Tuple *kwnames);
#define LACK(NAME, WHY) \
    Value loop_lack_##NAME(Value self, Value *args, size_t n, Tuple *kwnames);
#include "sim/aio/loop_text_list.h"
#undef TEXT
#undef LACK

#endif
