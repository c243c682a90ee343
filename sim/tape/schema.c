/* schema.c - what is in a tape's file. */
#include "sim/tape/schema.h"

#include <string.h>

/* Numbers of words: kinds of events as they are, the others from here on. */
enum { WORD_VIA = 1000, WORD_PHASE = 2000, WORD_LANE = 3000 };

_Static_assert(EVENT_KINDS <= 1 << SCHEMA_VIA, "kinds fit");
_Static_assert(EVENT_VIAS <= 1 << (SCHEMA_PHASE - SCHEMA_VIA), "vias fit");
_Static_assert(EVENT_PHASES <= 1 << (SCHEMA_FILE - SCHEMA_PHASE), "phases fit");
_Static_assert(EVENT_FILES <= 1 << (SCHEMA_LOOP - SCHEMA_FILE), "files fit");

static const char *const tables[SCHEMA_TABLES][2] = {
    {"meta", "id INTEGER PRIMARY KEY, name TEXT, value TEXT"},
    {"source", "id INTEGER PRIMARY KEY, name TEXT, text TEXT"},
    {"note", "id INTEGER PRIMARY KEY, file INTEGER, line INTEGER, "
     "kind TEXT, text TEXT"},
    {"word", "id INTEGER PRIMARY KEY, word TEXT"},
    {"string", "id INTEGER PRIMARY KEY, text TEXT"},
    {"made", "seq INTEGER PRIMARY KEY, task INTEGER, parent INTEGER, "
     "kind INTEGER, name TEXT"},
    {"ended", "seq INTEGER PRIMARY KEY, id INTEGER, via INTEGER"},
    {"renamed", "seq INTEGER PRIMARY KEY, task INTEGER, name TEXT"},
    {"object", "seq INTEGER PRIMARY KEY, id INTEGER, task INTEGER, "
     "cap INTEGER, what TEXT"},
    {"keyframe", "seq INTEGER PRIMARY KEY, picture BLOB"},
    {"tape", "seq INTEGER PRIMARY KEY, t INTEGER, iter INTEGER, "
     "what INTEGER, task INTEGER, line INTEGER, back INTEGER, obj INTEGER, "
     "peer INTEGER, num INTEGER, ready INTEGER, text"},
};

/* --- views: in each, %NAME% is the number of a kind ---------------------- */

/* The word for a packed field; the text, wherever it stands. */
#define KIND "(SELECT word FROM word WHERE id = what & 127)"
#define VIA "(SELECT word FROM word WHERE id = 1000 + (what >> 7 & 31))"
#define PHASE "(SELECT word FROM word WHERE id = 2000 + (what >> 12 & 3))"
#define TEXT "CASE typeof(text) WHEN 'integer' THEN " \
    "(SELECT s.text FROM string AS s WHERE s.id = tape.text) ELSE text END"

static const char event_view[] =
    "SELECT seq, iter, " PHASE " AS phase, t, " KIND " AS kind, task, "
    "line, seq - back AS cause, " VIA " AS via, obj, peer, num,\n"
    "CASE WHEN ready < 0 THEN nullif((~ready & 2147483647) - 1, -1) "
    "WHEN ready IS NULL THEN NULL "
    "WHEN what & 127 IN (%READY%, %PUT%) THEN ready - 1 "
    "WHEN what & 127 IN (%RUN%, %DROP%, %GET%) THEN 0 END AS ready_pos,\n"
    "CASE WHEN ready < 0 THEN nullif((~ready >> 31) - 1, -1) "
    "ELSE ready END AS ready_len,\n"
    TEXT " AS text, what >> 14 & 255 AS file, what >> 22 AS loop FROM tape";

static const char lane_view[] =
    "SELECT made.task AS task, coalesce(r.name, made.name) AS name, "
    "(SELECT word FROM word WHERE id = 3000 + made.kind) AS kind, "
    "made.parent AS parent, made.seq AS made, ended.seq AS ended, "
    "(SELECT word FROM word WHERE id = 1000 + ended.via) AS how\n"
    "FROM made LEFT JOIN ended ON ended.id = made.task\n"
    "LEFT JOIN (SELECT task, max(seq), name FROM renamed GROUP BY task) AS r "
    "ON r.task = made.task";

