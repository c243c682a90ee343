/* pipe.c - pipes between processes.  All that is here is shared: it is
 * allocated while the zone is off. */
#include "sim/world/pipe.h"

#include <assert.h>
#include <errno.h>
#include <math.h>

#include "sim/aio/clock.h"
#include "sim/base/mem.h"
#include "sim/vm/bytes.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/world/tell.h"
#include "sim/world/turns.h"

enum {
    HOLDS = 64 << 10,           /* bytes that may wait to be read */
    HEADER = 4,                 /* bytes in front of a message */
    PIPES_MAX = 20000,
};

typedef struct Message {
    struct Message *next;
    Seq put;                    /* what announced it on the tape; 0: nothing */
    char *text;                 /* the item, for the tape; owned, or NULL */
    size_t len;
    char data[];
} Message;

typedef struct Pipe {
    Message *front, **back;
    size_t bytes;               /* not read yet, with headers */
    int open[2];                /* in all processes: reading, writing end */
    Line readers, writers;
    uint32_t id;                /* of the queue on the tape; 0: none */
    int64_t items, unfinished;  /* in it, as the tape has it */
} Pipe;

static Pipe **pipes;            /* by number; NULL: gone.  The ends of pipe n
                                   are 2n and 2n + 1 */
static size_t npipes, pipes_cap;

static Pipe *pipe_of(int end)
{
    return end >= 0 && (size_t)end / 2 < npipes ? pipes[end / 2] : NULL;
}

/* --- opening and closing -------------------------------------------------- */

static void count_open(Process *p, int end, int n)
{
    bool zone = zone_set(false);

    if ((size_t)end >= p->open_cap) {
        size_t had = p->open_cap;
        p->open = mem_grow(p->open, &p->open_cap, (size_t)end + 2,
                           sizeof *p->open);
        memset(p->open + had, 0, (p->open_cap - had) * sizeof *p->open);
    }
    zone_set(zone);
    p->open[end] += n;
    if ((size_t)end >= p->nopen)
        p->nopen = (size_t)end + 1;
    assert(pipe_of(end));
    pipes[end / 2]->open[end % 2] += n;
}

static bool is_open(const Process *p, int end)
{
    return end >= 0 && (size_t)end < p->nopen && p->open[end] > 0;
}

bool pipe_new(int ends[2])
{
    if (npipes >= PIPES_MAX) {
        process_error(EMFILE);
        return false;
    }
    bool zone = zone_set(false);
    pipes = mem_grow(pipes, &pipes_cap, npipes + 1, sizeof *pipes);
    Pipe *p = mem_alloc(sizeof *p);
    zone_set(zone);
    *p = (Pipe){0};
    p->back = &p->front;
    for (int i = 0; i < 2; i++)
        ends[i] = (int)(2 * npipes) + i;
    pipes[npipes++] = p;
    count_open(process_current, ends[0], 1);
    count_open(process_current, ends[1], 1);
    return true;
}

static void message_free(Message *m)
{
    mem_free(m->text);
    mem_free(m);
}

static void pipe_free(Pipe *p)
{
    for (Message *m = p->front, *next; m; m = next) {
        next = m->next;
        message_free(m);
    }
    line_clear(&p->readers);
    line_clear(&p->writers);
    mem_free(p);
}

/* [end] has been closed: the other side may be waiting for nothing. */
static void look_at(int end)
{
    Pipe *p = pipe_of(end);

    assert(p);
    if (p->open[end % 2] > 0)
        return;
    line_wake(end % 2 ? &p->readers : &p->writers);
    if (p->open[0] > 0 || p->open[1] > 0)
        return;
    pipe_free(p);
    pipes[end / 2] = NULL;
}

bool pipe_open(int end)
{
    if (!pipe_of(end))
        return false;
    count_open(process_current, end, 1);
    return true;
}

bool pipe_close(int end)
{
    if (!is_open(process_current, end))
        return false;
    count_open(process_current, end, -1);
    look_at(end);
    return true;
}

void pipes_fork(const Process *parent, Process *child)
{
    for (size_t end = 0; end < parent->nopen; end++)
        if (parent->open[end] > 0)
            count_open(child, (int)end, parent->open[end]);
}

