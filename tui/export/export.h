/* export.h - a run as a file for others' programs.
 *
 * Each format is one function that makes the whole file in memory from an
 * Export, and one row in the table; a scenario and its tape give the same
 * bytes.  A fourth format is a file here, its row in export.c, and its option
 * in tui/command.c: no more.
 *
 * What a scenario or a tape says is a stranger's text: a format escapes it in
 * its own way (json.h; svg.c), after text_escape() where it is a name.
 */
#ifndef TUI_EXPORT_EXPORT_H
#define TUI_EXPORT_EXPORT_H

#include "tui/tell/label.h"
#include "tui/tell/recording.h"
#include "tui/tell/scale.h"

typedef struct Export {
    Recording *recording;       /* borrowed; over */
    Reel reel;                  /* its events */
    const Lanes *lanes;
    const Facts *facts;
    Labels labels;              /* owned */
    Axis axis;                  /* what is drawn on paper has one of them */
    int width;                  /* of that, in columns of text */
} Export;

typedef struct ExportFormat {
    const char *name;           /* as its option: "svg" is --svg */
    bool (*write)(Export *x, Buf *out, Err *err);
} ExportFormat;

/* NULL: there is no such format. */
const ExportFormat *export_format(const char *name);

/* False: a damaged tape; to be cleared all the same. */
bool export_init(Export *x, Recording *r, Err *err);
void export_clear(Export *x);

/* What the run is called: the scenario's file, without a path. */
const char *export_title(const Export *x);

/* The formats. */
bool export_svg(Export *x, Buf *out, Err *err);
bool export_html(Export *x, Buf *out, Err *err);
bool export_perfetto(Export *x, Buf *out, Err *err);

#endif
