/* float_text.h - placing a float's digits; for the float and format files. */
#ifndef SIM_VM_FLOAT_TEXT_H
#define SIM_VM_FLOAT_TEXT_H

#include <stdbool.h>

#include "sim/base/buf.h"

/* How digits become text. */
typedef struct FloatLook {
    bool alt;                   /* a point even without digits behind it */
    bool dot_zero;              /* ".0" behind what would look like an int */
    bool upper;                 /* E, INF and NAN */
} FloatLook;

/* Appends the shortest digits that read back as [d], as repr() places them. */
void float_add_shortest(Buf *out, double d, FloatLook look);

/* Appends [precision] significant digits, as %g places them: without zeros at
 * the end unless look.alt.  With dot_zero the exponent begins one digit
 * earlier, to leave room for the zero. */
void float_add_general(Buf *out, double d, int precision, FloatLook look);

#endif