static const char timeline_view[] =
    "WITH step AS (SELECT seq, t, task, what, what & 127 AS kind, obj, "
    TEXT " AS text FROM tape WHERE (task > 0 AND what & 127 IN "
    "(%LANE%, %READY%, %RUN%, %SUSPEND%, %LANE_END%, %LANE_LOST%, "
    "%THREAD_BLOCK%, %THREAD_WAKE%, %THREAD_RUN%, %PREEMPT%))),\n"
    "span AS (SELECT *, lead(seq) OVER w AS next, lead(t) OVER w AS next_t "
    "FROM step WINDOW w AS (PARTITION BY task ORDER BY seq)\n"
    "UNION ALL SELECT * FROM (SELECT seq, t, task, what, what & 127 AS kind, "
    "obj, " TEXT " AS text, lead(seq) OVER (ORDER BY seq) AS next, "
    "lead(CASE what & 127 WHEN %JUMP% THEN t - num ELSE t END) "
    "OVER (ORDER BY seq) AS next_t FROM tape WHERE what & 127 IN "
    "(%RUN%, %DROP%, %ITERATION%, %JUMP%, %TIMER_FIRE%, %RUN_END%) "
    "OR (what & 127 = %THREAD_BLOCK% AND task = 0)) "
    "WHERE task = 0 AND kind = %RUN%),\n"
    "final AS (SELECT seq, t FROM tape ORDER BY seq DESC LIMIT 1)\n"
    "SELECT span.task AS task, lane.name AS name, "
    "CASE WHEN span.kind IN (%RUN%, %THREAD_RUN%) THEN 'run' "
    "WHEN span.kind IN (%READY%, %THREAD_WAKE%, %PREEMPT%) THEN 'ready' "
    "WHEN span.kind IN (%SUSPEND%, %THREAD_BLOCK%) THEN 'wait' "
    "WHEN span.kind = %LANE% THEN 'new' ELSE 'done' END AS state, "
    "span.seq AS from_seq, coalesce(span.next, final.seq) AS to_seq, "
    "span.t / 1e9 AS from_t, coalesce(span.next_t, final.t) / 1e9 AS to_t, "
    "CASE WHEN span.kind IN (%SUSPEND%, %THREAD_BLOCK%) THEN "
    "coalesce(other.name, span.text, 'future ' || span.obj) "
    "WHEN span.kind = %RUN% THEN span.text "
    "ELSE (SELECT word FROM word WHERE id = 1000 + (span.what >> 7 & 31)) END "
    "AS reason\n"
    "FROM span CROSS JOIN final JOIN lane ON lane.task = span.task "
    "LEFT JOIN lane AS other ON other.task = span.obj";

static const char summary_view[] =
    "SELECT task, name, sum(state = 'run') AS steps, "
    "round(sum(CASE state WHEN 'run' THEN to_t - from_t ELSE 0 END), 9) "
    "AS running, "
    "round(sum(CASE state WHEN 'ready' THEN to_t - from_t ELSE 0 END), 9) "
    "AS ready, "
    "round(sum(CASE state WHEN 'wait' THEN to_t - from_t ELSE 0 END), 9) "
    "AS waiting, "
    "min(from_t) AS began, max(to_t) AS until\n"
    "FROM timeline WHERE state <> 'done' GROUP BY task";

static const char decision_view[] =
    "SELECT e.seq AS seq, e.t / 1e9 AS at, e.iter AS iter, e.task AS task, "
    "lane.name AS name, "
    "(SELECT text FROM event WHERE seq = e.seq) AS callback, "
    "CASE WHEN e.ready > 0 THEN e.ready END AS ready, "
    "(e.t - r.t) / 1e9 AS waited, "
    "(SELECT word FROM word WHERE id = 1000 + (r.what >> 7 & 31)) AS via, "
    "(SELECT word FROM word WHERE id = c.what & 127) AS because, "
    "r.seq AS ready_seq, c.seq AS because_seq\n"
    "FROM tape AS e LEFT JOIN tape AS r ON r.seq = e.seq - e.back "
    "LEFT JOIN tape AS c ON c.seq = r.seq - r.back "
    "LEFT JOIN lane ON lane.task = e.task WHERE e.what & 127 = %RUN%";

static const char output_view[] =
    "SELECT seq, t / 1e9 AS at, task, line, "
    VIA " AS stream, " TEXT " AS text FROM tape WHERE what & 127 = %OUTPUT%";

static const char *const views[SCHEMA_VIEWS][2] = {
    {"event", event_view}, {"lane", lane_view}, {"timeline", timeline_view},
    {"lane_summary", summary_view}, {"decision", decision_view},
    {"output", output_view},
};

