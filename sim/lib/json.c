/* json.c - the C part of the module json. */
#include "sim/lib/json_int.h"

static const NativeDef functions[] = {
    {"_encode", json_encode, "obj, skipkeys, ensure_ascii, check_circular, "
     "allow_nan, indent, item_separator, key_separator, sort_keys, default, /",
     NULL},
    {"_decode", json_decode, "text, start, object_hook, parse_float, "
     "parse_int, parse_constant, strict, object_pairs_hook, /", NULL},
    {NULL, NULL, NULL, NULL},
};

const ModuleDef lib_json = {
    .name = "json", .functions = functions, .is_python = true,
};
