// timeline.js - the timeline of the page: lanes over steps or time.

const canvas = document.querySelector('canvas'), pen = canvas.getContext('2d');
const HEAD = 36, ROW_LEAST = 24, ROW_MOST = 38;
const FONT = '13px system-ui, sans-serif';
// Where columns begin: decisions, and where threads let time pass (spans.c).
const decisions = [];
(() => {
    const is = (seq, kind) => run.kinds[event(seq)[KIND]] === kind;
    const add = seq => {
        if (!decisions.length || decisions[decisions.length - 1][SEQ] < seq)
            decisions.push([seq]);
    };
    let woke = false;
    for (let seq = 1; seq <= last; seq++)
        if (is(seq, 'thread wakes') && seq > 2 &&
            event(seq)[T] !== event(seq - 1)[T]) {
            add(seq - 1);
            add(seq);
            woke = true;
        } else if (event(seq)[STOPS] & DECISION) {
            if (!woke || !is(seq, 'thread runs')) add(seq);
            woke = false;
        }
})();
let view = {};          // where what was drawn
let row = ROW_LEAST;    // how high a lane's row is

function hatch(colour, ground, crossed) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const p = tile.getContext('2d');
    p.fillStyle = ground;
    p.fillRect(0, 0, 8, 8);
    p.strokeStyle = colour;
    p.lineWidth = 2.5;
    p.beginPath();
    for (const x of [-8, 0, 8]) {
        p.moveTo(x, 8); p.lineTo(x + 8, 0);
        if (crossed) { p.moveTo(x, 0); p.lineTo(x + 8, 8); }
    }
    p.stroke();
    return pen.createPattern(tile, 'repeat');
}

let ink;                // colours and patterns of the day, or the night
function mix() {
    const style = getComputedStyle(document.documentElement);
    const of = name => style.getPropertyValue('--' + name).trim();
    ink = {};
    for (const name of ['ground', 'pane', 'line', 'text', 'dim', 'run', 'ready',
        'sleep', 'wait', 'blocked', 'exec', 'new', 'bad', 'loop', 'here'])
        ink[name] = of(name);
    ink.hatch = hatch(ink.ready, of('ready-ground'), false);
    ink.bricks = hatch(ink.exec, ink.pane, true);
}

// A lane in a state from x on, w wide; y is the middle of its row.
function stroke(mark, x, w, y) {
    const name = MARKS[mark];
    pen.lineWidth = 2.5;
    pen.strokeStyle = ink[name] || ink.dim;
    pen.setLineDash(name === 'wait' ? [2, 5] : name === 'blocked' ? [7, 4]
        : name === 'new' ? [1, 4] : []);
    pen.beginPath();
    if (name === 'run' || name === 'exec') {
        pen.fillStyle = name === 'run' ? ink.run : ink.bricks;
        pen.fillRect(x, y - row * 0.36, w, row * 0.72);
    } else if (name === 'ready') {
        pen.fillStyle = ink.hatch;
        pen.fillRect(x, y - row * 0.2, w, row * 0.4);
    } else {
        pen.moveTo(x, y); pen.lineTo(x + w, y);
        pen.stroke();
    }
    pen.setLineDash([]);
}

// How a lane ended.
function point(mark, x, y) {
    const name = MARKS[mark], bad = name === 'raised' || name === 'lost';
    pen.fillStyle = pen.strokeStyle = bad ? ink.bad
        : name === 'cancelled' ? ink.blocked : ink.run;
    pen.lineWidth = 3;
    pen.beginPath();
    if (name === 'cancelled') {
        pen.moveTo(x + 2, y - 5); pen.lineTo(x + 12, y + 5);
        pen.moveTo(x + 12, y - 5); pen.lineTo(x + 2, y + 5);
        pen.stroke();
    } else if (name === 'raised') {
        pen.moveTo(x + 8, y - 7); pen.lineTo(x + 15, y + 6);
        pen.lineTo(x + 1, y + 6);
        pen.fill();
    } else {
        pen.arc(x + 8, y, 5, 0, 7);
        if (bad) pen.stroke(); else pen.fill();
    }
}

// The axis of steps: column i is decision i, and one more how lanes ended.
function stepAxis(left, room) {
    const n = decisions.length + 1;
    const wide = Math.max(8, Math.min(30, room / n));
    const shown = Math.max(1, Math.floor(room / wide));
    const at = upTo(decisions, here.seq) - 1;
    const first = Math.max(0, Math.min(at - Math.floor(shown * 2 / 3),
        n - shown));
    return {left, wide, first, end: Math.min(n, first + shown), at};
}

const bounds = i => [i < decisions.length ? decisions[i][SEQ] - 1 : last,
    i + 1 < decisions.length ? decisions[i + 1][SEQ] - 1 : last];

// Columns beside each other that show the same, but for runs, are one stroke.
function drawSteps(lane, y, a) {
    const x = i => a.left + (i - a.first) * a.wide;
    let mark = NONE, from = a.first;
    const flush = (i, next) => {
        if (next === mark && mark < RUN && i !== a.at + 1) return;
        pen.globalAlpha = from > a.at ? 0.35 : 1;
        if (isOver(mark)) point(mark, x(from), y);
        else if (mark > IDLE) stroke(mark, x(from), (i - from) * a.wide, y);
        mark = next;
        from = i;
    };
    for (let i = a.first; i < a.end; i++) {
        const [after, upto] = bounds(i), before = stayAt(lane, after);
        let next = over(lane, after, upto);
        // How it ended shows once, in the column behind the one it ended in.
        if (before && isOver(before[MARK]) && i > 0 &&
            (before[SEQ] <= bounds(i - 1)[0] ||
             isOver(over(lane, ...bounds(i - 1))))) next = NONE;
        flush(i, next);
    }
    flush(a.end, NONE);
    pen.globalAlpha = 1;
}

