/* command_export.c - the command export: a run as a file for others' programs:
 * a picture, a web page, a trace. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tui/command.h"
#include "tui/export/export.h"
#include "tui/output.h"

static bool write_all(FILE *f, const Buf *text)
{
    bool ok = fwrite(text->data, 1, text->len, f) == text->len;

    return fflush(f) == 0 && ok;
}

/* A file that could not be written whole does not stay; a device does. */
static void drop(FILE *f, const char *path)
{
    struct stat st;

    if (fstat(fileno(f), &st) == 0 && S_ISREG(st.st_mode))
        remove(path);
}

/* Puts [text] where the options say. */
static bool put(const Options *o, const Buf *text, Err *err)
{
    if (strcmp(o->out, "-") == 0)
        return write_all(stdout, text), true;   /* see output_end() */
    FILE *f = fopen(o->out, o->force ? "w" : "wx");
    if (!f && errno == EEXIST)
        return err_set(err, "%s: exists already (--force overwrites it)",
                       o->out);
    bool ok = f && write_all(f, text);
    int reason = errno;
    if (f && !ok)
        drop(f, o->out);
    if (f && fclose(f) != 0 && ok) {
        reason = errno;
        ok = false;
    }
    return ok || err_set(err, "%s: cannot be written: %s", o->out,
                         strerror(reason));
}

/* The exit status; not 0: [err] says why. */
static int export(Recording *r, const Options *o, Err *err)
{
    const ExportFormat *format = export_format(o->format);
    Export x;
    Buf text;

    buf_init(&text);
    bool ok = export_init(&x, r, err);
    x.axis = o->time ? AXIS_TIME : AXIS_STEP;
    if (o->width)
        x.width = o->width;
    ok = ok && format->write(&x, &text, err);
    int status = !ok ? SIM_EXIT_REFUSED
               : !put(o, &text, err) ? OUTPUT_EXIT_FAILED : 0;
    export_clear(&x);
    buf_clear(&text);
    return status;
}

int command_export(const Options *o)
{
    Err err = {.text = ""};
    Buf why;

    buf_init(&why);
    SimOptions options = command_sim_options(o);
    Recording *r = recording_open(&options, &why);
    int status = r ? export(r, o, &err) : SIM_EXIT_REFUSED;
    if (r && status)
        buf_printf(&why, "ticktape: %s\n", err.text);
    if (r)
        recording_close(r);
    command_end(&why);
    return status;
}
