/* random.c - the part of the module random that is C: the generator.
 *
 * random.py's class Random is a subclass of the one here, _Random.
 */
#include "sim/base/chance.h"
#include "sim/base/mem.h"
#include "sim/lib/lib_int.h"
#include "sim/lib/mt19937.h"
#include "sim/lib/digest.h"
#include "sim/vm/bytes.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/int.h"
#include "sim/vm/int_view.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

typedef struct Random {
    Obj head;
    Mt mt;
} Random;

/* How many generators have been seeded from the run's seed. */
static uint32_t unseeded;

static Random *as_random(Value v)
{
    return (Random *)(void *)v;
}

/* --- seeding ------------------------------------------------------------ */

/* With no seed given: the first as if the run's seed were given, later ones
 * each with one of their own. */
static void seed_from_run(Mt *mt)
{
    ChanceRange range = {0, 0, 9999, 1};
    uint32_t key[4] = {(uint32_t)vm.seed, (uint32_t)(vm.seed >> 32), unseeded,
                       (uint32_t)chance_ask(CHANCE_RANDOM, range)};
    size_t len = key[3] ? 4 : unseeded > 0 ? 3 : key[1] ? 2 : 1;

    unseeded++;
    mt_seed(mt, key, len);
}

static void seed_with_int(Mt *mt, Value v)
{
    static const uint32_t zero[1];
    IntView view;

    int_view(&view, v);
    if (view.len == 0)
        mt_seed(mt, zero, 1);
    else
        mt_seed(mt, view.digits, view.len);
}

/* Other values count by their hash. */
static bool seed_with_hash(Mt *mt, Value v)
{
    int64_t hash;

    if (obj_hash(v, &hash) < 0)
        return false;
    Value n = int_from_u64((uint64_t)hash);
    seed_with_int(mt, n);
    val_unref(n);
    return true;
}

static Value m_seed(Value self, Value *a)
{
    Mt *mt = &as_random(self)->mt;

    if (!a[0] || a[0] == VAL_NONE)
        seed_from_run(mt);
    else if (is_int(a[0]))
        seed_with_int(mt, a[0]);
    else if (!seed_with_hash(mt, a[0]))
        return NULL;
    return none();
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const uint32_t zero[1];
    Random *r = as_random(obj_new(cls));

    (void)args;
    (void)n;
    (void)kwnames;
    mt_seed(&r->mt, zero, 1);
    return &r->head;
}

/* --- drawing ------------------------------------------------------------ */

static Value m_random(Value self, Value *a)
{
    (void)a;
    return val_float(mt_double(&as_random(self)->mt));
}

/* [bits] random bits, more than 0. */
static Value draw_bits(Mt *mt, int64_t bits)
{
    if (bits <= 32)
        return val_small(mt_next(mt) >> (32 - bits));
    size_t len = (size_t)((bits - 1) / 32 + 1);
    if (!check_fits(len, sizeof(uint32_t)))
        return NULL;
    uint32_t *words = mem_alloc(len * sizeof *words);
    for (size_t i = 0; i < len; i++) {
        words[i] = mt_next(mt);
        if (bits < 32)
            words[i] >>= 32 - bits;
        bits -= 32;
    }
    Value n = int_from_mag(false, words, len);
    mem_free(words);
    return n;
}

static Value m_getrandbits(Value self, Value *a)
{
    int64_t bits;

    if (!obj_to_index(a[0], &bits))
        return NULL;
    if (bits < 0)
        return raise(&exc_ValueError, "number of bits must be non-negative");
    return bits == 0 ? val_small(0) : draw_bits(&as_random(self)->mt, bits);
}

/* A number below n > 0: bits are drawn until they make one. */
static Value m_randbelow(Value self, Value *a)
{
    int64_t n;

    if (!is_int(a[0]))
        return raise(&exc_TypeError,
                     "'%T' object cannot be interpreted as an integer", a[0]);
    if (int_sign(a[0]) <= 0)
        return val_small(0);
    int64_t bits = (int64_t)int_bit_length(a[0]);
    if (bits <= 32 && int_to_i64(a[0], &n)) {
        uint32_t drawn;
        do {
            drawn = mt_next(&as_random(self)->mt) >> (32 - bits);
        } while (drawn >= n);
        return val_small(drawn);
    }
    for (;;) {
        Value drawn = draw_bits(&as_random(self)->mt, bits);
        if (!drawn || int_compare(drawn, a[0]) < 0)
            return drawn;
        val_unref(drawn);
    }
}

/* --- state -------------------------------------------------------------- */

static Value m_getstate(Value self, Value *a)
{
    Mt *mt = &as_random(self)->mt;
    Tuple *t = tuple_new(MT_WORDS + 1);

    (void)a;
    for (size_t i = 0; i < MT_WORDS; i++)
        t->items[i] = val_small(mt->state[i]);
    t->items[MT_WORDS] = val_small(mt->at);
    return (Value)t;
}

static Value m_setstate(Value self, Value *a)
{
    Mt mt;
    int64_t word;

    if (!is_tuple(a[0]))
        return raise(&exc_TypeError, "state vector must be a tuple");
    Tuple *t = as_tuple(a[0]);
    if (t->len != MT_WORDS + 1)
        return raise(&exc_ValueError, "state vector is the wrong size");
    for (size_t i = 0; i < MT_WORDS; i++) {
        if (!obj_to_index(t->items[i], &word))
            return NULL;
        mt.state[i] = (uint32_t)word;
    }
    if (!obj_to_index(t->items[MT_WORDS], &word))
        return NULL;
    if (word < 0 || word > MT_WORDS)
        return raise(&exc_ValueError, "invalid state");
    mt.at = (uint32_t)word;
    as_random(self)->mt = mt;
    return none();
}

static Type random_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_Random",
    .module = "random",
    .size = sizeof(Random),
    .flags = TYPE_BASE | TYPE_IMMUTABLE,
    .new = slot_new,
    .methods = (const NativeDef[]){
        {"seed", m_seed, "n=, /", NULL},
        {"random", m_random, "", NULL},
        {"getrandbits", m_getrandbits, "k, /", NULL},
        {"_randbelow", m_randbelow, "n, /", NULL},
        {"getstate", m_getstate, "", NULL},
        {"setstate", m_setstate, "state, /", NULL},
        {0},
    },
};

static Value f_sha512(Value self, Value *a)
{
    unsigned char out[DIGEST_MAX];
    Digest digest;
    const char *data;
    size_t len;

    (void)self;
    if (!bytes_peek(a[0], &data, &len))
        return raise(&exc_TypeError, "a bytes-like object is required, "
                     "not '%T'", a[0]);
    digest_begin(&digest, DIGEST_SHA512);
    digest_add(&digest, data, len);
    digest_get(&digest, out);
    return bytes_new((const char *)out, sizeof out);
}

static const NativeDef functions[] = {
    {"_sha512", f_sha512, "data, /", NULL},
    {0},
};

static bool fill(Module *m)
{
    unseeded = 0;
    lib_add_type(m, &random_type);
    return true;
}

const ModuleDef lib_random = {
    .name = "random", .functions = functions, .fill = fill, .is_python = true,
};
