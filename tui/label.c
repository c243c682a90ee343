/* label.c - what lanes are called. */
#include "tui/label.h"

#include <ctype.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"

enum {
    LOOK_AHEAD = 4000,          /* events from a task's creation to its first
                                 * step, at most: it costs a read each */
    DECORATORS = 8,             /* lines between a coroutine's first and def */
};

typedef struct LabelKnown {
    uint32_t id;
    uint32_t len;               /* 0: it has no name that can be found */
    const char *name;           /* in the source's text */
} LabelKnown;

void labels_init(Labels *l, Reel reel, const Lanes *lanes, const Facts *facts)
{
    *l = (Labels){.reel = reel, .lanes = lanes, .facts = facts};
    pool_init(&l->known, sizeof(LabelKnown));
}

void labels_clear(Labels *l)
{
    pool_clear(&l->known);
    for (int i = 0; i < EVENT_FILES; i++)
        mem_free(l->lines[i]);
}

/* --- lines --------------------------------------------------------------- */

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

/* The first step of lane [id]; false: it is far from its creation, or, if
 * [*yet] is set, has not come yet. */
static bool first_step(Labels *l, uint32_t id, Event *e, bool *yet)
{
    const LaneInfo *info = lanes_get(l->lanes, id);
    Seq last = reel_last(&l->reel);

    if (!info || info->kind != LANE_TASK)
        return false;
    Seq end = info->created + LOOK_AHEAD;
    if (info->ended && info->ended < end)
        end = info->ended;
    for (Seq seq = info->created + 1; seq <= end && seq <= last; seq++)
        if (!reel_read(&l->reel, seq, e, NULL))
            return false;
        else if (e->kind == EVENT_RUN && e->lane == id)
            return true;
    *yet = end > last;
    return false;
}

/* False: it cannot be known yet. */
static bool look_up(Labels *l, uint32_t id, LabelKnown *k)
{
    bool yet = false;
    Event e;

    if (!first_step(l, id, &e, &yet))
        return !yet;
    for (int i = 0; i < DECORATORS && !k->name; i++) {
        size_t len;
        const char *line = labels_line(l, e.file, e.line + i, &len);
        if (line)
            k->name = name_in(line, len, &k->len);
    }
    return true;
}

const char *labels_function(Labels *l, uint32_t id, size_t *len)
{
    LabelKnown *k = pool_get(&l->known, id);

    if (!k) {
        LabelKnown found = {.id = id};
        if (!look_up(l, id, &found))
            return NULL;
        k = pool_add(&l->known, id);
        *k = found;
    }
    *len = k->len;
    return k->len ? k->name : NULL;
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

/* Appends the lane's name, and its function between [open] and [close]. */
static void add_label(Labels *l, uint32_t id, const char *open,
                      const char *close, Buf *out)
{
    const LaneInfo *info = lanes_get(l->lanes, id);
    size_t len;

    text_lane(out, l->lanes, id);
    if (!info || info->kind != LANE_TASK || !is_numbered(info))
        return;
    const char *name = labels_function(l, id, &len);
    if (!name)
        return;
    buf_puts(out, open);
    text_escape(out, name, len, 0);
    buf_puts(out, close);
}

void labels_lane(Labels *l, uint32_t id, Buf *out)
{
    add_label(l, id, " ", "", out);
}

void labels_in_sentence(Labels *l, uint32_t id, Buf *out)
{
    if (id == 0)
        buf_puts(out, "the loop");
    else
        add_label(l, id, " (", ")", out);
}
