/* command_export.c - the command export: a run as a file for others' programs:
 * a picture, a web page, a trace. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "tui/command.h"
#include "tui/export/export.h"

static bool write_all(FILE *f, const Buf *text)
{
    bool ok = fwrite(text->data, 1, text->len, f) == text->len;

    return fflush(f) == 0 && ok;
}

/* Puts [text] where the options say; a file that could not be written whole
 * does not stay. */
static bool put(const Options *o, const Buf *text, Err *err)
{
    if (strcmp(o->out, "-") == 0)
        return write_all(stdout, text) ||
               err_set(err, "cannot write the output");
    FILE *f = fopen(o->out, o->force ? "w" : "wx");
    if (!f)
        return err_set(err, errno == EEXIST
                       ? "%s: exists already (--force overwrites it)"
                       : "%s: cannot be written", o->out);
    bool ok = write_all(f, text);
    if ((fclose(f) == 0 && ok))
        return true;
    remove(o->out);
    return err_set(err, "%s: cannot be written", o->out);
}

static bool export(Recording *r, const Options *o, Err *err)
{
    const ExportFormat *format = export_format(o->format);
    Export x;
    Buf text;

    buf_init(&text);
    bool ok = export_init(&x, r, err);
    x.axis = o->time ? AXIS_TIME : AXIS_STEP;
    if (o->width)
        x.width = o->width;
    ok = ok && format->write(&x, &text, err) && put(o, &text, err);
    export_clear(&x);
    buf_clear(&text);
    return ok;
}

int command_export(const Command *c, int argc, char **argv)
{
    Err err = {.text = ""};
    Options o;
    Buf why;

    if (!command_options(c, argc, argv, &o))
        return COMMAND_USAGE;
    if (o.help)
        return command_usage(stdout, c), 0;
    buf_init(&why);
    SimOptions options = command_sim_options(&o);
    Recording *r = recording_open(&options, &why);
    if (r && !export(r, &o, &err))
        buf_printf(&why, "ticktape: %s\n", err.text);
    if (r)
        recording_close(r);
    fputs(why.data, stderr);
    bool failed = why.len > 0;
    buf_clear(&why);
    return failed ? SIM_EXIT_REFUSED : 0;
}
