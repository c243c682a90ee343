// look.js - the run as html.c wrote it, and how it is looked up.
//
// It is the first of the scripts of the page, which html.c puts into one.
//
// What is shown depends on the place, the selected lane and the axis alone.
// Nothing is folded here: a lane has its stays, an entry of a queue the events
// at which it comes and goes; all is found by halving.  Texts of the run only
// ever become text nodes or canvas text.
//
// KEEP IN STEP: page data - html.c writes what is read here.
'use strict';

// What stands in which place of the arrays.
const [KIND, T, ITER, PHASE, LANE, FILE, LINE, CAUSE, STOPS, LOOP, FOLLOW] =
    Array(11).keys();
const [SEQ, MARK, STAY_LINE, STAY_FILE, REASON] = Array(5).keys();
const TASK = 1, THREAD = 2;     // LaneKind
// Of STOPS.
const DECISION = 1, ITERATION = 2, OUTPUT = 4, CHANGE = 8, NEW_LINE = 16,
    TOLD = 32;
// Mark of tui/spans.h, in its order, which is that of what is worth showing.
const MARKS = ['none', 'idle', 'wait', 'sleep', 'wait', 'blocked', 'new',
    'ready', 'returned', 'lost', 'cancelled', 'raised', 'run', 'exec'];
const [NONE, IDLE, , , , , , READY, RETURNED, , , , RUN, EXEC] =
    MARKS.keys();

const $ = id => document.getElementById(id);
const run = JSON.parse($('run').textContent);
const last = run.events.length;
const event = seq => run.events[seq - 1];
const lanes = new Map(run.lanes.map(l => [l.id, l]));
const total = event(last)[T];

const here = {
    seq: 1, lane: 0, follow: true, axis: 'step', causes: false, top: 0,
    playing: false, speed: 0, count: '',
};

// --- looking up ------------------------------------------------------------

// How many of [list], sorted by their first item, are not after [seq].
function upTo(list, seq) {
    let low = 0, high = list.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle][SEQ] <= seq) low = middle + 1;
        else high = middle;
    }
    return low;
}

// What [lane] does after event [seq]; undefined: it is not there yet.
const stayAt = (lane, seq) => lane.stays[upTo(lane.stays, seq) - 1];
const isOver = mark => mark >= RETURNED && mark < RUN;

// What is most worth showing of a lane after event [a] up to [b], as
// spans_over() does.
function over(lane, a, b) {
    const s = lane.stays;
    let i = upTo(s, a), best = NONE;
    if (i === s.length || s[i][SEQ] > b) return i ? s[i - 1][MARK] : NONE;
    for (; i < s.length && s[i][SEQ] <= b && best < EXEC; i++)
        if (s[i][MARK] > best || best < RETURNED) best = s[i][MARK];
    return best;
}

// Entries of the ready queues and timers get the event at which they go.
const comers = new Map();
for (const r of run.ready) comers.set(r[SEQ], r);
for (const t of run.timers) comers.set(t[SEQ], t);
for (const one of [...run.ready, ...run.timers]) one.gone = Infinity;
for (const [came, gone, name] of run.gone) {
    const one = comers.get(came);
    one.gone = gone;
    if (name) one[3] = name;
}

const present = (list, seq) =>
    list.slice(0, upTo(list, seq)).filter(one => one.gone > seq);
let queue = {seq: 0, entries: []};      // of the place asked for last
function readyAt(seq) {
    if (queue.seq !== seq)
        queue = {seq, entries: present(run.ready, seq)
            .filter(r => r[1] === event(seq)[LOOP])};
    return queue.entries;
}
const timersAt = seq => present(run.timers, seq)
    .sort((a, b) => a[1] - b[1] || a[SEQ] - b[SEQ]);
const nameOf = id => lanes.has(id) ? lanes.get(id).name : 'lane ' + id;
// What its row is called at a place: the main thread is no loop before one
// turns, or where only threads have them.
const mainTurns = run.lanes.some(l => l.kind === TASK && l.depth === 0) ||
    !run.lanes.some(l => l.kind === THREAD);
const rowName = (lane, seq) =>
    lane.id || mainTurns && event(seq)[ITER] ? lane.name : '(main)';
const entryName = r =>
    r[2] && !r[3] ? nameOf(r[2]) : (r[3] || 'callback') + '()';

// Where the source is looked at, [file, line]: where the event is, or the lane,
// or else the last event that was somewhere.
function placeAt(seq) {
    const first = stayAt(lanes.get(event(seq)[FOLLOW]), seq);
    const runs = first && first[MARK] >= RUN;
    const id = runs ? event(seq)[FOLLOW] : here.lane;
    const stay = stayAt(lanes.get(id), seq);
    if (!event(seq)[LINE] && id && stay && !isOver(stay[MARK]) &&
        stay[STAY_LINE]) return [stay[STAY_FILE], stay[STAY_LINE]];
    while (seq > 1 && !event(seq)[LINE]) seq--;
    return [event(seq)[FILE], event(seq)[LINE]];
}

function stateOf(lane, seq) {
    const stay = stayAt(lane, seq);
    if (!stay) return {mark: NONE, word: '', reason: ''};
    let reason = stay[REASON];
    if (stay[MARK] === READY && lane.kind === TASK) {
        const place = readyAt(seq).findIndex(r => r[2] === lane.id);
        if (place >= 0) reason = '#' + (place + 1);
    }
    return {mark: stay[MARK], word: run.words[stay[MARK]], reason};
}

function seconds(ns) {
    const text = (ns / 1e9).toFixed(9).replace(/0+$/, '');
    return text.endsWith('.') ? text + '0' : text;
}