void pipes_close_all(Process *p)
{
    for (size_t end = 0; end < p->nopen; end++) {
        if (p->open[end] == 0)
            continue;
        count_open(p, (int)end, -p->open[end]);
        look_at((int)end);
    }
}

/* --- the tape ------------------------------------------------------------- */

void pipe_tell(int end, uint32_t id)
{
    if (pipe_of(end))
        pipe_of(end)->id = id;
}

/* [item] as a text of its own; NULL if there is none. */
static char *text_of(Value item)
{
    Buf b;

    if (!item)
        return NULL;
    buf_init(&b);
    tell_item(&b, item);
    return buf_detach(&b);
}

Seq pipe_announce(int end, Value item)
{
    Pipe *p = pipe_of(end);

    if (!emit_state.on || !p || !p->id)
        return 0;
    char *text = text_of(item);
    int32_t n = (int32_t)++p->items;
    p->unfinished++;
    Seq seq = emit_event((Event){
        .kind = EVENT_PUT, .lane = emit_state.lane, .obj = p->id,
        .ready_pos = n - 1, .ready_len = n, .text = text});
    thread_current->did = seq;
    mem_free(text);
    return seq;
}

/* The item that [put] announced leaves the queue. */
static void tell_get(Pipe *p, Seq put, const char *text)
{
    if (!emit_state.on || !p->id || put == 0)
        return;
    p->items -= p->items > 0;
    thread_current->did = emit_event((Event){
        .kind = EVENT_GET, .lane = emit_state.lane, .obj = p->id,
        .ready_pos = -1, .ready_len = (int32_t)p->items,
        .num = (int64_t)put, .text = text});
}

void pipe_withdraw(int end, Seq put)
{
    if (pipe_of(end))
        tell_get(pipe_of(end), put, NULL);
}

void pipe_item_done(int end)
{
    Pipe *p = pipe_of(end);

    if (!emit_state.on || !p || !p->id)
        return;
    p->unfinished -= p->unfinished > 0;
    thread_current->did = emit_event((Event){
        .kind = EVENT_TASK_DONE, .lane = emit_state.lane, .obj = p->id,
        .num = p->unfinished, .ready_pos = -1, .ready_len = -1});
}

/* --- reading -------------------------------------------------------------- */

static Value take_message(Pipe *p)
{
    Message *m = p->front;
    Value v = bytes_new(m->data, m->len);

    p->front = m->next;
    if (!p->front)
        p->back = &p->front;
    p->bytes -= m->len + HEADER;
    tell_get(p, m->put, m->text);
    message_free(m);
    if (p->bytes <= HOLDS)
        line_wake(&p->writers);
    return v;
}

/* Slot 0: the end. */
static Value read_step(Frame *f, Value in)
{
    int end = (int)small_of(f->slots[0]);
    Pipe *p = pipe_of(end);

    if (p)
        line_remove(&p->readers, thread_current);
    if (f->state++ > 0 && !in)
        return NULL;
    val_xunref(in);
    if (!p || !is_open(process_current, end))
        return process_error(EBADF);
    if (p->front)
        return take_message(p);
    if (p->open[1] == 0)
        return raise(&exc_EOFError, "");
    line_add(&p->readers, thread_current);
    tell_wait(EVENT_EMPTY, p->id);
    return turns_block(INFINITY, "Connection.recv", 0);
}

Value pipe_read_begin(int end)
{
    Value slot = val_small(end);

    if (end % 2 != 0 || !is_open(process_current, end))
        return process_error(EBADF);
    frame_push_native(read_step, &slot, 1);
    return VAL_PUSHED;
}

/* --- writing -------------------------------------------------------------- */

static void put_message(Pipe *p, Value bytes, Value item, Seq put)
{
    const char *data = "";
    size_t len = 0;

    bytes_peek(bytes, &data, &len);
    bool zone = zone_set(false);
    Message *m = mem_alloc(sizeof *m + len);
    *m = (Message){.put = put, .text = put ? text_of(item) : NULL, .len = len};
    zone_set(zone);
    memcpy(m->data, data, len);
    *p->back = m;
    p->back = &m->next;
    p->bytes += len + HEADER;
    line_wake(&p->readers);
}

