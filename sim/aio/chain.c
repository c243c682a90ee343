/* chain.c - where a task stands: its chain of awaits.
 *
 * The table finds a chain by what it consists of: for each frame the serial
 * number of its code and the line, packed in one word.  All words of all chains
 * stand in one array.
 */
#include "sim/aio/chain.h"

#include <string.h>

#include "sim/aio/emit.h"
#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"

typedef struct Known {
    uint64_t hash;
    uint32_t at, len;           /* its words; len 0: a free slot */
    uint32_t number;
} Known;

static struct {
    Known *slots;               /* open addressing; cap is a power of two */
    size_t len, cap;
    uint64_t *words;
    size_t nwords, words_cap;
} table;

static bool is_own(const Frame *f)
{
    return f->code && !(f->code->flags & CODE_HIDDEN);
}

/* The innermost frame of the chain; those around it follow by [back], the
 * outermost is root->frame. */
static const Frame *leaf_of(const Gen *root)
{
    return root->leaf ? &root->leaf->frame : &root->frame;
}

const Frame *chain_place(const Gen *root)
{
    const Frame *f = root->state == GEN_DONE ? &root->frame : leaf_of(root);

    while (f != &root->frame && !is_own(f))
        f = f->back;
    return is_own(f) ? f : NULL;
}

/* A coroutine of asyncio's own keeps what it will raise in the end. */
static bool keeps(const Frame *f, const Type *cls)
{
    for (uint32_t i = 0; !f->code && i < f->nslots; i++)
        if (f->slots[i] && is_instance(f->slots[i], cls))
            return true;
    return false;
}

bool chain_handles(const Gen *root, const Type *cls)
{
    for (const Frame *f = leaf_of(root);; f = f->back) {
        if ((f->handled && is_instance(f->handled, cls)) || keeps(f, cls))
            return true;
        if (f == &root->frame)
            return false;
    }
}

/* --- chains that are known --------------------------------------------------- */

static uint64_t word_of(const Frame *f)
{
    return (uint64_t)f->code->serial << 32 | (uint32_t)frame_line(f);
}

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
    return hash ^ hash >> 29;
}

/* Where the chain of [words] stands in the table, or would stand. */
static Known *find(uint64_t hash, const uint64_t *words, uint32_t len)
{
    size_t i = hash & (table.cap - 1);

    for (;; i = (i + 1) & (table.cap - 1)) {
        Known *k = &table.slots[i];
        if (k->len == 0 ||
            (k->hash == hash && k->len == len &&
             memcmp(table.words + k->at, words, len * sizeof *words) == 0))
            return k;
    }
}

static void grow(void)
{
    Known *old = table.slots;
    size_t cap = table.cap;

    table.cap = cap ? cap * 2 : 64;
    table.slots = mem_zalloc(table.cap * sizeof *table.slots);
    for (size_t i = 0; i < cap; i++) {
        size_t to = old[i].hash & (table.cap - 1);
        while (old[i].len > 0 && table.slots[to].len > 0)
            to = (to + 1) & (table.cap - 1);
        if (old[i].len > 0)
            table.slots[to] = old[i];
    }
    mem_free(old);
}

/* Tells the tape of a chain; [frames] from the innermost. */
static void tell(uint32_t number, const Frame *const *frames, uint32_t len,
                 bool whole)
{
    Buf b;

    buf_init(&b);
    if (!whole)
        buf_puts(&b, "...\n");
    while (len-- > 0) {
        const Code *code = frames[len]->code;
        buf_printf(&b, "%s:%d", str_text(code->qualname),
                   frame_line(frames[len]));
        if (code->file > 0)
            buf_printf(&b, ":%d", code->file);
        buf_puts(&b, len > 0 ? "\n" : "");
    }
    emit_event((Event){.kind = EVENT_STACK, .num = number, .line = -1,
                       .text = b.data, .text_len = b.len, .ready_pos = -1,
                       .ready_len = -1});
    buf_clear(&b);
}

uint32_t chain_number(const Gen *root)
{
    const Frame *frames[CHAIN_MAX];
    uint64_t words[CHAIN_MAX], hash = 0;
    uint32_t len = 0;
    const Frame *f;

    for (f = leaf_of(root); len < CHAIN_MAX; f = f->back) {
        if (is_own(f)) {
            frames[len] = f;
            words[len] = word_of(f);
            hash = mix(hash, words[len++]);
        }
        if (f == &root->frame)
            break;
    }
    if (len == 0)
        return 0;
    bool zone = zone_set(false);        /* the table is of all processes */
    if ((table.len + 1) * 2 > table.cap)
        grow();
    zone_set(zone);
    Known *k = find(hash, words, len);
    if (k->len > 0)
        return k->number;
    zone_set(false);
    table.words = mem_grow(table.words, &table.words_cap, table.nwords + len,
                           sizeof *words);
    zone_set(zone);
    memcpy(table.words + table.nwords, words, len * sizeof *words);
    *k = (Known){hash, (uint32_t)table.nwords, len, (uint32_t)++table.len};
    table.nwords += len;
    uint32_t number = k->number;
    tell(number, frames, len, len < CHAIN_MAX || f == &root->frame);
    return number;
}

void chain_start(void)
{
    memset(&table, 0, sizeof table);
}

void chain_end(void)
{
    mem_free(table.slots);
    mem_free(table.words);
    memset(&table, 0, sizeof table);
}
