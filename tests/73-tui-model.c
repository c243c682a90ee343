/* 73-tui-model.c - keys do what the table of actions says: motions stop where
 * a plain look at every event says, counts, marks, searches and prompts lead
 * where they should. */
#include "sim/base/mem.h"
#include "tests/tap.h"
#include "tests/tui_player.h"

static Player p;
static Seq last;

/* Event [seq]. */
static Event event_at(Seq seq)
{
    Event e;

    if (!reel_read(&p.model.road.reel, seq, &e, NULL))
        bail("event %d cannot be read", (int)seq);
    return e;
}

static void go(Seq seq)
{
    model_go(&p.model, seq);
}

/* --- motions --------------------------------------------------------------- */

typedef bool Stops(const Event *e);

static bool stops_n(const Event *e)
{
    return e->seq > 0;
}

static bool stops_s(const Event *e)
{
    return e->kind == EVENT_RUN || e->kind == EVENT_JUMP ||
           e->kind == EVENT_RUN_START || e->kind == EVENT_RUN_END;
}

static bool stops_i(const Event *e)
{
    return e->kind == EVENT_ITERATION;
}

static bool stops_o(const Event *e)
{
    return e->kind == EVENT_OUTPUT;
}

/* The nearest stop on or back; where one stands if there is none. */
static Seq nearest(Seq from, int by, Stops *stops)
{
    for (Seq seq = from + by; seq >= 1 && seq <= last; seq += by) {
        Event e = event_at(seq);
        if (stops(&e))
            return seq;
    }
    return from;
}

static void test_motion(const char *on, const char *back, Stops *stops)
{
    int wrong = 0;

    for (Seq seq = 1; seq <= last; seq++) {
        go(seq);
        player_keys(&p, on);
        wrong += player_at(&p) != nearest(seq, 1, stops);
        go(seq);
        player_keys(&p, back);
        wrong += player_at(&p) != nearest(seq, -1, stops);
    }
    is_int(wrong, 0, "%s and %s stop where they should, from everywhere", on,
           back);
}

/* Going on to the end by [on], the stops are those of [back] from there. */
static void test_reverse(const char *on, const char *back)
{
    static Seq stops[10000];
    int n = 0, wrong = 0;
    Seq before = 0;

    player_keys(&p, "Home");
    while (player_at(&p) != before && n < 10000) {
        before = player_at(&p);
        stops[n++] = before;
        player_keys(&p, on);
    }
    ok(n > 10, "%s stops more than a few times", on);
    for (int i = n - 1; i > 1; i--) {
        player_keys(&p, back);
        wrong += player_at(&p) != stops[i - 1];
    }
    is_int(wrong, 0, "%s goes back by the stops of %s", back, on);
}

static void test_counts(void)
{
    go(10);
    player_keys(&p, "7n");
    is_int(player_at(&p), 17, "7n");
    player_keys(&p, "10N");
    is_int(player_at(&p), 7, "10N: a zero in a number is part of it");
    player_keys(&p, "99999999999999999999n");
    is_int(player_at(&p), last, "a large number leads to the end");
    player_keys(&p, "n");
    ok(p.model.message.len > 0, "where it is said that there is no more");
    player_keys(&p, "99999N");
    is_int(player_at(&p), 1, "and back to the beginning");
    player_keys(&p, "N");
    is_int(player_at(&p), 1, "where N stays");
    player_keys(&p, "3s");
    Seq three = player_at(&p);
    go(1);
    player_keys(&p, "s s s");
    is_int(player_at(&p), three, "3s is s s s");
    player_keys(&p, "5 Esc n");
    is_int(player_at(&p), three + 1, "Esc forgets a number");
}

static void test_ends(void)
{
    player_keys(&p, "End");
    is_int(player_at(&p), last, "End");
    player_keys(&p, "Home");
    is_int(player_at(&p), 1, "Home");
    player_keys(&p, "PgDn");
    is_int(player_at(&p), 1 + last / 10, "PgDn goes on by a tenth");
    player_keys(&p, "PgUp");
    is_int(player_at(&p), 1, "PgUp back");
    player_keys(&p, "50%");
    is_int(player_at(&p), last / 2, "50%%");
    player_keys(&p, "%");
    ok(p.model.message_bad, "a part needs a number");
}

