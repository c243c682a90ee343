/* re.c - the C part of the module re: patterns compiled, and looked for. */
#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/lib/regex.h"
#include "sim/lib/std_int.h"
#include "sim/vm/bytes.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct Compiled {
    Obj head;
    Regex *regex;
    bool bytes;
} Compiled;

static Type compiled_type;

static void free_compiled(Value self)
{
    regex_free(((Compiled *)(void *)self)->regex);
}

static Type compiled_type = {
    .head = STATIC_OBJ(&type_type), .name = "_Compiled", .module = "re",
    .size = sizeof(Compiled), .free = free_compiled,
};

/* Lends the text of a str, bytes or bytearray.  False: it is neither. */
static bool text_of(Value v, const char **text, size_t *len, bool *bytes)
{
    *bytes = !is_str(v);
    if (*bytes)
        return bytes_peek(v, text, len);
    *text = str_text(v);
    *len = str_len(v);
    return true;
}

/* --- compiling ------------------------------------------------------------------ */

/* (what is wrong, where), the place None if it is nowhere. */
static Value wrong(const RegexPattern *p, const RegexError *err)
{
    size_t at = err->at;
    Value text = str_from(err->text), pair, place;

    if (at == SIZE_MAX)
        place = none();
    else
        place = val_small((int64_t)(p->bytes ? at : utf8_count(p->text, at)));
    pair = tuple_of(2, text, place);
    val_unref(text);
    val_unref(place);
    return pair;
}

/* (code, groups, flags, {name: number}). */
static Value described(Regex *regex, bool bytes)
{
    Value code = obj_new(&compiled_type);
    Dict *names = dict_new();
    size_t n;
    const RegexName *each = regex_names(regex, &n);

    ((Compiled *)(void *)code)->regex = regex;
    ((Compiled *)(void *)code)->bytes = bytes;
    for (size_t i = 0; i < n; i++) {
        Value name = str_new(each[i].name, each[i].len);
        dict_set(names, name, val_small(each[i].group));
        val_unref(name);
    }
    Value all = tuple_of(4, code, val_small(regex_groups(regex)),
                         val_small(regex_flags(regex)), (Value)(void *)names);
    val_unref(code);
    val_unref((Value)(void *)names);
    return all;
}

/* _compile(pattern, flags): see described() and wrong(). */
static Value f_compile(Value self, Value *a)
{
    RegexPattern p;
    RegexError err;
    int64_t flags;

    (void)self;
    if (!obj_to_index(a[1], &flags))
        return NULL;
    p.flags = (unsigned)flags;
    if (!text_of(a[0], &p.text, &p.len, &p.bytes))
        return raise(&exc_TypeError,
                     "first argument must be string or compiled pattern");
    Regex *regex = regex_new(&p, &err);
    return regex ? described(regex, p.bytes) : wrong(&p, &err);
}

/* --- searching -------------------------------------------------------------------- */

/* A place of the text in bytes and in characters: going on from the last one
 * keeps many matches in a long text cheap. */
typedef struct Place {
    const char *text;
    bool bytes;                 /* a byte is a character */
    size_t byte, chr;
} Place;

static int64_t char_of(Place *p, size_t byte)
{
    if (p->bytes)
        return (int64_t)byte;
    if (byte >= p->byte)
        p->chr += utf8_count(p->text + p->byte, byte - p->byte);
    else
        p->chr -= utf8_count(p->text + byte, p->byte - byte);
    p->byte = byte;
    return (int64_t)p->chr;
}

static bool charge(void)
{
    return vm_charge(VM_COST_ITEM * 512);
}

/* What is looked for, and where. */
typedef struct Find {
    const Regex *regex;
    RegexText t;
    Place place;
    bool bytes;
    size_t *spans;
    size_t groups;              /* the whole among them */
    int64_t most;               /* matches */
    bool gaps;                  /* what is between them is wanted too */
} Find;

static Value piece(const Find *f, size_t begin, size_t end)
{
    const char *text = f->t.text + begin;

    return f->bytes ? bytes_new(text, end - begin)
                    : str_new(text, end - begin);
}

/* ((last group, begin and end of the whole, of each group), (text of the whole,
 * of each group)); places in characters, -1 and None where the group took no
 * part. */
