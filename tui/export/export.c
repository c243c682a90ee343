/* export.c - the table of formats, and what they share. */
#include "tui/export/export.h"

#include <string.h>

static const ExportFormat formats[] = {
    {"svg", export_svg},
    {"html", export_html},
    {"perfetto", export_perfetto},
};

enum { WIDTH_DEFAULT = 100 };   /* columns, as of `show` */

const ExportFormat *export_format(const char *name)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

bool export_init(Export *x, Recording *r, Err *err)
{
    *x = (Export){.recording = r, .width = WIDTH_DEFAULT};
    x->reel = recording_reel(r);
    x->lanes = recording_lanes(r, err);
    x->facts = recording_facts(r);
    labels_init(&x->labels, x->reel, x->lanes, x->facts);
    return x->lanes != NULL;
}

void export_clear(Export *x)
{
    labels_clear(&x->labels);
}

const char *export_title(const Export *x)
{
    const char *name = facts_get(x->facts, "scenario");

    return name ? name : "a run";
}
