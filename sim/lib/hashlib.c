/* hashlib.c - the C part of the module hashlib: the objects that digest. */
#include "sim/lib/digest.h"
#include "sim/lib/std_int.h"
#include "sim/vm/bytes.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct Hash {
    Obj head;
    Digest digest;
} Hash;

static Type hash_type;

static Digest *digest_of(Value self)
{
    return &((Hash *)(void *)self)->digest;
}

/* Lends the bytes of [v]; false: raised. */
static bool bytes_of(Value v, const char **data, size_t *len)
{
    if (bytes_peek(v, data, len))
        return vm_charge((int64_t)(*len * 8));
    if (is_str(v))
        raise(&exc_TypeError, "Strings must be encoded before hashing");
    else
        raise(&exc_TypeError, "object supporting the buffer API required");
    return false;
}

static Value m_update(Value self, Value *a)
{
    const char *data;
    size_t len;

    if (!bytes_of(a[0], &data, &len))
        return NULL;
    digest_add(digest_of(self), data, len);
    return none();
}

static Value m_digest(Value self, Value *a)
{
    unsigned char out[DIGEST_MAX];

    (void)a;
    digest_get(digest_of(self), out);
    return bytes_new((const char *)out, digest_size(digest_of(self)->kind));
}

static Value m_hexdigest(Value self, Value *a)
{
    unsigned char out[DIGEST_MAX];
    Buf b;

    (void)a;
    digest_get(digest_of(self), out);
    buf_init(&b);
    for (size_t i = 0; i < digest_size(digest_of(self)->kind); i++)
        buf_printf(&b, "%02x", out[i]);
    return str_from_buf(&b);
}

static Value m_copy(Value self, Value *a)
{
    Value copy = obj_new(&hash_type);

    (void)a;
    *digest_of(copy) = *digest_of(self);
    return copy;
}

static Value get_name(Value self)
{
    return str_from(digest_name(digest_of(self)->kind));
}

static Value get_digest_size(Value self)
{
    return val_small((int64_t)digest_size(digest_of(self)->kind));
}

static Value get_block_size(Value self)
{
    return val_small((int64_t)digest_block(digest_of(self)->kind));
}

static Value hash_repr(Value self)
{
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<%s _hashlib.HASH object @ ",
               digest_name(digest_of(self)->kind));
    obj_add_address(&b, self);
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

static Type hash_type = {
    .head = STATIC_OBJ(&type_type), .name = "HASH", .module = "_hashlib",
    .size = sizeof(Hash), .repr = hash_repr,
    .methods = (const NativeDef[]){
        {"update", m_update, "obj, /", NULL},
        {"digest", m_digest, "", NULL},
        {"hexdigest", m_hexdigest, "", NULL},
        {"copy", m_copy, "", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"name", get_name, NULL},
        {"digest_size", get_digest_size, NULL},
        {"block_size", get_block_size, NULL},
        {0},
    },
};

/* _hash(name): None if we know no such digest. */
static Value f_hash(Value self, Value *a)
{
    (void)self;
    for (DigestKind k = 0; k < DIGESTS; k++)
        if (str_is(a[0], digest_name(k))) {
            Value h = obj_new(&hash_type);
            digest_begin(digest_of(h), k);
            return h;
        }
    return none();
}

static const NativeDef functions[] = {
    {"_hash", f_hash, "name:str, /", NULL},
    {0},
};

static bool fill(Module *m)
{
    (void)m;
    lib_ready_type(&hash_type);
    return true;
}

const ModuleDef lib_hashlib = {
    .name = "hashlib", .functions = functions, .fill = fill, .is_python = true,
};
