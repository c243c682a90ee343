/* label.c - what lanes are called. */
#include "tui/tell/label.h"

#include <ctype.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/tape/text.h"

enum {
    LANES_LOOKED = 1000,        /* for others that are alike */
    LOOK_AHEAD = 4000,          /* events from a task's creation to its first
                                 * step, at most: it costs a read each */
    BLOCK = 512,                /* events whose steps are kept together */
    DECORATORS = 8,             /* lines between a coroutine's first and def */
    NAME_MOST = 60,             /* characters of a name in a sentence */
};

typedef struct LabelKnown {
    uint32_t id;
    uint32_t len;               /* 0: it has no name that can be found */
    bool own;                   /* asyncio.run's: see is_own() */
    const char *name;           /* in the source's text */
} LabelKnown;

typedef struct LabelStep {
    Seq seq;
    uint32_t lane;
    int line;
    uint8_t file;
} LabelStep;

/* The steps of tasks that begin in a block of events.  Where many tasks are
 * made at once, all of them are looked for in the same blocks. */
typedef struct LabelBlock {
    uint32_t id;                /* of [n], as much as fits */
    bool read;
    Seq n;                      /* events from n * BLOCK + 1 on */
    LabelStep *steps;           /* owned */
    size_t len, cap;
} LabelBlock;

void labels_init(Labels *l, Reel reel, const Lanes *lanes, const Facts *facts)
{
    *l = (Labels){.reel = reel, .lanes = lanes, .facts = facts};
    pool_init(&l->known, sizeof(LabelKnown));
    pool_init(&l->blocks, sizeof(LabelBlock));
}

void labels_clear(Labels *l)
{
    pool_clear(&l->known);
    for (size_t i = 0; i < l->blocks.len; i++)
        mem_free(((LabelBlock *)pool_at(&l->blocks, i))->steps);
    pool_clear(&l->blocks);
    for (int i = 0; i < EVENT_FILES; i++)
        mem_free(l->lines[i]);
}

/* --- lines --------------------------------------------------------------- */

void labels_place(const Labels *l, int file, int line, Buf *out)
{
    buf_printf(out, "line %d", line);
    if (file > 0 && (size_t)file < l->facts->nsources) {
        const char *name = l->facts->sources[file].name;
        buf_puts(out, " of ");
        text_escape(out, name, strlen(name), 0);
    }
}

static void split(Labels *l, int file)
{
    const Source *s = &l->facts->sources[file];
    const char *at = s->text, *end = s->text + s->len;
    size_t n = 0, cap = 0;
    const char **lines = NULL;

    for (;;) {
        lines = mem_grow(lines, &cap, n + 2, sizeof *lines);
        lines[n++] = at;
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop)
            break;
        at = stop + 1;
    }
    lines[n] = end + 1;         /* as if a newline ended the last one */
    l->lines[file] = lines;
    l->nlines[file] = n;
}

const char *labels_line(Labels *l, int file, int line, size_t *len)
{
    if (!l->facts || file < 0 || (size_t)file >= l->facts->nsources ||
        file >= EVENT_FILES)
        return NULL;
    if (!l->lines[file])
        split(l, file);
    if (line < 1 || (size_t)line > l->nlines[file])
        return NULL;
    const char *begin = l->lines[file][line - 1];
    *len = (size_t)(l->lines[file][line] - begin - 1);
    if (*len > 0 && begin[*len - 1] == '\r')
        --*len;
    return begin;
}

/* --- functions ----------------------------------------------------------- */

