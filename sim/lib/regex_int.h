/* regex_int.h - the tree of a pattern, the program made of it, and what the
 * files of regex share.
 */
#ifndef SIM_LIB_REGEX_INT_H
#define SIM_LIB_REGEX_INT_H

#include "sim/base/arena.h"
#include "sim/lib/regex.h"

#define REGEX_MANY UINT32_MAX   /* as often as one likes */

/* --- characters ------------------------------------------------------------ */

typedef enum RegexClass { CLASS_NONE, CLASS_DIGIT, CLASS_SPACE, CLASS_WORD }
    RegexClass;

/* One member of a set: characters from [low] to [high], or a class. */
typedef struct SetItem {
    uint32_t low, high;
    RegexClass class;           /* CLASS_NONE: the range counts */
    bool negated;               /* what is not in the class */
} SetItem;

typedef struct CharSet {
    SetItem *items;
    size_t len;
    bool negated;               /* [^...] */
    bool ignore_case;
    bool ascii;                 /* classes know ASCII only */
} CharSet;

bool regex_in_class(RegexClass class, bool ascii, uint32_t c);
bool regex_in_set(const CharSet *set, uint32_t c);
bool regex_same_letter(uint32_t a, uint32_t b, bool ascii);

/* --- the tree ---------------------------------------------------------------- */

typedef enum PartKind {
    PART_EMPTY,
    PART_CHAR,                  /* c */
    PART_ANY,                   /* .; negated: but for a line's end */
    PART_SET,
    PART_SEQUENCE,              /* first, then the next of each */
    PART_CHOICE,                /* the same */
    PART_REPEAT,                /* first, least to most times */
    PART_GROUP,                 /* first; group */
    PART_LOOK,                  /* first; negated; behind */
    PART_ATOMIC,                /* first */
    PART_PLACE,                 /* where: one of "^$AZbB" (MULTILINE: 'm', 'M') */
    PART_BACK,                  /* the text of a group again */
    PART_IF,                    /* group: first, else second */
} PartKind;

typedef enum RepeatKind { REPEAT_GREEDY, REPEAT_LAZY, REPEAT_POSSESSIVE }
    RepeatKind;

typedef struct Part Part;
struct Part {
    PartKind kind;
    Part *next;                 /* in its sequence or choice */
    Part *first, *second;
    CharSet *set;
    uint32_t c;
    uint32_t least, most;
    int group;
    RepeatKind repeat;
    char where;
    bool negated, behind, ignore_case, ascii;
};

typedef struct Syntax {
    Arena *arena;               /* the parts and sets live in it */
    Part *root;
    int groups;
    unsigned flags;
    RegexName *names;           /* owned */
    size_t names_len, names_cap;
} Syntax;

/* False: [err] says what is wrong. */
bool regex_parse(const RegexPattern *p, Syntax *out, RegexError *err);

/* --- the program --------------------------------------------------------------- */

typedef enum RegexOp {
    RE_MATCH,                   /* the end: found */
    RE_CHAR,                    /* a: the character; then for those that have */
    RE_LETTER,                  /* it in any case */
    RE_ANY,
    RE_ANY_IN_LINE,
    RE_SET,
    RE_MARK,                    /* slot a is here; b: the group it closes, 0 */
    RE_JUMP,                    /* to a */
    RE_SPLIT,                   /* go on at the next, or else at a */
    RE_RUN,                     /* the next, least to most times; behind it a */
    RE_REPEAT,                  /* slots a, a + 1: begin to count */
    RE_AGAIN,                   /* slots a, a + 1: once more, or on at b */
    RE_ENTER,                   /* behind RE_AGAIN: once more it is */
    RE_LOOK,                    /* behind the whole at a; b: how far back */
    RE_LOOK_END,
    RE_PLACE,                   /* a: where */
    RE_BACK,                    /* a: the group */
    RE_IF,                      /* a: the group; if it has no text, to b */
} RegexOp;

typedef struct RegexInst {
    RegexOp op;
    uint32_t a, b;
    uint32_t least, most;
    const CharSet *set;
    RepeatKind repeat;
    bool negated, ascii, ignore_case, atomic;
} RegexInst;

struct Regex {
    Arena arena;
    RegexInst *code;
    size_t len, cap;
    int groups;
    uint32_t slots;             /* two a group and the whole, the last group,
                                   then two for each loop */
    unsigned flags;
    bool bytes;
    RegexName *names;
    size_t names_len;
};

/* The slot with the group that was closed last. */
static inline uint32_t regex_last_slot(const Regex *r)
{
    return (uint32_t)(2 * r->groups + 2);
}

/* Makes the program.  False: [err] says what is wrong. */
bool regex_generate(Regex *r, const Syntax *t, RegexError *err);

#endif