static Value match_tuple(Find *f, int last)
{
    Tuple *spans = tuple_new(2 * f->groups + 1), *texts = tuple_new(f->groups);

    spans->items[0] = val_small(last);
    for (size_t i = 0; i < f->groups; i++) {
        size_t begin = f->spans[2 * i], end = f->spans[2 * i + 1];
        bool is = begin != SIZE_MAX;
        Value *places = &spans->items[2 * i + 1];
        places[0] = val_small(is ? char_of(&f->place, begin) : -1);
        places[1] = val_small(is ? char_of(&f->place, end) : -1);
        texts->items[i] = is ? piece(f, begin, end) : none();
    }
    Tuple *both = tuple_new(2);
    both->items[0] = (Value)(void *)spans;
    both->items[1] = (Value)(void *)texts;
    return (Value)(void *)both;
}

/* Appends the matches to [list], and if they are wanted the gaps before each
 * and behind the last.  False: raised. */
static bool find_all(Find *f, Value list)
{
    RegexResult result = REGEX_FOUND;
    size_t behind = 0;
    int last;

    while (f->most-- > 0 && result == REGEX_FOUND) {
        result = regex_find(f->regex, &f->t, f->spans, &last);
        if (result != REGEX_FOUND)
            break;
        if (f->gaps)
            list_append_take(list, piece(f, behind, f->spans[0]));
        list_append_take(list, match_tuple(f, last));
        behind = f->t.from = f->spans[1];
        f->t.not_empty_there = f->spans[0] == f->spans[1];
        if (!vm_charge(VM_COST_ITEM))
            result = REGEX_GAVE_UP;
    }
    if (f->gaps)
        list_append_take(list, piece(f, behind, f->t.len));
    return result != REGEX_GAVE_UP;
}

static size_t clamp(int64_t at, size_t len)
{
    return at < 0 ? 0 : (uint64_t)at > len ? len : (size_t)at;
}

static bool takes_text(const Compiled *code, Value v, Find *f)
{
    if (!text_of(v, &f->t.text, &f->t.len, &f->bytes)) {
        raise(&exc_TypeError, "expected string or bytes-like object, got '%s'",
              type_of(v)->name);
        return false;
    }
    if (f->bytes != code->bytes)
        raise(&exc_TypeError, f->bytes
              ? "cannot use a string pattern on a bytes-like object"
              : "cannot use a bytes pattern on a string-like object");
    return f->bytes == code->bytes;
}

/* Narrows the text to its characters from [from] to [end]; false: there are
 * none. */
static bool narrow(Find *f, Value text, int64_t from, int64_t end)
{
    bool plain = f->bytes || str_is_ascii(text);
    size_t chars = f->bytes ? f->t.len : as_str(text)->chars;
    size_t first = clamp(from, chars), stop = clamp(end, chars);

    f->place = (Place){f->t.text, plain, 0, 0};
    f->t.len = plain ? stop : utf8_offset(f->t.text, stop);
    f->t.from = plain ? first : utf8_offset(f->t.text, first);
    return first <= stop;
}

/* _find(compiled, text, pos, endpos, how, most, gaps): a list, see find_all(). */
static Value f_find(Value self, Value *a)
{
    if (type_of(a[0]) != &compiled_type)
        return raise(&exc_TypeError, "_find() argument 1 must be re._Compiled, "
                     "not %T", a[0]);
    const Compiled *code = (const Compiled *)(const void *)a[0];
    Find f = {.regex = code->regex, .t = {.charge = charge},
              .gaps = a[6] == VAL_TRUE};
    int64_t from, end, how;

    (void)self;
    if (!takes_text(code, a[1], &f) || !obj_to_index_clamped(a[2], &from) ||
        !obj_to_index_clamped(a[3], &end) || !obj_to_index(a[4], &how) ||
        !obj_to_index(a[5], &f.most))
        return NULL;
    Value list = list_new(0);
    if (!narrow(&f, a[1], from, end))
        return list;
    f.t.how = (RegexHow)how;
    f.groups = (size_t)regex_groups(f.regex) + 1;
    f.spans = mem_alloc(2 * f.groups * sizeof *f.spans);
    if (!find_all(&f, list))
        val_clear(&list);
    mem_free(f.spans);
    return list;
}

static const NativeDef functions[] = {
    {"_compile", f_compile, "pattern, flags, /", NULL},
    {"_find", f_find, "compiled, text, pos, endpos, how, most, gaps, /", NULL},
    {NULL, NULL, NULL, NULL},
};

static bool fill(Module *m)
{
    module_set_take(m, "_TOO_OFTEN", str_from(REGEX_TOO_OFTEN));
    lib_ready_type(&compiled_type);
    return true;
}

const ModuleDef lib_re = {
    .name = "re", .functions = functions, .fill = fill, .is_python = true,
};