static bool is_name(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* The name after "def" in [line], or NULL. */
static const char *name_in(const char *line, size_t len, uint32_t *name_len)
{
    const char *end = line + len;

    while (line < end && (*line == ' ' || *line == '\t'))
        line++;
    if (end - line > 6 && memcmp(line, "async ", 6) == 0)
        for (line += 6; line < end && *line == ' ';)
            line++;
    if (end - line < 5 || memcmp(line, "def ", 4) != 0)
        return NULL;
    for (line += 4; line < end && *line == ' ';)
        line++;
    const char *name = line;
    while (line < end && is_name(*line))
        line++;
    *name_len = (uint32_t)(line - name);
    return *name_len ? name : NULL;
}

static bool is_decorator(const char *line, size_t len)
{
    while (len > 0 && (*line == ' ' || *line == '\t'))
        line++, len--;
    return len > 0 && *line == '@';
}

/* Reads the block; it is kept once the run has all of its events.  False: one
 * cannot be read. */
static bool read_block(Labels *l, LabelBlock *b)
{
    Seq end = (b->n + 1) * BLOCK, last = reel_last(&l->reel);
    Event e;

    b->len = 0;
    for (Seq seq = b->n * BLOCK + 1; seq <= end && seq <= last; seq++) {
        if (!reel_read(&l->reel, seq, &e, NULL))
            return false;
        if (e.kind != EVENT_RUN || e.lane == 0)
            continue;
        b->steps = mem_grow(b->steps, &b->cap, b->len + 1, sizeof *b->steps);
        b->steps[b->len++] = (LabelStep){seq, e.lane, e.line, e.file};
    }
    b->read = end <= last;
    return true;
}

static const LabelBlock *block_at(Labels *l, Seq n)
{
    uint32_t id = (uint32_t)n;
    LabelBlock *b = pool_get(&l->blocks, id);

    if (!b) {
        b = pool_add(&l->blocks, id);
        b->id = id;
    }
    if (b->read && b->n == n)
        return b;
    b->read = false;
    b->n = n;
    return read_block(l, b) ? b : NULL;
}

/* The first step of lane [id], which is no earlier than its creation; NULL: it
 * is far from there, or, if [*yet] is set, has not come yet.  It lasts until
 * the next one is looked for. */
static const LabelStep *first_step(Labels *l, uint32_t id, bool *yet)
{
    const LaneInfo *info = lanes_get(l->lanes, id);
    Seq last = reel_last(&l->reel);

    if (!info || info->kind != LANE_TASK)
        return NULL;
    Seq end = info->created + LOOK_AHEAD;
    if (info->ended && info->ended < end)
        end = info->ended;
    for (Seq n = info->created / BLOCK; n * BLOCK < end && n * BLOCK < last;
         n++) {
        const LabelBlock *b = block_at(l, n);
        for (size_t i = 0; b && i < b->len; i++)
            if (b->steps[i].lane == id && b->steps[i].seq <= end)
                return &b->steps[i];
        if (!b)
            return NULL;
    }
    *yet = end > last;
    return NULL;
}

/* True for a task without a line of the program's that asyncio makes: in a
 * callback of its own, where a server accepts a connection; or as asyncio.run
 * tidies up, where another one was made before, which is the program's. */
static bool is_own(Labels *l, const LaneInfo *info)
{
    Event e, other;

    if (info->parent || !reel_read(&l->reel, info->created, &e, NULL))
        return false;
    int line = e.line, file = e.file;
    if (line == 0 && reel_read(&l->reel, e.cause, &other, NULL) &&
        other.kind == EVENT_RUN && other.lane == 0)
        return true;
    for (size_t i = 0; i < lanes_count(l->lanes) && i < LANES_LOOKED; i++) {
        const LaneInfo *before = lanes_at(l->lanes, i);
        if (before == info)
            break;
        if (before->parent == 0 && before->kind == LANE_TASK &&
            reel_read(&l->reel, before->created, &other, NULL) &&
            other.line == line && other.file == file)
            return true;
    }
    return false;
}

/* False: it cannot be known yet. */
static bool look_up(Labels *l, uint32_t id, LabelKnown *k)
{
    bool yet = false;
    const LabelStep *step = first_step(l, id, &yet);

    if (!step)
        return !yet;
    k->own = step->line == 0 && is_own(l, lanes_get(l->lanes, id));
    for (int i = 0; i < DECORATORS && !k->name; i++) {
        size_t len;
        const char *line = labels_line(l, step->file, step->line + i, &len);
        if (!line)
            break;
        k->name = name_in(line, len, &k->len);
        if (i == 0 && !is_decorator(line, len))
            break;
    }
    return true;
}

/* NULL: nothing is known of it yet. */
static const LabelKnown *known(Labels *l, uint32_t id)
{
    LabelKnown *k = pool_get(&l->known, id);

    if (!k) {
        LabelKnown found = {.id = id};
        if (!look_up(l, id, &found))
            return NULL;
        k = pool_add(&l->known, id);
        *k = found;
    }
    return k;
}

const char *labels_function(Labels *l, uint32_t id, size_t *len)
{
    const LabelKnown *k = known(l, id);

    *len = k ? k->len : 0;
    return *len ? k->name : NULL;
}

/* --- names --------------------------------------------------------------- */

/* True for "Task-7", which asyncio gives. */
static bool is_numbered(const LaneInfo *info)
{
    if (info->name_len < 6 || memcmp(info->name, "Task-", 5) != 0)
        return false;
    for (size_t i = 5; i < info->name_len; i++)
        if (!isdigit((unsigned char)info->name[i]))
            return false;
    return true;
}

/* Greenlets are called by their functions, so that many have one name: from
 * the second on they are counted, "job 2". */
static void add_number(Labels *l, const LaneInfo *info, Buf *out)
{
    int n = 1;

    for (size_t i = 0; i < lanes_count(l->lanes) && i < LANES_LOOKED; i++) {
        const LaneInfo *before = lanes_at(l->lanes, i);
        if (before == info)
            break;
        n += before->kind == LANE_GREENLET &&
             before->name_len == info->name_len &&
             memcmp(before->name, info->name, info->name_len) == 0;
    }
    if (n > 1)
        buf_printf(out, " %d", n);
}

/* Appends the lane's name, and its function between [open] and [close]. */
static void add_label(Labels *l, uint32_t id, const char *open,
                      const char *close, Buf *out)
{
    const LaneInfo *info = lanes_get(l->lanes, id);

    text_lane(out, l->lanes, id);
    if (info && info->kind == LANE_GREENLET)
        add_number(l, info, out);
    if (!info || info->kind != LANE_TASK || !is_numbered(info))
        return;
    const LabelKnown *k = known(l, id);
    if (!k || !(k->len || k->own))
        return;
    buf_puts(out, open);
    if (k->own)
        buf_puts(out, *close ? "asyncio's own" : "asyncio");
    else
        text_escape(out, k->name, k->len, 0);
    buf_puts(out, close);
}

bool labels_is_outside(const Labels *l, Seq seq, uint64_t iter)
{
    bool threads = false;

    for (size_t i = 0; iter > 0 && i < lanes_count(l->lanes) &&
         i < LANES_LOOKED; i++) {
        const LaneInfo *info = lanes_at(l->lanes, i);
        if (info->created > seq)
            break;
        if (info->kind == LANE_TASK && info->parent == 0)
            return false;
        threads |= info->kind == LANE_THREAD;
    }
    return iter == 0 || threads;
}

void labels_lane(Labels *l, uint32_t id, Buf *out)
{
    if (id == 0 && l->outside)
        buf_puts(out, "(main)");
    else
        add_label(l, id, " ", "", out);
}

/* Cuts the name that begins at [begin] if sentences would drown in it. */
static void shorten(Buf *out, size_t begin)
{
    if (utf8_count(out->data + begin, out->len - begin) <= NAME_MOST)
        return;
    buf_cut(out, begin + utf8_offset(out->data + begin, NAME_MOST - 3));
    while (out->data[out->len - 1] == ' ')
        buf_cut(out, out->len - 1);
    bool open = strstr(out->data + begin, " (") != NULL;
    buf_puts(out, open ? "...)" : "...");
}

void labels_in_sentence(Labels *l, uint32_t id, Buf *out)
{
    size_t begin = out->len;

    if (id == 0) {
        buf_puts(out, l->outside ? "the program" : "the loop");
    } else {
        add_label(l, id, " (", ")", out);
        shorten(out, begin);
    }
}

static bool same_class(const ObjectInfo *a, const ObjectInfo *b)
{
    return a->what_len == b->what_len &&
           memcmp(a->what, b->what, a->what_len) == 0;
}

size_t labels_object_number(const Lanes *lanes, const ObjectInfo *info)
{
    size_t nth = 0, all = 0;

    for (size_t i = 0; i < lanes->objects.len; i++) {
        const ObjectInfo *other = pool_at(&lanes->objects, i);
        all += same_class(info, other);
        nth += same_class(info, other) && other->created <= info->created;
    }
    return all > 1 ? nth : 0;
}

/* How much of a name is left without how many there are at most, which stands at
 * the end of a network's: "server example.com limit 5". */
static size_t without_limit(const char *name, size_t len)
{
    static const char limit[] = " limit";
    size_t n = len;

    while (n > 0 && isdigit((unsigned char)name[n - 1]))
        n--;
    if (n == 0 || n == len || name[n - 1] != ' ')
        return len;
    n--;
    return n >= sizeof limit - 1 &&
           memcmp(name + n - (sizeof limit - 1), limit, sizeof limit - 1) == 0
               ? n - (sizeof limit - 1) : n;
}

/* "PriorityQueue" as "priority queue". */
static void add_words(const char *name, size_t len, Buf *out)
{
    Buf word;

    len = without_limit(name, len);
    buf_init(&word);
    for (size_t i = 0; i < len; i++) {
        bool new = i > 0 && isupper((unsigned char)name[i]) &&
                   islower((unsigned char)name[i - 1]);
        buf_puts(&word, new ? " " : "");
        buf_putc(&word, (char)tolower((unsigned char)name[i]));
    }
    text_escape(out, word.data, word.len, 0);
    buf_clear(&word);
}

bool labels_is_executor(const Labels *l, uint32_t id)
{
    return lanes_object_is(l->lanes, id, "PoolExecutor");
}

void labels_object(const Labels *l, uint32_t id, Buf *out)
{
    const ObjectInfo *info = lanes_object(l->lanes, id);

    if (!info || info->what_len == 0) {
        buf_puts(out, "it");
        return;
    }
    size_t number = labels_object_number(l->lanes, info);
    bool executor = labels_is_executor(l, id);
    buf_puts(out, !number ? "the " : executor ? "the queue of " : "");
    if (executor)
        buf_puts(out, number ? "executor" : "executor's queue");
    else
        add_words(info->what, info->what_len, out);
    if (number)
        buf_printf(out, " %zu", number);
}
