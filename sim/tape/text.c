/* text.c - one event as one line of text. */
#include "sim/tape/text.h"

#include <string.h>

#include "sim/base/utf8.h"

bool text_is_plain(uint32_t c)
{
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return false;
    if (c == 0x061c || (c >= 0x200b && c <= 0x200f) ||
        (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f))
        return false;
    return c != 0xfeff && !(c >= 0xd800 && c <= 0xdfff) &&
           !(c >= 0xfff0 && c <= 0xfffb) && !(c >= 0xe0000 && c <= 0xe0fff);
}

static void escape_char(Buf *b, uint32_t c)
{
    if (c == '\n')
        buf_puts(b, "\\n");
    else if (c == '\t')
        buf_puts(b, "\\t");
    else if (c == '\r')
        buf_puts(b, "\\r");
    else
        buf_put_escape(b, c);
}

/* True for the three bytes of half a surrogate pair. */
static bool is_surrogate(const char *at, size_t left)
{
    return left >= 3 && (unsigned char)at[0] == 0xed &&
           ((unsigned char)at[1] & 0xe0) == 0xa0 &&
           ((unsigned char)at[2] & 0xc0) == 0x80;
}

size_t text_bad(const char *text, size_t len)
{
    size_t at = 0, bad;

    while (!utf8_valid(text + at, len - at, &bad)) {
        at += bad;
        if (!is_surrogate(text + at, len - at))
            return at;
        at += 3;
    }
    return len;
}

bool text_ends(const char *text, size_t len, const char *end)
{
    size_t n = strlen(end);

    return len >= n && memcmp(text + len - n, end, n) == 0;
}

void text_escape(Buf *b, const char *text, size_t len, char quote)
{
    const char *end = text + len;

    while (text < end) {
        const char *begin = text;
        uint32_t c = utf8_next(&text);
        if (c == '\\' || (quote && c == (uint32_t)quote))
            buf_printf(b, "\\%c", (char)c);
        else if (text_is_plain(c))
            buf_add(b, begin, (size_t)(text - begin));
        else
            escape_char(b, c);
    }
}

void text_source(Buf *b, const char *text, size_t len)
{
    enum { TAB = 8 };
    const char *end = text + len;
    size_t column = 0;

    while (text < end) {
        const char *begin = text;
        size_t before = b->len;
        uint32_t c = utf8_next(&text);
        if (c != '\t' && text_is_plain(c)) {
            buf_add(b, begin, (size_t)(text - begin));
            column++;
            continue;
        }
        if (c == '\t')
            buf_fill(b, ' ', TAB - column % TAB);
        else
            escape_char(b, c);
        column += b->len - before;
    }
}

void text_lane(Buf *b, const Lanes *lanes, uint32_t id)
{
    const LaneInfo *info = lanes ? lanes_get(lanes, id) : NULL;

    if (info && info->name_len > 0)
        text_escape(b, info->name, info->name_len, 0);
    else
        buf_printf(b, "lane %u", (unsigned)id);
}

void text_time(Buf *b, int64_t ns)
{
    uint64_t n = ns < 0 ? 0 - (uint64_t)ns : (uint64_t)ns;

    buf_printf(b, "%s%llu.%09llu", ns < 0 ? "-" : "",
               (unsigned long long)(n / 1000000000),
               (unsigned long long)(n % 1000000000));
}

/* What [num] says, for the kinds where it is a time or a name. */
static void add_num(Buf *b, const Event *e)
{
    switch (e->kind) {
    case EVENT_TIMER:
    case EVENT_THREAD_BLOCK:
        buf_puts(b, " until=");
        text_time(b, e->num);
        break;
    case EVENT_JUMP:
    case EVENT_BLOCK_START:
    case EVENT_BLOCK_END:
        buf_puts(b, " for=");
        text_time(b, e->num);
        break;
    case EVENT_LANE:
        if (e->num >= 0 && e->num < LANE_KINDS)
            buf_printf(b, " is=%s", lane_kind_name((LaneKind)e->num));
        break;
    default:
        buf_printf(b, " num=%lld", (long long)e->num);
    }
}

static void add_fields(Buf *b, const Event *e, const Lanes *lanes)
{
    if (e->line && e->file)
        buf_printf(b, " line=%d:%d", e->file, e->line);
    else if (e->line)
        buf_printf(b, " line=%d", e->line);
    if (e->loop)
        buf_printf(b, " loop=%d", e->loop);
    if (e->ready_pos >= 0)
        buf_printf(b, " ready=%d/%d", e->ready_pos, e->ready_len);
    else if (e->ready_len >= 0)
        buf_printf(b, " ready=%d", e->ready_len);
    if (e->kind == EVENT_LANE) {
        buf_puts(b, " parent=");
        text_lane(b, lanes, e->obj);
    } else if (e->obj) {
        buf_printf(b, " obj=%u", (unsigned)e->obj);
    }
    if (e->kind == EVENT_CANCEL) {
        buf_puts(b, " by=");
        text_lane(b, lanes, e->peer);
    } else if (e->peer) {
        buf_printf(b, " peer=%u", (unsigned)e->peer);
    }
    if (e->num)
        add_num(b, e);
    if (e->via)
        buf_printf(b, " via=%s", event_via_name(e->via));
    if (e->cause)
        buf_printf(b, " cause=%llu", (unsigned long long)e->cause);
}

void text_event(Buf *b, const Event *e, const Lanes *lanes)
{
    buf_printf(b, "%6llu  ", (unsigned long long)e->seq);
    text_time(b, e->t);
    buf_printf(b, " %4llu %-7s %-15s ", (unsigned long long)e->iter,
               event_phase_name(e->phase), event_kind_name(e->kind));
    text_lane(b, lanes, e->lane);
    add_fields(b, e, lanes);
    if (e->text) {
        buf_puts(b, " \"");
        text_escape(b, e->text, e->text_len, '"');
        buf_putc(b, '"');
    }
}
