/* check.h - what natives check before they begin: arguments and memory.
 *
 * Constructors get their arguments raw (type.h: new, init); these say in
 * CPython's words what is wrong with them.  False: raised.
 */
#ifndef SIM_VM_CHECK_H
#define SIM_VM_CHECK_H

#include "sim/vm/type.h"

/* TypeError if there are keyword arguments: "NAME() takes no ...". */
bool check_no_keywords(const char *name, const Tuple *kwnames);

/* The same, and TypeError unless [min] <= [n] <= [max]: "NAME expected at most
 * 1 argument, got 2". */
bool check_args(const char *name, size_t n, const Tuple *kwnames, size_t min,
                size_t max);

/* TypeError unless [v] is a str: "WHAT must be str, not int", where [what] is
 * as in "replace() argument 1". */
bool check_str(const char *what, Value v);

/* The same for an argument with a name: "FUNCTION() argument 'PARAMETER'". */
bool check_str_named(const char *function, const char *parameter, Value v);

/* Raises that TypeError, of a [v] that is not of the type [wanted]; false. */
bool check_refuse(const char *what, const char *wanted, Value v);

/* True if [count] items of [size] bytes may still be allocated.  False:
 * MemoryError raised if no machine would have them, else the run is stopped. */
bool check_fits(size_t count, size_t size);

#endif
