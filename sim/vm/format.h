/* format.h - format specs, % formatting and str.format.
 *
 * One parser for [[fill]align][sign][z][#][0][width][,_][.precision][type],
 * used by int, float and str alike.
 */
#ifndef SIM_VM_FORMAT_H
#define SIM_VM_FORMAT_H

#include "sim/vm/obj.h"

/* format(v, spec) for exactly these types; [spec] is a str. */
Value format_int(Value v, Value spec);
Value format_float(Value v, Value spec);
Value format_str(Value v, Value spec);

/* "..." % args and b"..." % args. */
Value format_percent(Value format, Value args);

/* format.format(*args, **kwargs), and format_map. */
Value format_method(Value format, Tuple *args, Value kwargs);

#endif
