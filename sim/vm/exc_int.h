/* exc_int.h - what the files of exceptions share. */
#ifndef SIM_VM_EXC_INT_H
#define SIM_VM_EXC_INT_H

#include "sim/vm/exc.h"

static inline Exc *as_exc(Value v)
{
    return (Exc *)(void *)v;
}

bool is_exc(Value v);           /* an instance of BaseException */
bool is_exc_class(Value v);     /* BaseException or a class below it */

/* Appends the name of [t] as messages show it: with the module if the type is
 * one of those that CPython writes in C, but for the builtins. */
void exc_add_type_name(Buf *out, const Type *t);

/* A traceback shows so many entries in a row that are at the same line; then
 * appends how many there were more, of [count] in all. */
enum { EXC_SAME_LINE_MAX = 3 };
void exc_add_repeated(Buf *out, long count, const char *margin);

/* --- exc_base.c: what all exceptions can do ------------------------------- */

/* The slots of BaseException, for those classes that extend them. */
Value exc_base_new(Type *cls, Value *args, size_t n, Tuple *kwnames);
int exc_base_init(Value self, Value *args, size_t n, Tuple *kwnames);
Value exc_base_str(Value self);

Value exc_args(Exc *e);         /* new reference; () if none were given */

/* What __reduce__ gives: the class, [args] for it, and [state] unless NULL. */
Value exc_reduce_take(Value self, Value args, Value state);
Value exc_state(Value self);    /* its attributes' dict, or NULL: it has none */

/* The part x[i] as an attribute: None when it is not set. */
Value exc_part(Value self, int i);
int exc_set_part(Value self, int i, Value v);

/* Takes the keyword arguments [names] (NULL ends them) to the parts from 0 on;
 * others are refused on behalf of class [what].  False: raised. */
bool exc_take_keywords(Value self, const char *what, const char *const *names,
                       Value *args, size_t n, const Tuple *kwnames);

/* Getter and setter of part x[I], named after [NAME]. */
#define EXC_PART(NAME, I) \
    static Value get_##NAME(Value self) \
    { \
        return exc_part(self, I); \
    } \
    static int set_##NAME(Value self, Value v) \
    { \
        return exc_set_part(self, I, v); \
    }

/* --- those with parts: exc_os.c, exc_unicode.c, exc_syntax.c, exc_group.c - */

void exc_os_setup(void);
void exc_unicode_setup(void);
void exc_syntax_setup(void);
void exc_group_setup(void);     /* second base of ExceptionGroup too */

/* --- exc_group.c: what except* needs of groups --------------------------- */

bool exc_is_group(Value v);
Tuple *exc_group_members(Value group);  /* borrowed */

/* A group of the exceptions in [as], a list or tuple of nothing else, which is
 * what its args show; its class is ExceptionGroup if all are Exceptions. */
Value exc_group_make(const char *message, Value as);

/* The part of [group] that holds the very exceptions in list [leaves], None if
 * it holds none of them; NULL: raised. */
Value exc_group_pick(Value group, Value leaves);

/* --- exc_suggest.c -------------------------------------------------------- */

/* Appends ". Did you mean: 'x'?" if [exc] is about a name that is nearly one
 * that exists. */
void exc_add_suggestion(Buf *out, Value exc);

/* --- exc_carets.c --------------------------------------------------------- */

/* Appends the line of source of instruction [at], and under it the carets that
 * say what part of it is meant, each behind [margin]; nothing if the source is
 * not known.  [by_module]: as module traceback does it. */
void exc_add_source(Buf *out, const Code *code, uint32_t at,
                    const char *margin, bool by_module);

#endif
