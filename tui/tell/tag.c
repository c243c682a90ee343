/* tag.c - what lanes are called where there is no room for a name. */
#include "tui/tell/tag.h"

#include <string.h>

#include "sim/base/utf8.h"
#include "sim/tape/text.h"

enum { CHARS = 4 };

/* How many digits [name] ends with: they tell threads of a pool apart. */
static size_t digits_behind(const char *name, size_t len)
{
    size_t n = 0;

    while (n < len && name[len - 1 - n] >= '0' && name[len - 1 - n] <= '9')
        n++;
    return n;
}

void tag_of(const Labels *l, uint32_t lane, Buf *out)
{
    const LaneInfo *info = lanes_get(l->lanes, lane);

    if (lane == 0 || !info) {
        buf_puts(out, lane ? "?" : "main");
        return;
    }
    if (strncmp(info->name, "Task-", 5) == 0) {
        buf_putc(out, 'T');
        text_escape(out, info->name + 5, info->name_len - 5, 0);
        return;
    }
    size_t chars = utf8_count(info->name, info->name_len);
    size_t number = digits_behind(info->name, info->name_len);
    if (chars <= CHARS || number >= CHARS)
        number = 0;
    size_t head = chars > CHARS ? utf8_offset(info->name, CHARS - number)
                                : info->name_len;
    text_escape(out, info->name, head, 0);
    text_escape(out, info->name + info->name_len - number, number, 0);
}

void tag_name(Labels *l, uint32_t lane, Buf *out)
{
    if (lane == 0)
        labels_in_sentence(l, lane, out);
    else
        labels_lane(l, lane, out);
}
