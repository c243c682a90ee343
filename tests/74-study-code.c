/* 74-study-code.c - where statements begin and end, and what is code. */
#include <string.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "tests/tap.h"
#include "tui/study/code.h"

static Code code;

static void read(const char *source)
{
    code_init(&code, source, strlen(source));
}

/* Each statement as "LINE-LAST:INDENT:FUNCTION:text|". */
static void is_read(const char *source, const char *want, const char *name)
{
    Buf b;

    read(source);
    buf_init(&b);
    for (int i = 0; i < code.len; i++) {
        const Statement *s = &code.items[i];
        buf_printf(&b, "%d-%d:%d:%d:%.*s|", s->line, s->last, s->indent,
                   s->function, (int)s->len, code.text + s->at);
    }
    is_str(b.data, want, "%s", name);
    buf_clear(&b);
    code_clear(&code);
}

static bool has(const char *text, const char *name)
{
    return code_has_name(text, strlen(text), name, strlen(name));
}

int main(void)
{
    is_read("", "", "nothing");
    is_read("a = 1\n\n# no\nb\n", "1-1:0:-1:a = 1|4-4:0:-1:b|", "lines");
    is_read("f(1,\n  2)\nb", "1-2:0:-1:f(1,   2)|3-3:0:-1:b|", "brackets");
    is_read("a = b + \\\n c\nd", "1-2:0:-1:a = b +    c|3-3:0:-1:d|",
            "a backslash");
    is_read("x = 'await # \\' f(' # g\ny",
            "1-1:0:-1:x = '             '|2-2:0:-1:y|", "a string, a comment");
    is_read("'''a\n#b\n'''\nc", "1-3:0:-1:'         '|4-4:0:-1:c|",
            "a string over lines");
    is_read("f'a {b} {{c}} {d:>3} {e!r}'\n",
            "1-1:0:-1:f'  {b}       {d   } {e  }'|", "an f-string's values");
    is_read("f'({a})(' + g", "1-1:0:-1:f' {a}  ' + g|",
            "brackets in an f-string's text");
    is_read("rf'{a[1:2]}'", "1-1:0:-1:rf'{a[1:2]}'|", "a slice in one");
    is_read("def f():\n  a\n  def g():\n    b\n  c\nd",
            "1-1:0:-1:def f():|2-2:2:0:a|3-3:2:0:def g():|4-4:4:2:b|"
            "5-5:2:0:c|6-6:0:-1:d|", "functions");
    is_read("async def f(a,\n            b):\n\tc\n",
            "1-2:0:-1:async def f(a,             b):|3-3:8:0:c|", "a tab");
    is_read("a = '\nb", "1-1:0:-1:a = '|2-2:0:-1:b|", "a string with no end");

    read("a\nf(1,\n  2)\n\nb");
    is_int(code_at(&code, 3), 1, "a line in the middle");
    is_int(code_at(&code, 4), -1, "a line of none");
    is_int(code_at(&code, 9), -1, "beyond the end");
    code_clear(&code);
    read("async  def f(): pass\nasyncio.run()\n");
    ok(code_begins(&code, 0, "async def"), "begins with two words");
    ok(!code_begins(&code, 1, "async"), "but not with half of one");
    code_clear(&code);
    ok(has("a + b.c", "a") && has("a + b.c", "b"), "names");
    ok(!has("a + b.c", "c") && !has("ab", "a"), "attributes, and parts");
    is_int((long long)mem_blocks(), 0, "no memory is left");
    return tap_done();
}