/* The kind whose name in C is [len] bytes of [name]. */
static int kind_number(const char *name, size_t len)
{
    static const char *const names[] = {
#define EVENT(NAME, TEXT_, MEANING) #NAME,
#include "sim/tape/event_list.h"
#undef EVENT
    };
    int kind = 0;

    while (strlen(names[kind]) != len || memcmp(names[kind], name, len) != 0)
        kind++;
    return kind;
}

static void add_view(Buf *b, const char *sql)
{
    for (const char *end; *sql; sql = end + 1) {
        const char *mark = strchr(sql, '%');
        if (!mark) {
            buf_puts(b, sql);
            return;
        }
        buf_add(b, sql, (size_t)(mark - sql));
        end = strchr(mark + 1, '%');
        buf_printf(b, "%d", kind_number(mark + 1, (size_t)(end - mark - 1)));
    }
}

void schema_init(Schema *s)
{
    for (int i = 0; i < SCHEMA_ITEMS; i++)
        buf_init(&s->sql[i]);
    for (int i = 0; i < SCHEMA_TABLES; i++) {
        s->names[i] = tables[i][0];
        buf_printf(&s->sql[i], "CREATE TABLE %s(%s)", tables[i][0],
                   tables[i][1]);
    }
    for (int i = 0; i < SCHEMA_VIEWS; i++) {
        Buf *b = &s->sql[SCHEMA_TABLES + i];
        s->names[SCHEMA_TABLES + i] = views[i][0];
        buf_printf(b, "CREATE VIEW %s AS\n", views[i][0]);
        add_view(b, views[i][1]);
    }
}

void schema_clear(Schema *s)
{
    for (int i = 0; i < SCHEMA_ITEMS; i++)
        buf_clear(&s->sql[i]);
}

const char *schema_word(size_t i, int *id)
{
    if (i < EVENT_KINDS) {
        *id = (int)i;
        return event_kind_name((EventKind)i);
    }
    i -= EVENT_KINDS;
    if (i < EVENT_VIAS - 1) {           /* VIA_NONE has no word: NULL */
        *id = WORD_VIA + (int)i + 1;
        return event_via_name((EventVia)(i + 1));
    }
    i -= EVENT_VIAS - 1;
    if (i < EVENT_PHASES) {
        *id = WORD_PHASE + (int)i;
        return event_phase_name((EventPhase)i);
    }
    i -= EVENT_PHASES;
    *id = WORD_LANE + (int)i;
    return i < LANE_KINDS ? lane_kind_name((LaneKind)i) : NULL;
}

/* --- packing ------------------------------------------------------------- */

bool schema_unwhat(int64_t what, Event *e)
{
    if (what < 0)
        return false;
    int kind = (int)(what & 127), via = (int)(what >> SCHEMA_VIA & 31);
    e->kind = (EventKind)kind;
    e->via = (EventVia)via;
    e->phase = (EventPhase)(what >> SCHEMA_PHASE & 3);
    e->file = (uint8_t)(what >> SCHEMA_FILE & 255);
    e->loop = (uint16_t)(what >> SCHEMA_LOOP & 65535);
    return what >> SCHEMA_LOOP < EVENT_LOOPS && kind < EVENT_KINDS &&
           via < EVENT_VIAS;
}

bool schema_unready(int64_t ready, Event *e)
{
    int64_t len = ready >= 0 ? ready : (~ready >> 31) - 1;
    int64_t pos = ready >= 0 ? schema_usual_pos(e->kind, len)
                             : (~ready & INT32_MAX) - 1;

    e->ready_len = (int32_t)len;
    e->ready_pos = (int32_t)pos;
    return len >= -1 && len < INT32_MAX && pos >= -1;
}

bool schema_shares_text(EventKind kind)
{
    switch (kind) {
    case EVENT_READY:
    case EVENT_RUN:
    case EVENT_DROP:
    case EVENT_SUSPEND:
    case EVENT_FUTURE:
    case EVENT_TIMER:
    case EVENT_CALLBACK:
    case EVENT_CALLBACK_RUN:
    case EVENT_OBJECT:
    case EVENT_STATE:
    case EVENT_THREAD_BLOCK:
    case EVENT_BLOCK_START:
    case EVENT_BLOCK_END:
    case EVENT_RAISED:
    case EVENT_NEVER_AWAITED:
    case EVENT_CHOICE:
    case EVENT_PREEMPT: return true;
    default: return false;
    }
}
