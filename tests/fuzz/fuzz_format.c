/* fuzz_format.c - text as a format: as the spec of each kind of value, for
 * format(), and for %; behind a quote, as what stands in an f-string.  One or
 * the other, because to start the interpreter is most of what an input takes. */
#include "sim/base/buf.h"
#include "tests/fuzz/target.h"

enum { LEN_MOST = 200 };

static const char program[] =
    "class A:\n"
    "    def __format__(self, spec): return spec * 2\n"
    "class B:\n"
    "    x = [1]\n"
    "    __index__ = lambda self: 5\n"
    "values = (0, -7, 10 ** 30, True, 1.5, -0.0, 1e300, float('nan'), 'text',\n"
    "          'h\\xe9\\U0001f600', b'bytes', None, [1, 'a'], A(), B(), (1, 2),\n"
    "          {'a': 1})\n"
    "def attempt(f, *args):\n"
    "    try: return f(*args)\n"
    "    except Exception as e: return e\n"
    "for v in values:\n"
    "    attempt(format, v, text)\n"
    "    attempt(text.__mod__, v)\n"
    "    attempt(text.format, v, v, a=v)\n"
    "    attempt(('{:' + text + '}').format, v)\n"
    "    attempt(('%' + text).__mod__, v)\n"
    "    attempt(('%' + text).encode('utf-8').__mod__, v)\n";

/* The text is a value of the program: whatever it is, this is Python. */
static void as_spec(const uint8_t *bytes, size_t len, Buf *b)
{
    buf_puts(b, "text = bytes.fromhex('");
    for (size_t i = 0; i < len; i++)
        buf_printf(b, "%02x", bytes[i]);
    buf_puts(b, "').decode('utf-8', 'surrogateescape')\n");
    buf_puts(b, program);
}

static void as_source(const uint8_t *bytes, size_t len, Buf *b)
{
    buf_puts(b, "a, b, x = 5, 'text', 1.5\nprint(f'''");
    buf_add(b, (const char *)bytes, len);
    buf_puts(b, "''')\n");
}

void target(const uint8_t *bytes, size_t len)
{
    Buf b;

    if (len > LEN_MOST)
        len = LEN_MOST;
    buf_init(&b);
    if (len && *bytes == '"')
        as_source(bytes + 1, len - 1, &b);
    else
        as_spec(bytes, len, &b);
    target_run(target_file((const uint8_t *)b.data, b.len));
    buf_clear(&b);
}
