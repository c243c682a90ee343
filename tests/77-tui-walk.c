/* 77-tui-walk.c - what the player shows depends on where one stands and what
 * one chose to look at, never on the way there: random keys on random runs. */
#include "sim/base/mem.h"
#include "tests/tap.h"
#include "tests/tui_player.h"

enum { KEYS = 10000, COMPARE_EVERY = 25 };

static uint64_t state;

static unsigned draw(unsigned below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)(state >> 20) % below;
}

/* Opens what compares two runs. */
static void begin_compare(Player *p, const char *other)
{
    player_keys(p, "= C-u");
    player_types(p, other);
    player_keys(p, "Enter");
}

/* Makes [to] look at the same as [from], and stand at the same place. */
static void look_alike(Model *to, const Model *from)
{
    memcpy(to->marks, from->marks, sizeof to->marks);
    memcpy(to->hidden, from->hidden, sizeof to->hidden);
    to->follow = from->follow;
    to->focus = from->focus;
    to->zoomed = from->zoomed;
    to->axis = from->axis;
    to->zoom = from->zoom;
    to->whole = from->whole;
    to->present = from->present;
    to->why_not = from->why_not;
    to->count = from->count;
    to->pending = from->pending;
    to->playing = from->playing;
    buf_puts(&to->filter, from->filter.data);
    buf_reset(&to->message);
    buf_puts(&to->message, from->message.data);
    to->message_bad = from->message_bad;
    to->folded = mem_grow(to->folded, &to->folded_cap, from->nfolded + 1,
                          sizeof *to->folded);
    for (size_t i = 0; i < from->nfolded; i++)
        to->folded[i] = from->folded[i];
    to->nfolded = from->nfolded;
    model_go(to, cursor_at(&from->cursor));
    to->selected = from->selected;
    to->scroll = from->scroll;
}

/* Keys that open nothing over the panes. */
static void press_random(Player *p)
{
    static const char keys[] = "nNsSiIoOlL[]tafcx}{zpP%123456kjm'b\x1b+- ";
    static const uint32_t special[] = {
        K_UP, K_DOWN, K_LEFT, K_RIGHT, K_HOME, K_END, K_PAGE_UP, K_PAGE_DOWN,
        K_TAB, K_BACKTAB, K_ALT + '5', K_CLICK, K_WHEEL_UP, K_WHEEL_DOWN,
    };
    enum {
        PLAIN = sizeof keys - 1, SPECIAL = sizeof special / sizeof *special,
    };
    unsigned i = draw(PLAIN + SPECIAL);
    Key key = {.code = i < PLAIN ? (uint32_t)keys[i] : special[i - PLAIN],
               .x = (int)draw(200), .y = (int)draw(60)};

    player_key(p, key);
}

static const struct { int width, height; } sizes[] = {
    {60, 12}, {80, 24}, {120, 40}, {200, 60}, {61, 100}, {400, 13}, {20, 5},
};
enum { SIZES = sizeof sizes / sizeof *sizes };

static void test_walk(const char *path, const char *other, uint64_t seed)
{
    Player p, fresh;
    Buf got, want;
    int wrong = 0;

    state = seed * 2654435769u + 1;
    buf_init(&got);
    buf_init(&want);
    player_on(&p, path);
    for (int n = 1; n <= KEYS; n++) {
        press_random(&p);
        if (draw(200) == 0 && !p.model.overlay && !p.model.pending)
            begin_compare(&p, other);
        if (n % COMPARE_EVERY != 0)
            continue;
        int i = (int)draw(SIZES);
        player_screen(&p, sizes[i].width, sizes[i].height, true, &got);
        player_on(&fresh, path);
        if (p.model.overlay)
            begin_compare(&fresh, other);
        look_alike(&fresh.model, &p.model);
        player_screen(&fresh, sizes[i].width, sizes[i].height, true,
                      &want);
        if (wrong == 0 && strcmp(got.data, want.data) != 0)
            diag("after key %d, at step %llu:\n%s\nafresh:\n%s", n,
                 (unsigned long long)cursor_at(&p.model.cursor), got.data,
                 want.data);
        wrong += strcmp(got.data, want.data) != 0;
        player_close(&fresh);
    }
    is_int(wrong, 0, "%d random keys, seed %d: each screen is the one that is "
           "drawn afresh", KEYS, (int)seed);
    player_close(&p);
    buf_clear(&got);
    buf_clear(&want);
}

