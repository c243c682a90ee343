/* sys_info.c - facts that the module sys has: those of CPython 3.11.7. */
#include <float.h>

#include "sim/lib/sys_int.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/call.h"

#define HEXVERSION 51054576

static const char *const version_fields[] = {"major", "minor", "micro",
    "releaselevel", "serial", NULL};
static const char *const float_fields[] = {"max", "max_exp", "max_10_exp",
    "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix",
    "rounds", NULL};
static const char *const hash_fields[] = {"width", "modulus", "inf", "nan",
    "imag", "algorithm", "hash_bits", "seed_bits", "cutoff", NULL};
static const char *const int_fields[] = {"bits_per_digit", "sizeof_digit",
    "default_max_str_digits", "str_digits_check_threshold", NULL};
static const char *const thread_fields[] = {"name", "lock", "version", NULL};
static const char *const flag_fields[] = {"debug", "inspect", "interactive",
    "optimize", "dont_write_bytecode", "no_user_site", "no_site",
    "ignore_environment", "verbose", "bytes_warning", "quiet",
    "hash_randomization", "isolated", "dev_mode", "utf8_mode",
    "warn_default_encoding", "safe_path", "int_max_str_digits", NULL};

/* A named tuple of sys; programs make none like the UNMADE. */
#define SYS_SEQ(NAME, FIELDS, UNMADE) \
    static StructSeq NAME = STRUCT_SEQ("sys", #NAME, FIELDS, NULL, UNMADE)

SYS_SEQ(version_info, version_fields, true);
SYS_SEQ(float_info, float_fields, false);
SYS_SEQ(hash_info, hash_fields, false);
SYS_SEQ(int_info, int_fields, false);
SYS_SEQ(thread_info, thread_fields, false);
SYS_SEQ(flags, flag_fields, true);

static void add(Module *m, StructSeq *s, Value *values)
{
    structseq_ready(s);
    module_set_take(m, s->type.name, structseq_take(s, values));
}

static void add_version(Module *m)
{
    Value v[] = {val_small(3), val_small(11), val_small(7),
                 str_from("final"), val_small(0)};
    static const char *const names[] = {"name", "cache_tag", "version",
                                        "hexversion"};

    add(m, &version_info, v);
    Value make = module_attr("types", "SimpleNamespace");
    Tuple *kw = tuple_new(4);
    for (int i = 0; i < 4; i++)
        kw->items[i] = str_intern_from(names[i]);
    Value now = obj_getattr_s((Value)m, "version_info");
    Value args[] = {str_from("cpython"), str_from("cpython-311"), now,
                    val_small(HEXVERSION)};
    module_set_take(m, "implementation", call(make, args, 0, kw));
    for (int i = 0; i < 3; i++)
        val_unref(args[i]);
    val_unref((Value)kw);
    val_unref(make);
}

static void add_numbers(Module *m)
{
    Value f[] = {
        val_float(DBL_MAX), val_small(1024), val_small(308),
        val_float(DBL_MIN), val_small(-1021), val_small(-307), val_small(15),
        val_small(53), val_float(DBL_EPSILON), val_small(2), val_small(1)};
    Value h[] = {
        val_small(64), val_small(2305843009213693951), val_small(314159),
        val_small(0), val_small(1000003), str_from("siphash13"),
        val_small(64), val_small(128), val_small(0)};
    Value i[] = {val_small(30), val_small(4), val_small(4300), val_small(640)};
    Value t[] = {str_from("pthread"), str_from("semaphore"),
                 str_from("NPTL 2.36")};

    add(m, &float_info, f);
    add(m, &hash_info, h);
    add(m, &int_info, i);
    add(m, &thread_info, t);
    module_set_take(m, "maxsize", int_new(INT64_MAX));
}

static void add_flags(Module *m)
{
    Value v[18];

    for (int i = 0; i < 18; i++)
        v[i] = val_small(0);
    v[11] = val_small(1);
    v[13] = v[16] = VAL_FALSE;
    v[17] = val_small(-1);
    val_ref(v[13]);
    val_ref(v[16]);
    add(m, &flags, v);
}

static void add_texts(Module *m)
{
    static const char *const texts[][2] = {
        {"version", "3.11.7 (ticktape)"},
        {"platform", "linux"},
        {"byteorder", "little"},
        {"copyright", "Copyright (c) 2001-2023 Python Software Foundation."},
        {"executable", "/bin/python3"},
        {"prefix", "/usr"},
        {"base_prefix", "/usr"},
        {"exec_prefix", "/usr"},
        {"base_exec_prefix", "/usr"},
        {"float_repr_style", "short"},
        {"platlibdir", "lib"},
    };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        module_set_take(m, texts[i][0], str_from(texts[i][1]));
    module_set(m, "hexversion", val_small(HEXVERSION));
    module_set(m, "api_version", val_small(1013));
    module_set(m, "maxunicode", val_small(0x10ffff));
    module_set(m, "dont_write_bytecode", VAL_FALSE);
    module_set_take(m, "warnoptions", list_new(0));
}

void sys_add_facts(Module *m)
{
    add_version(m);
    add_numbers(m);
    add_flags(m);
    add_texts(m);
}