/* --- places ---------------------------------------------------------------- */

static void go_to(const char *place)
{
    player_keys(&p, ":");
    player_types(&p, place);
    player_keys(&p, "Enter");
}

static void test_goto(void)
{
    go_to("31");
    is_int(player_at(&p), 31, ":31 is a step");
    go_to("25%");
    is_int(player_at(&p), last / 4, ":25%% is a part");
    int64_t t = event_at(last / 2).t;
    char text[40];
    snprintf(text, sizeof text, "%.9fs", (double)t / 1e9);
    go_to(text);
    Seq at = player_at(&p);
    ok(event_at(at).t == t && (at == 1 || event_at(at - 1).t < t),
       ":%s is the first event of that time", text);
    go_to("9999s");
    is_int(player_at(&p), last, "a time after the end is the end");
    go_to("no such thing");
    ok(p.model.message_bad, "what is neither is said to be none");
    is_int(player_at(&p), last, "and leads nowhere");
    const LaneInfo *info = lanes_at(p.model.lanes, lanes_count(p.model.lanes) -
                                                   1);
    go_to("2");
    go_to(info->name);
    ok(strcmp(lanes_get(p.model.lanes, p.model.selected)->name,
              info->name) == 0, ":%s selects a task", info->name);
    ok(!p.model.follow, "which stays so");
}

static void test_marks(void)
{
    go(40);
    player_keys(&p, "m a");
    go(90);
    player_keys(&p, "' a");
    is_int(player_at(&p), 40, "a mark is gone back to");
    player_keys(&p, "' '");
    is_int(player_at(&p), 90, "'' leads to where one was");
    player_keys(&p, "' '");
    is_int(player_at(&p), 40, "and back again");
    player_keys(&p, "' z");
    ok(p.model.message_bad, "a mark that was not set");
    player_keys(&p, "m Esc n");
    is_int(player_at(&p), 41, "Esc sets none");
}

static void find(const char *key, const char *text)
{
    player_keys(&p, key);
    player_types(&p, text);
    player_keys(&p, "Enter");
}

static void test_find(void)
{
    Seq first = nearest(1, 1, stops_o);
    Event e = event_at(first);
    char text[10];

    snprintf(text, sizeof text, "%.6s", e.text);
    text[e.text_len < 6 ? e.text_len - 1 : 6] = '\0';
    go(1);
    find("/", text);
    Seq at = player_at(&p);
    ok(at <= first && at > 1, "what is printed is found: %s", text);
    find("/", "LINE");
    int capitals = p.model.message_bad;
    ok(capitals, "capitals matter where there are any");
    go(last);
    find("\\", text);
    ok(player_at(&p) < last && player_at(&p) >= at, "found backwards");
    go(1);
    find("/", "surely nowhere");
    ok(p.model.message_bad, "what is nowhere is said to be so");
    is_int(player_at(&p), 1, "and leads nowhere");
}

/* --- lists ----------------------------------------------------------------- */

static void test_causes(void)
{
    int wrong = 0;

    go(last / 2);
    player_keys(&p, "w");
    is_int(p.model.overlay, OVERLAY_CAUSES, "w opens the causes");
    const Choices *c = &p.model.list;
    is_int((long long)c->rows[0].seq, (long long)last / 2, "from the event");
    for (size_t i = 1; i < c->len; i++)
        wrong += event_at(c->rows[i - 1].seq).cause != c->rows[i].seq;
    is_int(wrong, 0, "each row is the cause of the one above");
    is_int((long long)c->rows[c->len - 1].seq, 1, "down to the beginning");
    Seq second = c->rows[1].seq;
    player_keys(&p, "Down Enter");
    is_int(player_at(&p), second, "Enter goes to a row's event");
    player_keys(&p, "q");
    is_int(p.model.overlay, OVERLAY_NONE, "q closes it, and no more");
}

static void test_query(void)
{
    player_keys(&p, ";");
    player_types(&p, "SELECT seq, kind FROM event WHERE kind = 'jump'");
    player_keys(&p, "Enter");
    is_int(p.model.overlay, OVERLAY_QUERY, "a query has rows");
    player_keys(&p, "Enter");
    is_int(event_at(player_at(&p)).kind, EVENT_JUMP, "that lead to events");
    player_keys(&p, "Esc ;");
    player_types(&p, "DELETE FROM tape");
    player_keys(&p, "Enter");
    ok(p.model.message_bad, "nothing is written by one: %s",
       p.model.message.data);
}