enum { END, BYTES, ITEM, PUT, WRITE_SLOTS };    /* slots of write_step */

static Value write_step(Frame *f, Value in)
{
    int end = (int)small_of(f->slots[END]);
    Pipe *p = pipe_of(end);

    if (p)
        line_remove(&p->writers, thread_current);
    if (f->state > 0 && !in)
        return NULL;
    val_xunref(in);
    if (!p || !is_open(process_current, end))
        return process_error(EBADF);
    if (f->state++ == 0)
        put_message(p, f->slots[BYTES], f->slots[ITEM],
                    (Seq)small_of(f->slots[PUT]));
    if (p->bytes <= HOLDS)
        return none();
    if (p->open[0] == 0)
        return process_error(EPIPE);
    line_add(&p->writers, thread_current);
    return turns_block(INFINITY, "Connection.send", 0);
}

Value pipe_write_begin(int end, Value bytes, Value item, Seq put)
{
    Value slots[WRITE_SLOTS] = {val_small(end), bytes, item,
                                val_small((int64_t)put)};

    if (end % 2 == 0 || !is_open(process_current, end))
        return process_error(EBADF);
    if (pipe_of(end)->open[0] == 0)
        return process_error(EPIPE);
    frame_push_native(write_step, slots, WRITE_SLOTS);
    return VAL_PUSHED;
}

/* --- waiting for several -------------------------------------------------- */

/* Slots of wait_step: what is waited for; until when, a float. */
enum { WHATS, UNTIL, SLOTS };

/* The line for [what]; *ready: it need not be waited for. */
static Line *line_of(int64_t what, bool *ready)
{
    if (what < 0) {
        Process *p = process_find((int)-what);
        *ready = !p || p->over;
        return p ? &p->waiters : NULL;
    }
    Pipe *p = pipe_of((int)what);
    *ready = !p || p->front || p->open[1] == 0;
    return p ? &p->readers : NULL;
}

static Value wait_step(Frame *f, Value in)
{
    List *whats = as_list(f->slots[WHATS]);
    Value found = list_new(4);
    double until = float_of(f->slots[UNTIL]);
    bool ready;

    for (size_t i = 0; i < whats->len; i++) {
        Line *l = line_of(small_of(whats->items[i]), &ready);
        if (ready)
            list_append(found, whats->items[i]);
        if (l && f->state > 0)
            line_remove(l, thread_current);
    }
    if (f->state++ > 0 && !in) {
        val_unref(found);
        return NULL;
    }
    val_xunref(in);
    if (as_list(found)->len > 0 || clock_now() >= until)
        return found;
    val_unref(found);
    for (size_t i = 0; i < whats->len; i++) {
        int64_t what = small_of(whats->items[i]);
        line_add(line_of(what, &ready), thread_current);
        if (what < 0 && whats->len == 1)
            thread_current->process_waits = process_find((int)-what);
        if (what >= 0 && whats->len == 1)
            tell_wait(EVENT_EMPTY, pipe_of((int)what)->id);
    }
    return turns_block(until, "wait", 0);
}

Value pipe_wait_begin(Value whats, double timeout)
{
    Value list = obj_to_list(whats);

    if (!list)
        return NULL;
    for (size_t i = 0; i < as_list(list)->len; i++)
        if (!is_small(as_list(list)->items[i])) {
            val_unref(list);
            return raise(&exc_TypeError, "an end of a pipe is an int");
        }
    Value slots[SLOTS] = {list, val_float(clock_now() + timeout)};
    frame_push_native(wait_step, slots, SLOTS);
    val_unref(slots[WHATS]);
    val_unref(slots[UNTIL]);
    return VAL_PUSHED;
}

/* --- the whole ------------------------------------------------------------ */

void pipes_start(void)
{
    pipes = NULL;
    npipes = pipes_cap = 0;
}

void pipes_end(void)
{
    for (size_t i = 0; i < npipes; i++)
        if (pipes[i])
            pipe_free(pipes[i]);
    mem_free(pipes);
    pipes_start();
}
