/* format_percent.h - one directive of % formatting, for the two files of it:
 * format_percent.c reads it and sets its text, percent_piece.c makes that. */
#ifndef SIM_VM_FORMAT_PERCENT_H
#define SIM_VM_FORMAT_PERCENT_H

#include "sim/base/buf.h"
#include "sim/vm/int.h"

typedef struct Directive {
    bool bytes;                 /* the format is bytes, not str */
    bool left, plus, blank, alt, zero;
    int64_t width;              /* 0: not said */
    int64_t precision;          /* -1: not said */
    uint32_t type;              /* a character */
    size_t type_at;             /* where it stands, for messages */
} Directive;

typedef struct Piece {
    bool numeric;               /* zeros may fill its field */
    char sign;                  /* or 0 */
    const char *prefix;         /* "0x" and its kin, or "" */
    Buf body;
} Piece;

/* Fills [piece], whose body is empty, with [v] as [d] asks.  False: raised. */
bool percent_piece(const Directive *d, Value v, Piece *piece);

#endif
