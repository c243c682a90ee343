/* format_spec.h - the small language of format specs.
 *
 *     [[fill]align][sign][z][#][0][width][,_][.precision][type]
 *
 * What the parts mean for a value is format.c's; here they are read, and text
 * is set in the field they describe.
 */
#ifndef SIM_VM_FORMAT_SPEC_H
#define SIM_VM_FORMAT_SPEC_H

#include "sim/base/buf.h"
#include "sim/vm/value.h"

typedef struct FormatSpec {
    uint32_t fill;              /* a character */
    char align;                 /* < > = ^ */
    char sign;                  /* + - or space; 0: not said */
    bool z, alt;                /* "z", "#" */
    int64_t width, precision;   /* -1: not said */
    char grouping;              /* , or _; 0: none */
    uint32_t type;              /* a character; 0: none */
} FormatSpec;

/* Reads the str [text], a spec for [v] (which only the messages name).
 * [align] is what holds if the spec does not say.  False: raised. */
bool spec_parse(FormatSpec *spec, Value text, Value v, char align);

/* Raises ValueError: there is no such type for [v].  Returns NULL. */
Value spec_unknown_type(uint32_t type, Value v);

/* Appends [text] in its field.  False: MemoryError raised. */
bool spec_add_text(Buf *out, const FormatSpec *spec, const char *text,
                   size_t len);

/* A number's text in the parts that padding and grouping tell apart. */
typedef struct NumberText {
    char sign;                  /* 0: none */
    const char *prefix;         /* "0x" and its kin, or "" */
    const char *digits;         /* what is grouped: before point or exponent */
    size_t digits_len;
    const char *rest;           /* what follows */
    size_t rest_len;
} NumberText;

/* The same for a number: zeros may stand between sign and digits, and the
 * digits are grouped. */
bool spec_add_number(Buf *out, const FormatSpec *spec, const NumberText *n);

/* Reads digits at [*at] up to [end] as a number; -1: it is beyond what a size
 * may be, and ValueError is raised. */
int64_t spec_read_size(const char **at, const char *end);

#endif
