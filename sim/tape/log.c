/* log.c - the events of a run in memory. */
#include "sim/tape/log.h"

#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/codec.h"

/* Texts up to this long are kept once each: callbacks' names, mostly. */
enum { SHARED_MAX = 64 };

struct LogBlock {
    char *bytes;
    size_t len;
};

struct LogFrame {
    Seq seq;
    char *bytes;
    size_t len;
};

void log_init(Log *l)
{
    *l = (Log){0};
    buf_init(&l->open);
    names_init(&l->names);
    arena_init(&l->texts);
    keyframer_init(&l->keyframer);
    lanes_init(&l->lanes);
}

void log_clear(Log *l)
{
    for (size_t i = 0; i < l->nblocks; i++)
        mem_free(l->blocks[i].bytes);
    for (size_t i = 0; i < l->nframes; i++)
        mem_free(l->frames[i].bytes);
    mem_free(l->blocks);
    mem_free(l->frames);
    buf_clear(&l->open);
    names_clear(&l->names);
    arena_clear(&l->texts);
    keyframer_clear(&l->keyframer);
    lanes_clear(&l->lanes);
}

static const char *keep_text(Log *l, const Event *e)
{
    if (!e->text)
        return NULL;
    if (e->text_len <= SHARED_MAX && e->kind != EVENT_OUTPUT)
        return names_intern(&l->names, e->text, e->text_len);
    return arena_strndup(&l->texts, e->text, e->text_len);
}

static void close_block(Log *l)
{
    l->blocks = mem_grow(l->blocks, &l->blocks_cap, l->nblocks + 1,
                         sizeof *l->blocks);
    l->blocks[l->nblocks++] = (LogBlock){
        mem_strndup(l->open.data, l->open.len), l->open.len};
    buf_reset(&l->open);
}

static void keep_frame(Log *l)
{
    const Buf *b = &l->keyframer.bytes;

    l->frames = mem_grow(l->frames, &l->frames_cap, l->nframes + 1,
                         sizeof *l->frames);
    l->frames[l->nframes++] = (LogFrame){
        l->len, mem_strndup(b->data, b->len), b->len};
}

void log_add(Log *l, const Event *e)
{
    Event kept = *e, first = {0};

    assert(e->seq == l->len + 1);
    kept.text = keep_text(l, e);
    codec_add_event(&l->open, l->len % LOG_BLOCK == 0 ? &first : &l->newest,
                    &kept);
    l->newest = kept;
    l->len++;
    if (l->len % LOG_BLOCK == 0)
        close_block(l);
    lanes_add(&l->lanes, &kept);
    if (keyframer_add(&l->keyframer, &kept))
        keep_frame(l);
}

static void sink_event(void *self, const Event *e)
{
    log_add(self, e);
}

Sink log_sink(Log *l)
{
    return (Sink){sink_event, l};
}

/* --- the reel ------------------------------------------------------------ */

static Seq last(void *self)
{
    return ((Log *)self)->len;
}

/* Decodes the block that begins with event [first]. */
static void decode(Log *l, Seq first)
{
    size_t i = (size_t)(first / LOG_BLOCK);
    bool full = i < l->nblocks;
    const char *bytes = full ? l->blocks[i].bytes : l->open.data;
    size_t len = full ? l->blocks[i].len : l->open.len;
    Reader r = {(const unsigned char *)bytes,
                (const unsigned char *)bytes + len, false};
    Event e = {.seq = first - 1};

    l->decoded_first = first;
    for (l->ndecoded = 0; r.at < r.end; l->ndecoded++) {
        codec_get_event(&r, &e);
        l->decoded[l->ndecoded] = e;
    }
}

static bool read_event(void *self, Seq seq, Event *e, Err *err)
{
    Log *l = self;
    Seq first = seq - (seq - 1) % LOG_BLOCK;

    (void)err;
    assert(seq > 0 && seq <= l->len);
    if (l->decoded_first != first || seq - first >= l->ndecoded)
        decode(l, first);
    *e = l->decoded[seq - first];
    return true;
}

static Seq keyframe(void *self, Seq seq, Buf *out)
{
    const Log *l = self;
    size_t low = 0, high = l->nframes;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (l->frames[middle].seq <= seq)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return 0;
    buf_add(out, l->frames[low - 1].bytes, l->frames[low - 1].len);
    return l->frames[low - 1].seq;
}

Reel log_reel(Log *l)
{
    return (Reel){l, last, read_event, keyframe};
}
