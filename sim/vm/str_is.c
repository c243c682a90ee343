/* str_is.c - what kind of text a str holds: isalpha and its kin. */
#include "sim/base/utf8.h"
#include "sim/vm/str_int.h"
#include "sim/vm/unicode.h"

/* True if there are characters and [is] holds for each. */
static Value all(Value self, bool (*is)(uint32_t c))
{
    const char *p = str_text(self), *end = p + str_len(self);
    bool held = p < end;

    while (held && p < end)
        held = is(utf8_next(&p));
    return val_ref(val_bool(held));
}

static bool is_alnum(uint32_t c)
{
    return uni_is_alpha(c) || uni_is_numeric(c);
}

Value str_m_isalnum(Value self, Value *a)
{
    (void)a;
    return all(self, is_alnum);
}

Value str_m_isalpha(Value self, Value *a)
{
    (void)a;
    return all(self, uni_is_alpha);
}

Value str_m_isdecimal(Value self, Value *a)
{
    (void)a;
    return all(self, uni_is_decimal);
}

Value str_m_isdigit(Value self, Value *a)
{
    (void)a;
    return all(self, uni_is_digit);
}

Value str_m_isnumeric(Value self, Value *a)
{
    (void)a;
    return all(self, uni_is_numeric);
}

Value str_m_isspace(Value self, Value *a)
{
    (void)a;
    return all(self, uni_is_space);
}

Value str_m_isascii(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(str_is_ascii(self)));
}

Value str_m_isprintable(Value self, Value *a)
{
    (void)a;
    if (str_len(self) == 0)
        return val_ref(VAL_TRUE);
    return all(self, uni_is_printable);
}

Value str_m_isidentifier(Value self, Value *a)
{
    const char *p = str_text(self), *end = p + str_len(self);
    bool held = p < end && uni_is_id_start(utf8_next(&p));

    (void)a;
    while (held && p < end)
        held = uni_is_id_continue(utf8_next(&p));
    return val_ref(val_bool(held));
}

/* True if some character is of this case and none of another. */
static Value all_case(Value self, bool (*is)(uint32_t), bool (*other)(uint32_t))
{
    const char *p = str_text(self), *end = p + str_len(self);
    bool some = false;

    while (p < end) {
        uint32_t c = utf8_next(&p);
        if (other(c) || uni_is_title(c))
            return val_ref(VAL_FALSE);
        some = some || is(c);
    }
    return val_ref(val_bool(some));
}

Value str_m_isupper(Value self, Value *a)
{
    (void)a;
    return all_case(self, uni_is_upper, uni_is_lower);
}

Value str_m_islower(Value self, Value *a)
{
    (void)a;
    return all_case(self, uni_is_lower, uni_is_upper);
}

Value str_m_istitle(Value self, Value *a)
{
    const char *p = str_text(self), *end = p + str_len(self);
    bool inside = false, some = false;

    (void)a;
    while (p < end) {
        uint32_t c = utf8_next(&p);
        bool head = uni_is_upper(c) || uni_is_title(c), tail = uni_is_lower(c);
        if ((head && inside) || (tail && !inside))
            return val_ref(VAL_FALSE);
        inside = head || tail;
        some = some || inside;
    }
    return val_ref(val_bool(some));
}
