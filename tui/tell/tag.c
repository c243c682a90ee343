/* tag.c - what lanes are called where there is no room for a name. */
#include "tui/tell/tag.h"

#include <string.h>

#include "sim/base/utf8.h"
#include "sim/tape/text.h"

enum { CHARS = 4 };

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
    size_t len = chars > CHARS ? utf8_offset(info->name, CHARS)
                               : info->name_len;
    text_escape(out, info->name, len, 0);
}

void tag_name(Labels *l, uint32_t lane, Buf *out)
{
    if (lane == 0)
        buf_puts(out, "the loop");
    else
        labels_lane(l, lane, out);
}
