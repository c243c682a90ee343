/* json_int.h - the two directions of the module json. */
#ifndef SIM_LIB_JSON_INT_H
#define SIM_LIB_JSON_INT_H

#include "sim/lib/std_int.h"

/* json._encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent,
 * item_separator, key_separator, sort_keys, default): the text. */
Value json_encode(Value self, Value *a);

/* json._decode(text, start, object_hook, parse_float, parse_int,
 * parse_constant, strict, object_pairs_hook): (value, end).  Raises
 * json.JSONDecodeError, or StopIteration if no value begins at start. */
Value json_decode(Value self, Value *a);

#endif
