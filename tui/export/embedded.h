/* embedded.h - the page's own texts, built into the program.
 *
 * *.html, *.css and *.js of this folder become bytes at build time (by
 * embed.cmake of sim/lib; its table has this type).  html.c puts them together.
 */
#ifndef TUI_EXPORT_EMBEDDED_H
#define TUI_EXPORT_EMBEDDED_H

#include <stddef.h>

typedef struct Embedded {
    const char *name;           /* the file's */
    const unsigned char *text;  /* UTF-8, with a 0 behind it */
    size_t len;                 /* of the text, without that 0 */
} Embedded;

/* The text of tui/export/[name]; NULL if there is none. */
const Embedded *embedded_find_export(const char *name);

#endif