function timeAxis(left, room) {
    const scale = (room - 24) / (total || 1);
    return {left, scale, x: t => left + t * scale};
}

function drawTimes(lane, y, a) {
    const now = a.x(event(here.seq)[T]);
    lane.stays.forEach((s, i) => {
        const next = lane.stays[i + 1];
        const from = a.x(event(s[SEQ])[T]);
        const to = a.x(next ? event(next[SEQ])[T] : total);
        pen.globalAlpha = s[SEQ] > here.seq && from >= now ? 0.35 : 1;
        const w = s[MARK] >= RUN ? Math.max(3, to - from) : to - from;
        if (isOver(s[MARK])) point(s[MARK], from + 2, y);
        else if (s[MARK] > IDLE && w > 0) stroke(s[MARK], from, w, y);
    });
    pen.globalAlpha = 1;
}

function text(what, x, y, colour, room) {
    let shown = what;
    pen.fillStyle = colour;
    while (room && shown && pen.measureText(shown).width > room)
        shown = [...shown].slice(0, shown === what ? -1 : -2).join('') + '…';
    pen.fillText(shown, x, y);
    return pen.measureText(shown).width;
}

// Times above the columns, where there is room.
function drawScale(a, step) {
    let free = 0;
    const put = (x, label) => {
        if (x < free) return;
        pen.fillStyle = ink.line;
        pen.fillRect(x, HEAD - 12, 1, 12);
        free = x + text(label, x + 3, 16, ink.dim) + 16;
    };
    if (step) {
        for (let i = a.first; i < a.end && i < decisions.length; i++)
            if (i === a.first ||
                event(decisions[i][SEQ])[T] !== event(decisions[i - 1][SEQ])[T])
                put(a.left + (i - a.first) * a.wide,
                    seconds(event(decisions[i][SEQ])[T]));
    } else {
        const raw = total * 80 / (a.scale * total || 1);
        const ten = 10 ** Math.floor(Math.log10(raw || 1));
        const unit = [1, 2, 5, 10].map(n => n * ten).find(n => n >= raw);
        for (let t = 0; unit && t <= total; t += unit)
            put(a.x(t), seconds(Math.round(t)));
    }
}

function drawTimeline() {
    const ratio = window.devicePixelRatio || 1;
    const width = canvas.clientWidth, height = canvas.clientHeight;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.font = FONT;
    pen.textBaseline = 'middle';
    const names = Math.min(width * 0.3, 16 + Math.max(...run.lanes.slice(0, 500)
        .map(l => pen.measureText(l.name).width + 14 * l.depth)));
    const states = width > 900 ? 170 : 0, left = 12 + names + states;
    const room = width - left - 8, step = here.axis === 'step';
    row = Math.max(ROW_LEAST, Math.min(ROW_MOST,
        (height - HEAD) / run.lanes.length));
    const rows = Math.max(1, Math.floor((height - HEAD) / row));
    const selected = run.lanes.findIndex(l => l.id === here.lane);
    if (selected < here.top) here.top = selected;
    if (selected >= here.top + rows) here.top = selected - rows + 1;
    here.top = Math.max(0, Math.min(here.top, run.lanes.length - rows));
    const axis = step ? stepAxis(left, room) : timeAxis(left, room);
    const x = step ? left + (axis.at - axis.first) * axis.wide
        : axis.x(event(here.seq)[T]);
    pen.fillStyle = ink.here;
    pen.fillRect(x - (step ? 0 : 2), HEAD - 12, step ? axis.wide : 7, height);
    drawScale(axis, step);
    text(step ? 'steps' : 'seconds', 12, 16, ink.dim);
    run.lanes.slice(here.top, here.top + rows).forEach((lane, i) => {
        const y = HEAD + i * row + row / 2, state = stateOf(lane, here.seq);
        if (lane.id === here.lane) {
            pen.fillStyle = ink.line;
            pen.fillRect(4, y - row / 2 + 1, left - 12, row - 2);
        }
        text(rowName(lane, here.seq), 12 + 14 * lane.depth, y,
            state.mark === NONE ? ink.dim : lane.id ? ink.text : ink.loop,
            names - 14 * lane.depth);
        if (states)
            text(state.word + ' ' + state.reason, 12 + names, y,
                ink[MARKS[state.mark]] || (state.mark === 11 ? ink.bad
                    : ink.dim), states - 12);
        if (step) drawSteps(lane, y, axis); else drawTimes(lane, y, axis);
    });
    view = {left, axis, step, rows};
}

$('timeline').addEventListener('click', e => {
    const box = canvas.getBoundingClientRect();
    const x = e.clientX - box.left, a = view.axis;
    const lane = run.lanes[here.top +
        Math.floor((e.clientY - box.top - HEAD) / row)];
    if (lane && e.clientY - box.top >= HEAD) {
        here.lane = lane.id;
        here.follow = false;
    }
    if (x < view.left) return draw();
    if (view.step) {
        const i = a.first + Math.floor((x - a.left) / a.wide);
        return go(i < decisions.length ? decisions[i][SEQ] : last);
    }
    const t = (x - a.left) / a.scale;
    let seq = 1;
    while (seq < last && event(seq)[T] < t) seq++;
    go(seq);
});
$('timeline').addEventListener('wheel', e => {
    e.preventDefault();
    move(DECISION, e.deltaY < 0, 1);
}, {passive: false});
