/* time_text.c - dates out of seconds, and as text: strftime. */
#include <stdlib.h>

#include "sim/lib/std_int.h"
#include "sim/vm/vm.h"

static const char *const days[] = {"Monday", "Tuesday", "Wednesday",
    "Thursday", "Friday", "Saturday", "Sunday"};
static const char *const months[] = {"January", "February", "March", "April",
    "May", "June", "July", "August", "September", "October", "November",
    "December"};

static int64_t floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

static bool is_leap(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Days from 1 January 1970 to 1 January of [year]. */
static int64_t days_before_year(int64_t year)
{
    int64_t y = year - 1;

    return y * 365 + floor_div(y, 4) - floor_div(y, 100) + floor_div(y, 400) -
           719162;
}

static int days_before_month(int64_t year, int month)
{
    static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273,
                                 304, 334, 365};

    return before[month - 1] + (month > 2 && is_leap(year));
}

BrokenTime time_break(int64_t seconds)
{
    int64_t day = floor_div(seconds, 86400);
    int left = (int)(seconds - day * 86400);
    int64_t year = 1970 + floor_div(day * 400, 146097);

    while (days_before_year(year) > day)
        year--;
    while (days_before_year(year + 1) <= day)
        year++;
    int yday = (int)(day - days_before_year(year)), month = 1;
    while (month < 12 && days_before_month(year, month + 1) <= yday)
        month++;
    return (BrokenTime){
        .year = year, .month = month,
        .day = yday - days_before_month(year, month) + 1,
        .hour = left / 3600, .minute = left / 60 % 60, .second = left % 60,
        .weekday = (int)((day + 3) - floor_div(day + 3, 7) * 7),
        .yday = yday + 1,
    };
}

int64_t time_join(const BrokenTime *t)
{
    int64_t years = floor_div(t->month - 1, 12);
    int64_t year = t->year + years;
    int month = (int)(t->month - years * 12);
    int64_t day = days_before_year(year) + days_before_month(year, month) +
                  t->day - 1;

    return ((day * 24 + t->hour) * 60 + t->minute) * 60 + t->second;
}

/* Week of the year when weeks begin on [first] (0: Monday, 6: Sunday). */
static int week_number(const BrokenTime *t, int first)
{
    int weekday = (t->weekday - first + 7) % 7;

    return (t->yday - 1 + 7 - weekday) / 7;
}

/* ISO 8601: the week, and the year it belongs to. */
static int iso_week(const BrokenTime *t, int64_t *year)
{
    int week = (t->yday - 1 - t->weekday + 10) / 7;

    *year = t->year;
    if (week < 1) {
        *year -= 1;
        int yday = t->yday + 365 + is_leap(*year);
        return (yday - 1 - t->weekday + 10) / 7;
    }
    if (week == 53) {
        int len = 365 + is_leap(t->year);
        if (t->yday - t->weekday + 3 > len) {
            *year += 1;
            return 1;
        }
    }
    return week;
}

static int hour12(const BrokenTime *t)
{
    return t->hour % 12 ? t->hour % 12 : 12;
}

void time_add_ctime(Buf *out, const BrokenTime *t)
{
    buf_printf(out, "%.3s %.3s %2d %02d:%02d:%02d %lld", days[t->weekday],
               months[t->month - 1], t->day, t->hour, t->minute, t->second,
               (long long)t->year);
}

static void add_names(Buf *out, char c, const BrokenTime *t)
{
    const char *day = days[t->weekday], *month = months[t->month - 1];

    if (c == 'a')
        buf_printf(out, "%.3s", day);
    else if (c == 'A')
        buf_puts(out, day);
    else if (c == 'B')
        buf_puts(out, month);
    else
        buf_printf(out, "%.3s", month);
}

/* What stands for several others; NULL if [c] is none of them. */
static const char *same_as(char c)
{
    switch (c) {
    case 'c': return "%a %b %e %H:%M:%S %Y";
    case 'D': case 'x': return "%m/%d/%y";
    case 'F': return "%Y-%m-%d";
    case 'r': return "%I:%M:%S %p";
    case 'R': return "%H:%M";
    case 'T': case 'X': return "%H:%M:%S";
    default: return NULL;
    }
}

static void add_number(Buf *out, char c, const BrokenTime *t)
{
    int64_t iso_year;
    int week = iso_week(t, &iso_year);

    switch (c) {
    case 'C': buf_printf(out, "%02d", (int)(t->year / 100)); break;
    case 'd': buf_printf(out, "%02d", t->day); break;
    case 'e': buf_printf(out, "%2d", t->day); break;
    case 'G': buf_printf(out, "%lld", (long long)iso_year); break;
    case 'g': buf_printf(out, "%02d", (int)(iso_year % 100)); break;
    case 'H': buf_printf(out, "%02d", t->hour); break;
    case 'I': buf_printf(out, "%02d", hour12(t)); break;
    case 'j': buf_printf(out, "%03d", t->yday); break;
    case 'k': buf_printf(out, "%2d", t->hour); break;
    case 'l': buf_printf(out, "%2d", hour12(t)); break;
    case 'm': buf_printf(out, "%02d", t->month); break;
    case 'M': buf_printf(out, "%02d", t->minute); break;
    case 's': buf_printf(out, "%lld", (long long)time_join(t)); break;
    case 'S': buf_printf(out, "%02d", t->second); break;
    case 'u': buf_printf(out, "%d", t->weekday + 1); break;
    case 'U': buf_printf(out, "%02d", week_number(t, 6)); break;
    case 'V': buf_printf(out, "%02d", week); break;
    case 'w': buf_printf(out, "%d", (t->weekday + 1) % 7); break;
    case 'W': buf_printf(out, "%02d", week_number(t, 0)); break;
    case 'y': buf_printf(out, "%02d", (int)(t->year % 100)); break;
    case 'Y': buf_printf(out, "%lld", (long long)t->year); break;
    default: assert(false);
    }
}

