/* 56-sim-events.c - small programs, and what the tape says of their queues,
 * locks, groups and timeouts: tests/golden/events/NAME.py and NAME.txt.
 *
 * A listing has a paragraph for each step, headed by the time and who runs; in
 * it a line for each event, headed by the line of the program; behind the
 * events of an object what it then is.  What has to do with the ready queue is
 * left out.  UPDATE=1 in the environment writes the listings anew: read them
 * line by line before you keep them.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/sim.h"
#include "sim/tape/lanes.h"
#include "sim/tape/picture.h"
#include "tests/tap.h"

#define FOLDER "tests/golden/events"

/* Things are named by what they are and a count of their own, objects "Queue-2"
 * and futures "sleep~2": the tape's own numbers change with whatever else
 * happens. */
typedef struct Thing {
    uint32_t id;
    unsigned count;
    char sign;
    char *word;
} Thing;

typedef struct Listing {
    Buf text;
    Picture picture;
    Lanes lanes;
    Thing *things;
    size_t nthings, cap;
    char **items;               /* the text of each PUT, by its number */
    size_t nitems, items_cap;
    uint32_t runs;              /* whose step it is */
    bool headed;
    EventPhase phase;
    char *run_text;             /* the callback's name, or NULL */
    bool *is_cancel;            /* by number of event */
    size_t cancels_cap;
} Listing;

static Listing l;

