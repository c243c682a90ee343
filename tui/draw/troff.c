/* troff.c - text as troff takes it. */
#include "tui/draw/troff.h"

#include <stdbool.h>

void troff_text(Buf *out, const char *text)
{
    for (const char *p = text; *p; p++) {
        bool begins = p == text || p[-1] == '\n';
        if (begins && (*p == '.' || *p == '\''))
            buf_puts(out, "\\&");
        if (*p == '\\')
            buf_puts(out, "\\e");
        else if (*p == '-')
            buf_puts(out, "\\-");
        else
            buf_putc(out, *p);
    }
}
