/* str_int.h - what the files of str share.
 *
 * str.c makes strings, str_intern.c keeps the interned ones, str_type.c says
 * how they behave, and the str_*.c beside them hold the methods, which
 * str_type.c lists.
 */
#ifndef SIM_VM_STR_INT_H
#define SIM_VM_STR_INT_H

#include "sim/vm/str.h"

/* --- str.c ------------------------------------------------------------ */

/* A new str with room for [len] bytes, to be filled at once; [chars] of them
 * are characters' beginnings.  The zero is there. */
Str *str_alloc(size_t len, size_t chars);

/* A new str of text whose characters are counted already. */
Value str_make(const char *text, size_t len, size_t chars);

/* [s] as an exact str: itself, or a copy of a subclass's instance. */
Value str_exact(Value s);

/* The same text as an instance of [cls]; swallows [s]. */
Value str_of_class_take(Type *cls, Value s);

/* The byte offset of character [index]. */
size_t str_offset(const Str *s, size_t index);

/* Characters in a part of [s]. */
size_t str_count_chars(const Str *s, size_t from, size_t to);

/* --- str_intern.c ----------------------------------------------------- */

void intern_forget(Str *s);             /* [s] is being freed */

/* --- str_match.c ------------------------------------------------------ */

/* Where [m] bytes of [needle], at least one, stand first, or last, in [n] of
 * [text], no less; NULL: nowhere.  For needles so long that comparing at every
 * place could take the product of both lengths. */
const char *text_match(const char *text, size_t n, const char *needle, size_t m);
const char *text_match_last(const char *text, size_t n, const char *needle,
                            size_t m);

/* --- str_search.c ----------------------------------------------------- */

/* Where [needle] stands first, or last, in [n] bytes; NULL: nowhere. */
const char *text_find(const char *text, size_t n, const char *needle, size_t m);
const char *text_find_last(const char *text, size_t n, const char *needle,
                           size_t m);

Value str_m_find(Value self, Value *a);
Value str_m_rfind(Value self, Value *a);
Value str_m_index(Value self, Value *a);
Value str_m_rindex(Value self, Value *a);
Value str_m_count(Value self, Value *a);
Value str_m_startswith(Value self, Value *a);
Value str_m_endswith(Value self, Value *a);
Value str_m_removeprefix(Value self, Value *a);
Value str_m_removesuffix(Value self, Value *a);
Value str_m_replace(Value self, Value *a);
int str_contains(Value self, Value item);

/* --- str_split.c ------------------------------------------------------ */

Value str_m_split(Value self, Value *a);
Value str_m_rsplit(Value self, Value *a);
Value str_m_splitlines(Value self, Value *a);
Value str_m_partition(Value self, Value *a);
Value str_m_rpartition(Value self, Value *a);
Value str_m_strip(Value self, Value *a);
Value str_m_lstrip(Value self, Value *a);
Value str_m_rstrip(Value self, Value *a);

/* --- str_case.c ------------------------------------------------------- */

Value str_m_upper(Value self, Value *a);
Value str_m_lower(Value self, Value *a);
Value str_m_casefold(Value self, Value *a);
Value str_m_swapcase(Value self, Value *a);
Value str_m_capitalize(Value self, Value *a);
Value str_m_title(Value self, Value *a);

/* --- str_is.c --------------------------------------------------------- */

Value str_m_isalnum(Value self, Value *a);
Value str_m_isalpha(Value self, Value *a);
Value str_m_isascii(Value self, Value *a);
Value str_m_isdecimal(Value self, Value *a);
Value str_m_isdigit(Value self, Value *a);
Value str_m_isidentifier(Value self, Value *a);
Value str_m_islower(Value self, Value *a);
Value str_m_isnumeric(Value self, Value *a);
Value str_m_isprintable(Value self, Value *a);
Value str_m_isspace(Value self, Value *a);
Value str_m_istitle(Value self, Value *a);
Value str_m_isupper(Value self, Value *a);

/* --- str_pad.c -------------------------------------------------------- */

Value str_m_center(Value self, Value *a);
Value str_m_ljust(Value self, Value *a);
Value str_m_rjust(Value self, Value *a);
Value str_m_zfill(Value self, Value *a);
Value str_m_expandtabs(Value self, Value *a);
Value str_repeat(Value s, int64_t times);

/* --- str_translate.c -------------------------------------------------- */

Value str_m_translate(Value self, Value *a);
Value str_m_maketrans(Value self, Value *a);

#endif
