/* stream.c - sys.stdout, sys.stderr and sys.stdin as the program sees them.
 *
 * Writing goes straight to the host.  (vm_write() is for what the machine
 * itself has to say: it looks whether the program put something else into
 * sys.stdout, and may then end up here.)
 */
#include "sim/lib/std_int.h"
#include "sim/vm/bytes.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/module.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

typedef struct Stream {
    Obj head;
    int fd;
    bool is_bytes;              /* sys.stdout.buffer */
    Value buffer;               /* of a text stream that was asked for it */
} Stream;

static Type text_type, bytes_stream_type;

static Stream *as_stream(Value v)
{
    return (Stream *)(void *)v;
}

Value stream_new(int fd)
{
    Stream *s = as_stream(obj_new(&text_type));

    s->fd = fd;
    return (Value)s;
}

static Value refuse_reading(void)
{
    return raise(&exc_RuntimeError, "ticktape does not provide sys.stdin: a "
                 "program here reads no input");
}

/* io.UnsupportedOperation */
static Value refuse(const char *what)
{
    Value cls = module_attr("io", "UnsupportedOperation");

    if (cls)
        raise(as_type(cls), "%s", what);
    val_xunref(cls);
    return NULL;
}

static bool may_write(Stream *s)
{
    return s->fd > 0 || refuse("not writable");
}

static void put(Stream *s, const char *text, size_t len)
{
    if (vm.host.write && len > 0)
        vm.host.write(s->fd, text, len);
}

static bool write_bytes(Stream *s, Value v, Value *count)
{
    const char *data;
    size_t len;

    if (!bytes_peek(v, &data, &len)) {
        raise(&exc_TypeError, "a bytes-like object is required, not '%T'", v);
        return false;
    }
    put(s, data, len);
    *count = int_new((int64_t)len);
    return true;
}

static bool write_text(Stream *s, Value v, Value *count)
{
    Buf b;

    buf_init(&b);
    bool good = check_str("write() argument", v) && vm_encode(&b, s->fd, v);
    if (good) {
        put(s, b.data, b.len);
        *count = int_new((int64_t)as_str(v)->chars);
    }
    buf_clear(&b);
    return good;
}

static bool write_one(Stream *s, Value v, Value *count)
{
    return may_write(s) && (s->is_bytes ? write_bytes(s, v, count)
                                        : write_text(s, v, count));
}

static Value m_write(Value self, Value *a)
{
    Value count;

    return write_one(as_stream(self), a[0], &count) ? count : NULL;
}

static Value m_writelines(Value self, Value *a)
{
    Value iter = obj_iter(a[0]), item, count;

    if (!iter)
        return NULL;
    while ((item = obj_next(iter))) {
        bool good = write_one(as_stream(self), item, &count);
        val_unref(item);
        if (!good)
            break;
    }
    val_unref(iter);
    return exc_raised() ? NULL : none();
}

static Value m_nothing(Value self, Value *a)
{
    (void)self;
    (void)a;
    return none();
}

static Value m_false(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_ref(VAL_FALSE);
}

static Value m_writable(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_stream(self)->fd > 0));
}

static Value m_readable(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_stream(self)->fd == 0));
}

static Value m_fileno(Value self, Value *a)
{
    (void)a;
    return val_small(as_stream(self)->fd);
}

static Value m_read(Value self, Value *a)
{
    (void)a;
    if (as_stream(self)->fd == 0)
        return refuse_reading();
    return refuse("not readable");
}

static Value read_next(Value self)
{
    return m_read(self, NULL);
}

static const NativeDef methods[] = {
    {"write", m_write, "text, /", NULL},
    {"writelines", m_writelines, "lines, /", NULL},
    {"flush", m_nothing, "", NULL},
    {"close", m_nothing, "", NULL},
    {"isatty", m_false, "", NULL},
    {"seekable", m_false, "", NULL},
    {"writable", m_writable, "", NULL},
    {"readable", m_readable, "", NULL},
    {"fileno", m_fileno, "", NULL},
    {"read", m_read, "size=, /", NULL},
    {"readline", m_read, "size=, /", NULL},
    {"readlines", m_read, "hint=, /", NULL},
    {"reconfigure", m_nothing,
     "*, encoding=, errors=, newline=, line_buffering=, write_through=", NULL},
    {NULL, NULL, NULL, NULL},
};

static const char *name_of(Value self)
{
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};

    return names[as_stream(self)->fd];
}

static Value get_name(Value self)
{
    return str_from(name_of(self));
}

static Value get_mode(Value self)
{
    Stream *s = as_stream(self);
    const char *mode = s->fd == 0 ? "rb" : "wb";

    return str_new(mode, s->is_bytes ? 2 : 1);
}

static Value get_encoding(Value self)
{
    (void)self;
    return str_from("utf-8");
}

static Value get_errors(Value self)
{
    return str_from(as_stream(self)->fd == 2 ? "backslashreplace" : "strict");
}

static Value get_closed(Value self)
{
    (void)self;
    return val_ref(VAL_FALSE);
}

static Value get_newlines(Value self)
{
    (void)self;
    return none();
}

static Value get_buffer(Value self)
{
    Stream *s = as_stream(self);

    if (!s->buffer) {
        s->buffer = obj_new(&bytes_stream_type);
        as_stream(s->buffer)->fd = s->fd;
        as_stream(s->buffer)->is_bytes = true;
    }
    return val_ref(s->buffer);
}

static void text_free(Value self)
{
    val_xunref(as_stream(self)->buffer);
}

static const GetSetDef getset[] = {
    {"name", get_name, NULL},
    {"mode", get_mode, NULL},
    {"encoding", get_encoding, NULL},
    {"errors", get_errors, NULL},
    {"closed", get_closed, NULL},
    {"newlines", get_newlines, NULL},
    {"line_buffering", get_closed, NULL},
    {"buffer", get_buffer, NULL},
    {NULL, NULL, NULL},
};

static const GetSetDef bytes_getset[] = {
    {"name", get_name, NULL},
    {"mode", get_mode, NULL},
    {"closed", get_closed, NULL},
    {NULL, NULL, NULL},
};

static Value text_repr(Value self)
{
    return str_printf("<_io.TextIOWrapper name='%s' mode='%s' "
                      "encoding='utf-8'>", name_of(self),
                      as_stream(self)->fd == 0 ? "r" : "w");
}

static Value bytes_repr(Value self)
{
    return str_printf("<_io.BufferedWriter name='%s'>", name_of(self));
}

static Type text_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "TextIOWrapper",
    .module = "_io",
    .size = sizeof(Stream),
    .flags = TYPE_DICT,
    .free = text_free,
    .repr = text_repr,
    .iter = lib_self_iter,
    .next = read_next,
    .methods = methods,
    .getset = getset,
};

static Type bytes_stream_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "BufferedWriter",
    .module = "_io",
    .size = sizeof(Stream),
    .repr = bytes_repr,
    .methods = methods,
    .getset = bytes_getset,
};

void stream_ready(void)
{
    lib_ready_type(&text_type);
    lib_ready_type(&bytes_stream_type);
}
