/* prompt.c - a line that is being typed. */
#include "tui/player/prompt.h"

#include <string.h>

#include "sim/base/utf8.h"
#include "sim/tape/text.h"

enum { LONGEST = 4000 };        /* bytes */

void prompt_init(Prompt *p)
{
    *p = (Prompt){0};
    buf_init(&p->text);
}

void prompt_clear(Prompt *p)
{
    buf_clear(&p->text);
}

void prompt_open(Prompt *p, PromptKind kind, const char *text)
{
    p->kind = kind;
    buf_reset(&p->text);
    buf_puts(&p->text, text);
    p->at = p->text.len;
}

/* The offset of the character before [at]. */
static size_t before(const Prompt *p)
{
    size_t i = p->at;

    while (i > 0 && ((unsigned char)p->text.data[--i] & 0xc0) == 0x80)
        continue;
    return i;
}

static size_t after(const Prompt *p)
{
    return p->at < p->text.len ? p->at + utf8_size(p->text.data[p->at])
                               : p->at;
}

/* Takes out what stands from [begin] to [end]. */
static void erase(Prompt *p, size_t begin, size_t end)
{
    memmove(p->text.data + begin, p->text.data + end, p->text.len - end);
    buf_cut(&p->text, p->text.len - (end - begin));
    p->at = begin;
}

static void insert(Prompt *p, uint32_t c)
{
    char bytes[4];
    size_t len = utf8_put(bytes, c), tail = p->text.len - p->at;

    if (p->text.len + len > LONGEST)
        return;
    buf_add(&p->text, bytes, len);
    char *at = p->text.data + p->at;
    memmove(at + len, at, tail);
    memcpy(at, bytes, len);
    p->at += len;
}

PromptResult prompt_key(Prompt *p, uint32_t key)
{
    switch (key) {
    case K_ENTER: return PROMPT_DONE;
    case K_ESC: return PROMPT_GIVEN_UP;
    case K_LEFT: p->at = before(p); break;
    case K_RIGHT: p->at = after(p); break;
    case K_HOME: p->at = 0; break;
    case K_END: p->at = p->text.len; break;
    case K_DELETE: erase(p, p->at, after(p)); break;
    case 'U' & 0x1f: erase(p, 0, p->at); break;
    case K_BACKSPACE:
        if (p->text.len == 0)
            return PROMPT_GIVEN_UP;
        erase(p, before(p), p->at);
        break;
    default:
        if (key < K_SPECIAL && text_is_plain(key))
            insert(p, key);
    }
    return PROMPT_GOES_ON;
}