static void say(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

static void say(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    buf_vprintf(&l.text, format, args);
    va_end(args);
}

/* --- names --------------------------------------------------------------- */

static Thing *find(uint32_t id)
{
    for (size_t i = 0; i < l.nthings; i++)
        if (l.things[i].id == id)
            return &l.things[i];
    return NULL;
}

static void name_it(uint32_t id, const char *word, char sign)
{
    unsigned count = 1;

    for (size_t i = 0; i < l.nthings; i++)
        count += strcmp(l.things[i].word, word) == 0 &&
                 l.things[i].sign == sign;
    l.things = mem_grow(l.things, &l.cap, l.nthings + 1, sizeof *l.things);
    l.things[l.nthings++] = (Thing){id, count, sign,
                                    mem_strndup(word, strlen(word))};
}

static void say_lane(uint32_t id)
{
    const LaneInfo *info = lanes_get(&l.lanes, id);

    say("%s", info ? info->name : "?");
}

/* A lane, an object or a future. */
static void say_thing(uint32_t id)
{
    const Thing *t = find(id);

    if (t)
        say("%s%c%u", t->word, t->sign, t->count);
    else if (id && lanes_get(&l.lanes, id))
        say_lane(id);
    else
        say("?");
}

/* --- what an object is --------------------------------------------------- */

static void say_items(const Object *o)
{
    for (size_t i = 0; i < o->items.len; i++)
        say(" %s", l.items[object_item(o, i)]);
}

static void say_object(const Object *o)
{
    say("    [");
    if (o->items.len > 0)
        say("items");
    say_items(o);
    if (o->unfinished)
        say(" unfinished %lld", (long long)o->unfinished);
    if (o->value && !strstr(find(o->id)->word, "Queue"))
        say(" value %lld", (long long)o->value);
    if (o->inners)
        say(" done %u/%u", o->done, o->inners);
    if (o->holders.len > 0)
        say(" has:");
    for (size_t i = 0; i < o->holders.len; i++) {
        say(" ");
        say_lane(object_holder(o, i));
    }
    if (o->waiters.len > 0)
        say(" waits:");
    for (size_t i = 0; i < o->waiters.len; i++) {
        say(" ");
        say_lane(object_waiter(o, i)->lane);
    }
    say(" ]");
}

/* --- events -------------------------------------------------------------- */

static bool has_name(uint32_t id)
{
    return find(id) || lanes_get(&l.lanes, id);
}

static bool is_shown(const Event *e)
{
    switch (e->kind) {
    case EVENT_RUN_START:
    case EVENT_RUN_END:
    case EVENT_ITERATION:
    case EVENT_JUMP:
    case EVENT_RUN:
    case EVENT_THREAD_RUN:
    case EVENT_READY:
    case EVENT_DROP:
    case EVENT_STACK:
    case EVENT_LANE_NAME:
    case EVENT_RAISED:
    case EVENT_LOOP_CLOSE: return false;
    case EVENT_CALLBACK: return e->peer != 0;
    case EVENT_TIMER:
    case EVENT_TIMER_FIRE:
    case EVENT_TIMER_CANCEL: return has_name(e->obj) || e->peer;
    case EVENT_FUTURE_DONE:  return find(e->obj) != NULL;
    default: return true;
    }
}

static void say_head(const Event *e)
{
    say("%s%.3f ", l.text.len > 0 ? "\n" : "", (double)e->t / 1e9);
    say_lane(l.runs);
    if (l.runs == 0 && l.run_text)
        say(" %s", l.run_text);
    say("\n");
}

/* What of the event's fields means something. */
static void say_fields(const Event *e)
{
    if (e->obj && e->kind != EVENT_LANE) {
        say(" ");
        say_thing(e->obj);
    }
    if (e->kind == EVENT_LANE || (e->lane != l.picture.current &&
                                  e->kind != EVENT_FUTURE)) {
        say(" ");
        say_lane(e->lane);
    }
    if (e->peer) {
        say(e->kind == EVENT_CALLBACK || e->kind == EVENT_TIMER ? " for " : " by ");
        say_thing(e->peer);
    }
    if (e->kind == EVENT_TIMER)
        say(" %.3f", (double)e->num / 1e9);
    else if (e->kind != EVENT_SUSPEND && e->kind != EVENT_CANCEL_DELIVERED &&
             e->kind != EVENT_CANCEL_SWALLOWED && e->kind != EVENT_LANE &&
             e->num && (e->kind != EVENT_GET || e->num < 0))
        say(" %lld", (long long)e->num);
    if (e->kind == EVENT_GET && e->ready_pos > 0)
        say(" place %d", e->ready_pos);
    if (e->via)
        say(" %s", event_via_name(e->via));
    const PendingFuture *f = e->kind == EVENT_CALLBACK
                                 ? picture_future(&l.picture, e->peer) : NULL;
    if (f)
        say(" (%u/%u of %lld)", f->done, f->inners, (long long)f->num);
    if (e->kind == EVENT_CANCEL && l.is_cancel[e->cause])
        say(" passed on");
}

static void say_text(const Event *e)
{
    size_t len = e->text_len;

    if (!e->text || e->kind == EVENT_LANE || e->kind == EVENT_FUTURE ||
        e->kind == EVENT_OBJECT || e->kind == EVENT_SUSPEND)
        return;
    while (len > 0 && e->text[len - 1] == '\n')
        len--;
    say(" \"%.*s\"", (int)len, e->text);
}

static void remember(const Event *e)
{
    size_t had = l.nitems;

    l.nitems = e->seq + 1;
    l.items = mem_grow(l.items, &l.items_cap, l.nitems, sizeof *l.items);
    l.is_cancel = mem_grow(l.is_cancel, &l.cancels_cap, l.nitems,
                           sizeof *l.is_cancel);
    for (size_t i = had; i < l.nitems; i++)
        l.items[i] = NULL;
    l.is_cancel[e->seq] = e->kind == EVENT_CANCEL;
    if (e->kind == EVENT_PUT && e->text)
        l.items[e->seq] = mem_strndup(e->text, e->text_len);
    if (e->kind == EVENT_OBJECT)
        name_it(e->obj, e->text, '-');
    else if (e->kind == EVENT_FUTURE)
        name_it(e->obj, e->text ? e->text : "Future", '~');
    else if (e->kind == EVENT_TIMER && e->peer)
        name_it(e->obj, "timer", '~');
}

/* Whose step it is from here on. */
static void begin_step(const Event *e)
{
    l.headed = false;
    l.runs = e->kind == EVENT_RUN || e->kind == EVENT_THREAD_RUN ? e->lane : 0;
    mem_free(l.run_text);
    l.run_text = e->text && e->kind == EVENT_RUN
                     ? mem_strndup(e->text, e->text_len) : NULL;
}

static void list_event(void *self, const Event *e)
{
    (void)self;
    remember(e);
    lanes_add(&l.lanes, e);
    picture_add(&l.picture, e);
    if (e->kind == EVENT_RUN || e->kind == EVENT_THREAD_RUN ||
        e->phase != l.phase)
        begin_step(e);
    l.phase = e->phase;
    if (!is_shown(e))
        return;
    if (!l.headed)
        say_head(e);
    l.headed = true;
    say("%4d  %s", e->line, event_kind_name(e->kind));
    say_fields(e);
    say_text(e);
    const Object *o = e->obj ? picture_object(&l.picture, e->obj) : NULL;
    if (o && e->kind != EVENT_OBJECT)
        say_object(o);
    say("\n");
}

/* --- programs ------------------------------------------------------------ */

static void start(void)
{
    l = (Listing){.headed = false};
    buf_init(&l.text);
    picture_init(&l.picture);
    lanes_init(&l.lanes);
}

static void finish(void)
{
    for (size_t i = 0; i < l.nitems; i++)
        mem_free(l.items[i]);
    for (size_t i = 0; i < l.nthings; i++)
        mem_free(l.things[i].word);
    mem_free(l.items);
    mem_free(l.is_cancel);
    mem_free(l.things);
    mem_free(l.run_text);
    buf_clear(&l.text);
    lanes_clear(&l.lanes);
    picture_clear(&l.picture);
}

static void write_nothing(int fd, const char *text, size_t len)
{
    (void)fd, (void)text, (void)len;
}

static bool list_program(const char *path)
{
    Sink sink = {list_event, NULL};
    SimOptions options = {.path = path, .sink = &sink,
                          .write = write_nothing};
    Buf why;

    buf_init(&why);
    Sim *s = sim_open(&options, &why);
    if (!ok(s != NULL, "%s opens%s", path, why.data))
        return false;
    sim_run(s);
    sim_close(s);
    buf_clear(&why);
    return true;
}

static void compare(const char *path)
{
    FILE *f = fopen(path, getenv("UPDATE") ? "w" : "r");
    Buf want;
    int c;

    ok(f != NULL, "%s is there", path);
    if (!f)
        return;
    if (getenv("UPDATE")) {
        fputs(l.text.data, f);
        fclose(f);
        return;
    }
    buf_init(&want);
    while ((c = getc(f)) != EOF)
        buf_putc(&want, (char)c);
    fclose(f);
    is_str(l.text.data, want.data, "%s is what the tape says", path);
    buf_clear(&want);
}

static int is_program(const struct dirent *d)
{
    size_t len = strlen(d->d_name);

    return len > 3 && strcmp(d->d_name + len - 3, ".py") == 0;
}

int main(void)
{
    struct dirent **found;
    int n = scandir(FOLDER, &found, is_program, alphasort);
    char path[600];

    ok(n > 0, "there are programs");
    for (int i = 0; i < n; i++) {
        const char *name = found[i]->d_name;
        start();
        snprintf(path, sizeof path, FOLDER "/%s", name);
        if (list_program(path)) {
            snprintf(path, sizeof path, FOLDER "/%.*s.txt",
                     (int)(strlen(name) - strlen(".py")), name);
            compare(path);
        }
        finish();
        free(found[i]);
    }
    free(found);
    return tap_done();
}