static void press_times(Player *p, unsigned n, uint32_t key)
{
    if (n > 0) {
        char digits[12];
        snprintf(digits, sizeof digits, "%u", n);
        for (const char *at = digits; *at; at++)
            player_key(p, (Key){.code = (uint32_t)*at});
    }
    player_key(p, (Key){.code = key});
}

/* n forwards and n back. */
static void test_there_and_back(const char *path)
{
    Player p;
    Buf before, after;
    int wrong = 0;

    buf_init(&before);
    buf_init(&after);
    player_on(&p, path);
    for (int i = 0; i < 100; i++) {
        unsigned n = 1 + draw(300);
        press_times(&p, 1 + draw(30), "ns"[draw(2)]);
        player_key(&p, (Key){.code = K_ESC});
        Seq last = model_last(&p.model), at = cursor_at(&p.model.cursor);
        if (at + n > last)
            continue;
        player_screen(&p, 100, 30, true, &before);
        press_times(&p, n, 'n');
        press_times(&p, n, 'N');
        player_key(&p, (Key){.code = K_ESC});
        player_screen(&p, 100, 30, true, &after);
        wrong += strcmp(before.data, after.data) != 0;
    }
    is_int(wrong, 0, "n events on and n back is where one was");
    player_close(&p);
    buf_clear(&before);
    buf_clear(&after);
}

/* Whoever asks why, and steps: what was found before is used again, and tells
 * what is found afresh.  Each frame is drawn. */
static void test_why_not(const char *path)
{
    static const uint32_t keys[] = {'N', 'N', 'S', 'n', 's', 'N'};
    Player p, fresh;
    Buf got, want;
    int wrong = 0;

    buf_init(&got);
    buf_init(&want);
    player_on(&p, path);
    player_keys(&p, "x");
    for (int i = 0; i < 600; i++) {
        if (i % 50 == 0)
            press_times(&p, draw(100) + 1, '%');
        if (i % 20 == 0)
            press_times(&p, 1, draw(2) ? K_DOWN : K_UP);
        press_times(&p, 1, keys[draw(sizeof keys / sizeof *keys)]);
        player_screen(&p, 120, 40, true, &got);
        player_on(&fresh, path);
        look_alike(&fresh.model, &p.model);
        player_screen(&fresh, 120, 40, true, &want);
        wrong += strcmp(got.data, want.data) != 0;
        player_close(&fresh);
    }
    is_int(wrong, 0, "why a task does not run is told alike on every way");
    player_close(&p);
    buf_clear(&got);
    buf_clear(&want);
}

/* A tape whose first event cannot be read: there is no event to stand at. */
static void test_damaged(void)
{
    const char *path = file_path("damaged.db");
    Err err;
    sqlite3 *db;
    Player p;
    Buf screen;

    if (!file_record(path, 1, 300, NULL, &err))
        bail("%s", err.text);
    sqlite3_open(path, &db);
    is_int(sqlite3_exec(db, "UPDATE tape SET what = 127 WHERE seq = 1", NULL,
                        NULL, NULL), SQLITE_OK, "the first event is damaged");
    sqlite3_close(db);
    buf_init(&screen);
    player_on(&p, path);
    player_keys(&p, "s S G g w");
    player_screen(&p, 100, 30, false, &screen);
    is_int((long long)player_at(&p), 0, "one stands before all events");
    ok(screen.len > 0, "and there is a screen");
    player_close(&p);
    buf_clear(&screen);
}

int main(void)
{
    Err err;

    file_begin();
    test_damaged();
    char *other = mem_strdup(file_path("other.db"));
    for (uint64_t seed = 1; seed <= 2; seed++) {
        if (!file_record(file_path("model.db"), seed, 1500 * seed, NULL, &err))
            bail("%s", err.text);
        if (!file_record(other, seed + 10, 1000, NULL, &err))
            bail("%s", err.text);
        test_walk(file_path("model.db"), other, seed);
        test_there_and_back(file_path("model.db"));
        test_why_not(file_path("model.db"));
    }
    mem_free(other);
    file_end("model.db other.db damaged.db");
    return tap_done();
}