/* The zone of a time that does not say it is the clock's. */
static void add_zone(Buf *out, const BrokenTime *t)
{
    if (t->zone && *t->zone)
        buf_puts(out, t->zone);
    else if (t->isdst >= 0)
        buf_puts(out, "UTC");
}

static void add_ahead(Buf *out, const BrokenTime *t)
{
    int minutes = abs(t->ahead) / 60;

    if (t->isdst >= 0)
        buf_printf(out, "%c%02d%02d", t->ahead < 0 ? '-' : '+', minutes / 60,
                   minutes % 60);
}

static void add_one(Buf *out, char c, const BrokenTime *t)
{
    const char *more = same_as(c);

    if (more)
        time_format(out, more, t);
    else if (strchr("aAbBh", c))
        add_names(out, c, t);
    else if (c == 'p' || c == 'P')
        buf_puts(out, c == 'p' ? t->hour < 12 ? "AM" : "PM"
                               : t->hour < 12 ? "am" : "pm");
    else if (c == 'z')
        add_ahead(out, t);
    else if (c == 'Z')
        add_zone(out, t);
    else if (c == 'n' || c == 't' || c == '%')
        buf_putc(out, c == 'n' ? '\n' : c == 't' ? '\t' : '%');
    else
        add_number(out, c, t);
}

/* --- fields: %, flags, a width, E or O, and a letter ----------------------- */

static const char NUMBERS[] = "CdegGHIjklmMsSuUVwWyY";
static const char OTHERS[] = "aAbBhcDFnprPRtTxXzZ%";

typedef struct Field {
    char pad;                   /* '-' none, '_' spaces, '0'; 0: as usual */
    bool upper, other_case;
    int width;
    char letter;
} Field;

enum { WIDEST = 1000 };

/* Reads the field at [p], behind its '%'; NULL: it is none. */
static const char *read_field(const char *p, Field *f)
{
    *f = (Field){0};
    for (; *p && strchr("-_0^#", *p); p++) {
        f->upper |= *p == '^';
        f->other_case |= *p == '#';
        if (*p != '^' && *p != '#')
            f->pad = *p;
    }
    for (; *p >= '0' && *p <= '9'; p++)
        if (f->width < WIDEST)
            f->width = f->width * 10 + *p - '0';
    if ((*p == 'E' && p[1] && strchr("cCxXyY", p[1])) ||
        (*p == 'O' && p[1] && strchr("deHImMSuUVwWy", p[1])))
        p++;
    f->letter = *p;
    return *p && (strchr(NUMBERS, *p) || strchr(OTHERS, *p)) ? p + 1 : NULL;
}

/* Zeros and spaces in front of a number become what [pad] says. */
static char *change_padding(char *s, char pad)
{
    for (; (*s == '0' || *s == ' ') && s[1]; s++)
        if (pad != '-')
            *s = pad == '_' ? ' ' : '0';
    return s;
}

static void change_case(char *s, const Field *f)
{
    bool lower = f->other_case && strchr("pZ", f->letter);
    bool upper = f->upper || (f->other_case && strchr("aAbBh", f->letter));

    for (; *s; s++)
        if (lower && *s >= 'A' && *s <= 'Z')
            *s += 'a' - 'A';
        else if (upper && *s >= 'a' && *s <= 'z')
            *s -= 'a' - 'A';
}

static void add_changed(Buf *out, const Field *f, const BrokenTime *t)
{
    bool number = strchr(NUMBERS, f->letter);
    Buf b;

    buf_init(&b);
    add_one(&b, f->letter, t);
    buf_putc(&b, '\0');
    char *s = b.data;
    if (number && f->pad) {
        char *digits = change_padding(s, f->pad);
        s = f->pad == '-' ? digits : s;
    }
    change_case(s, f);
    bool zeros = f->pad == '0' || (number && !f->pad && *s != ' ');
    for (int n = f->width - (int)strlen(s); n > 0; n--)
        buf_putc(out, zeros ? '0' : ' ');
    buf_puts(out, s);
    buf_clear(&b);
}

enum { COST_FIELD = 1000 };     /* against vm.budget */

void time_format(Buf *out, const char *format, const BrokenTime *t)
{
    for (const char *p = format; *p;) {
        Field f;
        const char *next = *p == '%' ? read_field(p + 1, &f) : NULL;
        if (!next) {
            buf_putc(out, *p++);
            continue;
        }
        vm_spend(COST_FIELD);
        if (next == p + 2)
            add_one(out, f.letter, t);
        else
            add_changed(out, &f, t);
        p = next;
    }
}
