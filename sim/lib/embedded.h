/* embedded.h - the Python texts that are built into the program.
 *
 * At build time embed.cmake turns every NAME.py of a floor's folder into
 * bytes and makes the floor's table of them.  It knows nothing of Python:
 * what is done with a text is the importer's business.
 *
 * The tables are constant and belong to nobody.  A floor gets a table of its
 * own by having a header embedded.h that declares its function,
 * embedded_find_FLOOR; sim/lib's, the first, is plain embedded_find.
 */
#ifndef SIM_LIB_EMBEDDED_H
#define SIM_LIB_EMBEDDED_H

#include <stddef.h>

typedef struct Embedded {
    const char *name;           /* the file's, without ".py" */
    const unsigned char *text;  /* UTF-8, with a 0 behind it */
    size_t len;                 /* of the text, without that 0 */
} Embedded;

/* The text of sim/lib/[name].py; NULL if there is none. */
const Embedded *embedded_find(const char *name);

#endif
