/* fuzz_comments.c - lines of text as comments of a lesson, '#' left out: rules
 * of the network, and notes, which the player shows and the quiz asks. */
#include <string.h>

#include "sim/base/buf.h"
#include "tests/fuzz/target.h"
#include "tui/player/player.h"

static const char *const program[] = {
    "import asyncio",
    "async def work(n):",
    "    await asyncio.sleep(n)",
    "    print('done', n)",
    "async def main():",
    "    t = asyncio.create_task(work(2))",
    "    try:",
    "        await work(1)",
    "    finally:",
    "        t.cancel()",
    "asyncio.run(main())",
};

enum { LINES = sizeof program / sizeof *program };

/* The program with a line of [bytes] at each of its own: before it, or behind
 * it as a comment that belongs to it.  What is left over stands at the end. */
static void add_lesson(Buf *b, const char *bytes, size_t len)
{
    for (int i = 0; len > 0 || i < LINES; i++) {
        const char *newline = memchr(bytes, '\n', len);
        size_t n = newline ? (size_t)(newline - bytes) : len;
        bool before = n > 0 && *bytes == '%';
        if (i < LINES && !before)
            buf_puts(b, program[i]);
        buf_putc(b, '#');
        buf_add(b, bytes, n);
        if (i < LINES && before)
            buf_printf(b, "\n%s", program[i]);
        n += newline != NULL;
        bytes += n;
        len -= n;
        if (i < LINES || len > 0)
            buf_putc(b, '\n');
    }
}

void target(const uint8_t *bytes, size_t len)
{
    SimOptions o = {.lines = true, .max_events = 300};
    Player p;
    Buf text, why;

    buf_init(&text);
    buf_init(&why);
    add_lesson(&text, (const char *)bytes, len);
    o.path = target_file((const uint8_t *)text.data, text.len);
    if (player_open(&p, &o, false, &why)) {
        for (const char *key = "nsssGgQ1\r2\r"; *key; key++) {
            player_key(&p, (Key){.code = (uint32_t)*key});
            player_draw(&p, 80, 24);
        }
        player_close(&p);
    }
    buf_clear(&why);
    buf_clear(&text);
}