static void test_compare(const char *other)
{
    player_keys(&p, "Home =");
    player_types(&p, "/nowhere.py");
    player_keys(&p, "Enter");
    ok(p.model.message_bad && !p.model.overlay, "no such file: %s",
       p.model.message.data);
    player_keys(&p, "= C-u");
    player_types(&p, other);
    player_keys(&p, "Enter");
    is_int(p.model.overlay, OVERLAY_COMPARE, "two runs are compared");
    player_keys(&p, "12n");
    is_int(player_at(&p), 13, "motions go along the first");
    player_keys(&p, "Enter");
    ok(p.model.compare.first.left > 0, "they differ");
    is_int(player_at(&p), p.model.compare.first.left,
           "Enter goes to where they part");
    player_keys(&p, "' '");
    is_int(player_at(&p), 13, "'' comes back from there");
    player_keys(&p, "=");
    is_int(p.model.overlay, OVERLAY_NONE, "= closes what it opened");
    player_keys(&p, "= Enter");
    is_int(p.model.overlay, OVERLAY_COMPARE, "the last name need not be typed");
    player_keys(&p, "q");
    is_int(p.model.overlay, OVERLAY_NONE, "q goes back to the player");
}

/* --- the table of actions --------------------------------------------------- */

static void test_table(void)
{
    int twice = 0, unknown = 0, long_help = 0;

    for (Action a = ACTION_NONE + 1; a < ACTIONS; a++) {
        const ActionInfo *info = action_info(a);
        long_help += strlen(info->help) > 80;
        for (const char *key = info->keys; *key;) {
            size_t len = strcspn(key, " ");
            uint32_t code = key_named(key, len);
            unknown += code == K_NONE;
            twice += action_of_key(code) != a;
            key += len + strspn(key + len, " ");
        }
    }
    is_int(unknown, 0, "every key of the table has a name that is known");
    is_int(twice, 0, "and none does two things");
    is_int(long_help, 0, "help is short");
}

/* True if the first key of [a] is answered, by the screen or with a wish, where
 * the keys [before] lead. */
static bool answers(Action a, const char *before)
{
    const char *keys = action_info(a)->keys;
    uint32_t code = key_named(keys, strcspn(keys, " "));
    Player fresh;
    Buf was, is;

    buf_init(&was);
    buf_init(&is);
    player_on(&fresh, "traces/gather.db");
    player_screen(&fresh, 100, 30, true, &was);
    player_keys(&fresh, before);
    player_screen(&fresh, 100, 30, true, &was);
    bool does = player_key(&fresh, (Key){.code = code}) != WISH_NONE;
    player_screen(&fresh, 100, 30, true, &is);
    does = does || strcmp(was.data, is.data) != 0;
    player_close(&fresh);
    buf_clear(&was);
    buf_clear(&is);
    return does;
}

static void test_each_action(void)
{
    for (Action a = ACTION_NONE + 1; a < ACTIONS; a++)
        ok(answers(a, "50%") || answers(a, "50% 99Up }") ||
           answers(a, "50% w Down"), "%s does something",
           action_info(a)->keys);
}

int main(void)
{
    Err err;

    file_begin();
    if (!file_record(file_path("model.db"), 5, 2500, NULL, &err))
        bail("%s", err.text);
    player_on(&p, file_path("model.db"));
    last = model_last(&p.model);
    test_table();
    test_each_action();
    test_motion("n", "N", stops_n);
    test_motion("s", "S", stops_s);
    test_motion("i", "I", stops_i);
    test_motion("o", "O", stops_o);
    test_reverse("s", "S");
    test_reverse("l", "L");
    p.model.follow = false;
    p.model.selected = 0;
    test_reverse("]", "[");
    test_counts();
    test_ends();
    test_goto();
    test_marks();
    test_find();
    test_causes();
    test_query();
    if (!file_record(file_path("other.db"), 6, 2500, NULL, &err))
        bail("%s", err.text);
    char *other = mem_strdup(file_path("other.db"));
    test_compare(other);
    mem_free(other);
    player_close(&p);
    remove(file_path("other.db"));
    file_end("model.db");
    return tap_done();
}
