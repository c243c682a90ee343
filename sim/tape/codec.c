/* codec.c - numbers and events in few bytes.
 *
 * An event begins with a number that says which of its fields follow: those
 * that differ from the event before (time, turn, place) or from nothing.
 */
#include "sim/tape/codec.h"

#include <string.h>

enum {
    HAS_T = 1, HAS_ITER = 2, HAS_PLACE = 4, HAS_LANE = 8, HAS_LINE = 16,
    HAS_VIA = 32, HAS_OBJ = 64, HAS_READY = 128, HAS_TEXT = 256,
    HAS_PEER = 512, HAS_NUM = 1024, HAS_CAUSE = 2048,
};

uint64_t codec_get(Reader *r)
{
    uint64_t n = 0;

    for (int shift = 0; shift < 64 && r->at < r->end; shift += 7) {
        unsigned char c = *r->at++;
        n |= (uint64_t)(c & 0x7f) << shift;
        if (c < 0x80)
            return n;
    }
    r->bad = true;
    r->at = r->end;
    return 0;
}

uint64_t codec_get_max(Reader *r, uint64_t max)
{
    uint64_t n = codec_get(r);

    if (n <= max)
        return n;
    r->bad = true;
    return 0;
}

static unsigned differences(const Event *prev, const Event *e)
{
    return (e->t != prev->t ? HAS_T : 0) |
           (e->iter != prev->iter ? HAS_ITER : 0) |
           (e->phase != prev->phase || e->loop != prev->loop ||
            e->file != prev->file ? HAS_PLACE : 0) |
           (e->lane != prev->lane ? HAS_LANE : 0) |
           (e->line != prev->line ? HAS_LINE : 0) |
           (e->via ? HAS_VIA : 0) | (e->obj ? HAS_OBJ : 0) |
           (e->ready_pos != -1 || e->ready_len != -1 ? HAS_READY : 0) |
           (e->text ? HAS_TEXT : 0) | (e->peer ? HAS_PEER : 0) |
           (e->num ? HAS_NUM : 0) |
           (e->cause != prev->cause ? HAS_CAUSE : 0);
}

void codec_add_event(Buf *b, const Event *prev, const Event *e)
{
    unsigned has = differences(prev, e);
    char *begin = buf_reserve(b, 20 * CODEC_NUMBER_MAX), *at = begin;

    at = codec_put(at, has);
    *at++ = (char)e->kind;
    if (has & HAS_T)
        at = codec_put(at, codec_fold_sign((int64_t)((uint64_t)e->t -
                                                    (uint64_t)prev->t)));
    if (has & HAS_ITER)
        at = codec_put(at, codec_fold_sign((int64_t)(e->iter - prev->iter)));
    if (has & HAS_PLACE)
        at = codec_put(at, (unsigned)e->phase | (uint64_t)e->file << 2 |
                       (uint64_t)e->loop << 10);
    if (has & HAS_LANE)
        at = codec_put(at, e->lane);
    if (has & HAS_LINE)
        at = codec_put(at, (unsigned)e->line);
    if (has & HAS_CAUSE)
        at = codec_put(at, codec_fold_sign((int64_t)(e->seq - e->cause)));
    if (has & HAS_VIA)
        at = codec_put(at, e->via);
    if (has & HAS_OBJ)
        at = codec_put(at, e->obj);
    if (has & HAS_PEER)
        at = codec_put(at, e->peer);
    if (has & HAS_NUM)
        at = codec_put(at, codec_fold_sign(e->num));
    if (has & HAS_READY) {
        at = codec_put(at, codec_fold_sign(e->ready_pos));
        at = codec_put(at, codec_fold_sign(e->ready_len));
    }
    if (has & HAS_TEXT) {
        memcpy(at, &e->text, sizeof e->text);
        at = codec_put(at + sizeof e->text, e->text_len);
    }
    b->len += (size_t)(at - begin);
}

void codec_get_event(Reader *r, Event *e)
{
    unsigned has = (unsigned)codec_get(r);

    e->seq++;
    e->kind = (EventKind)*r->at++;
    if (has & HAS_T)
        e->t = (int64_t)((uint64_t)e->t + (uint64_t)codec_get_signed(r));
    if (has & HAS_ITER)
        e->iter += (uint64_t)codec_get_signed(r);
    if (has & HAS_PLACE) {
        uint64_t place = codec_get(r);
        e->phase = (EventPhase)(place & 3);
        e->file = (uint8_t)(place >> 2);
        e->loop = (uint16_t)(place >> 10);
    }
    if (has & HAS_LANE)
        e->lane = (uint32_t)codec_get(r);
    if (has & HAS_LINE)
        e->line = (int)codec_get(r);
    if (has & HAS_CAUSE)
        e->cause = e->seq - (uint64_t)codec_get_signed(r);
    e->via = has & HAS_VIA ? (EventVia)codec_get(r) : VIA_NONE;
    e->obj = has & HAS_OBJ ? (uint32_t)codec_get(r) : 0;
    e->peer = has & HAS_PEER ? (uint32_t)codec_get(r) : 0;
    e->num = has & HAS_NUM ? codec_get_signed(r) : 0;
    e->ready_pos = has & HAS_READY ? (int32_t)codec_get_signed(r) : -1;
    e->ready_len = has & HAS_READY ? (int32_t)codec_get_signed(r) : -1;
    e->text = NULL;
    e->text_len = 0;
    if (has & HAS_TEXT) {
        memcpy(&e->text, r->at, sizeof e->text);
        r->at += sizeof e->text;
        e->text_len = (size_t)codec_get(r);
    }
}
