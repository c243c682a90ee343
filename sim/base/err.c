/* err.c - what is wrong with the world, and where. */
#include "sim/base/err.h"

#include <stdarg.h>
#include <stdio.h>

static void fill(Err *err, int line, int col, const char *format, va_list args)
{
    if (!err)
        return;
    *err = (Err){.line = line, .col = col};
    vsnprintf(err->text, sizeof err->text, format, args);
}

bool err_set(Err *err, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fill(err, 0, 0, format, args);
    va_end(args);
    return false;
}

bool err_at(Err *err, int line, int col, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fill(err, line, col, format, args);
    va_end(args);
    return false;
}
