/* bytes_case.c - letters in bytes: case, and what all bytes are.
 *
 * Only ASCII letters count as such, whatever else the bytes may mean.
 */
#include "sim/vm/bytes_int.h"
#include "sim/vm/check.h"

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_alpha(char c)
{
    return is_upper(c) || is_lower(c);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alnum(char c)
{
    return is_alpha(c) || is_digit(c);
}

bool byte_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static char to_upper(char c)
{
    return is_lower(c) ? (char)(c - 32) : c;
}

static char to_lower(char c)
{
    return is_upper(c) ? (char)(c + 32) : c;
}

/* --- changing case ---------------------------------------------------- */

/* Each byte as [change] gives it, which is told the byte before it (0 for the
 * first). */
static Value changed(Value self, char (*change)(char c, char before, size_t i))
{
    Span s = bytes_span(self);
    Buf out;

    if (!check_fits(s.len, 2))
        return NULL;
    buf_init(&out);
    for (size_t i = 0; i < s.len; i++)
        buf_putc(&out, change(s.data[i], i > 0 ? s.data[i - 1] : '\0', i));
    return bytes_like_buf(self, &out);
}

static char change_upper(char c, char before, size_t i)
{
    (void)before;
    (void)i;
    return to_upper(c);
}

static char change_lower(char c, char before, size_t i)
{
    (void)before;
    (void)i;
    return to_lower(c);
}

static char change_swap(char c, char before, size_t i)
{
    (void)before;
    (void)i;
    return is_upper(c) ? to_lower(c) : to_upper(c);
}

static char change_title(char c, char before, size_t i)
{
    (void)i;
    return is_alpha(before) ? to_lower(c) : to_upper(c);
}

static char change_first(char c, char before, size_t i)
{
    (void)before;
    return i == 0 ? to_upper(c) : to_lower(c);
}

Value bytes_m_upper(Value self, Value *a)
{
    (void)a;
    return changed(self, change_upper);
}

Value bytes_m_lower(Value self, Value *a)
{
    (void)a;
    return changed(self, change_lower);
}

Value bytes_m_swapcase(Value self, Value *a)
{
    (void)a;
    return changed(self, change_swap);
}

Value bytes_m_title(Value self, Value *a)
{
    (void)a;
    return changed(self, change_title);
}

Value bytes_m_capitalize(Value self, Value *a)
{
    (void)a;
    return changed(self, change_first);
}

/* --- asking ----------------------------------------------------------- */

/* True if there are bytes and all are so. */
static Value all(Value self, bool (*is)(char c))
{
    Span s = bytes_span(self);
    size_t i = 0;

    while (i < s.len && is(s.data[i]))
        i++;
    return val_ref(val_bool(s.len > 0 && i == s.len));
}

Value bytes_m_isalnum(Value self, Value *a)
{
    (void)a;
    return all(self, is_alnum);
}

Value bytes_m_isalpha(Value self, Value *a)
{
    (void)a;
    return all(self, is_alpha);
}

Value bytes_m_isdigit(Value self, Value *a)
{
    (void)a;
    return all(self, is_digit);
}

Value bytes_m_isspace(Value self, Value *a)
{
    (void)a;
    return all(self, byte_is_space);
}

Value bytes_m_isascii(Value self, Value *a)
{
    Span s = bytes_span(self);
    size_t i = 0;

    (void)a;
    while (i < s.len && !(s.data[i] & 0x80))
        i++;
    return val_ref(val_bool(i == s.len));
}

/* True if there are letters of the [wanted] case and none of the other. */
static Value all_cased(Value self, bool (*wanted)(char c),
                       bool (*other)(char c))
{
    Span s = bytes_span(self);
    bool some = false;

    for (size_t i = 0; i < s.len; i++) {
        if (other(s.data[i]))
            return val_ref(VAL_FALSE);
        some = some || wanted(s.data[i]);
    }
    return val_ref(val_bool(some));
}

Value bytes_m_islower(Value self, Value *a)
{
    (void)a;
    return all_cased(self, is_lower, is_upper);
}

Value bytes_m_isupper(Value self, Value *a)
{
    (void)a;
    return all_cased(self, is_upper, is_lower);
}

Value bytes_m_istitle(Value self, Value *a)
{
    Span s = bytes_span(self);
    bool some = false, inside = false;

    (void)a;
    for (size_t i = 0; i < s.len; i++) {
        if (inside ? is_upper(s.data[i]) : is_lower(s.data[i]))
            return val_ref(VAL_FALSE);
        inside = is_alpha(s.data[i]);
        some = some || inside;
    }
    return val_ref(val_bool(some));
}
