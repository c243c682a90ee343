/* help.c - what works here. */
#include "tui/player/help.h"

#include <string.h>

#include "tui/draw/troff.h"
#include "tui/player/keys.h"
#include "tui/tell/timeline.h"

enum {
    KEYS = 15,                  /* columns for keys */
    TWO_COLUMNS = 130,
};

/* --- the keys of an action ------------------------------------------------ */

static bool is_reverse(Action a)
{
    return action_info(a)->help[0] == '\0';
}

/* "n Right, N Left": the keys of [a] and of its reverse. */
static void add_keys(Action a, Buf *b)
{
    buf_puts(b, action_info(a)->keys);
    if (a + 1 < ACTIONS && is_reverse(a + 1))
        buf_printf(b, ", %s", action_info(a + 1)->keys);
}

/* --- the screen ----------------------------------------------------------- */

/* Draws one group from row [y] on; returns the row behind it. */
static int draw_group(Area a, int y, ActionGroup g)
{
    Area text = area_part(a, KEYS + 1, 0, a.width - KEYS - 1, a.height);
    Buf b;

    area_puts(a, 0, y++, action_group_title(g), STYLE_TITLE);
    buf_init(&b);
    for (Action k = ACTION_NONE + 1; k < ACTIONS; k++) {
        const ActionInfo *info = action_info(k);
        if (info->group != g || is_reverse(k))
            continue;
        buf_reset(&b);
        add_keys(k, &b);
        area_fit(a, 1, y, KEYS, b.data, b.len, STYLE_KEY);
        if ((int)b.len >= KEYS)
            y++;
        y = area_wrap(text, y, info->help, strlen(info->help), STYLE_TEXT);
    }
    buf_clear(&b);
    return y + 1;
}

static int draw_source_signs(Area a, int y)
{
    static const struct { const char *sign, *text; } signs[] = {
        {"T3+1", "Task-3 and one more are at this line"},
        {"3x", "its awaits have waited 3 times so far"},
        {"3/5x", "... and 5 awaits were come to, if lines are recorded"},
    };
    Area text = area_part(a, KEYS + 1, 0, a.width - KEYS - 1, a.height);

    area_puts(a, 0, y++, "signs in the source", STYLE_TITLE);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        area_puts(a, 1, y, signs[i].sign, STYLE_AWAIT);
        y = area_wrap(text, y, signs[i].text, strlen(signs[i].text),
                      STYLE_TEXT);
    }
    return y + 1;
}

/* They are drawn if their first row is seen: they are the last. */
static int draw_signs(Area a, int y)
{
    area_puts(a, 0, y++, "signs in the timeline", STYLE_TITLE);
    Area part = area_part(a, 1, y, a.width - 1, y < 0 ? 0 : a.height - y);
    return y + timeline_legend(part);
}

/* Draws all from row [y] on, which may be above the area; returns the row
 * behind it. */
static int draw_all(Area a, int y)
{
    bool two = a.width >= TWO_COLUMNS;
    Area left = a, right = a;
    int begin = y, left_end;

    if (two)
        left = area_left(&right, a.width / 2);
    left = area_part(left, 1, 0, left.width - 2, left.height);
    right = two ? area_part(right, 1, 0, right.width - 2, right.height) : left;
    y = draw_group(left, y, GROUP_MOVE);
    left_end = y = draw_group(left, y, GROUP_PLAY);
    y = draw_group(right, two ? begin : y, GROUP_ASK);
    y = draw_group(right, y, GROUP_LOOK);
    y = draw_source_signs(right, y);
    y = draw_signs(right, y);
    return y > left_end ? y : left_end;
}

int help_draw(Area a, int top)
{
    int most = draw_all(area_part(a, 0, 0, a.width, 0), 0) - a.height;

    if (top > most)
        top = most > 0 ? most : 0;
    draw_all(a, -top);
    return top;
}

/* --- the manual ----------------------------------------------------------- */

void help_man(Buf *out)
{
    Buf b;

    buf_init(&b);
    for (ActionGroup g = 0; g < GROUPS; g++) {
        buf_puts(out, ".SS ");
        troff_text(out, action_group_title(g));
        buf_putc(out, '\n');
        for (Action k = ACTION_NONE + 1; k < ACTIONS; k++) {
            if (action_info(k)->group != g || is_reverse(k))
                continue;
            buf_reset(&b);
            add_keys(k, &b);
            buf_puts(out, ".TP\n.B \\&");
            troff_text(out, b.data);
            buf_putc(out, '\n');
            troff_text(out, action_info(k)->help);
            buf_putc(out, '\n');
        }
    }
    buf_clear(&b);
}
