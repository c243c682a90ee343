// page.js - the player in a web page: going along the run, keys, panes.

// --- going ----------------------------------------------------------------

function find(stop, back, seq = here.seq) {
    const step = back ? -1 : 1;
    for (let s = seq + step; s >= 1 && s <= last; s += step)
        if (event(s)[STOPS] & stop &&
            (stop !== CHANGE || event(s)[LANE] === here.lane)) return s;
    return 0;
}

function go(seq) {
    here.seq = Math.max(1, Math.min(last, Math.round(seq)));
    if (here.follow) here.lane = event(here.seq)[FOLLOW];
    draw();
}

function move(stop, back, times) {
    let at = here.seq;
    for (; times > 0; times--) {
        const next = find(stop, back, at);
        if (!next) break;
        at = next;
    }
    go(at);
}

// --- playing: as long as in the player -------------------------------------

let timer = 0;

function delay() {
    const [e, before] = [event(here.seq), event(Math.max(1, here.seq - 1))];
    const gap = Math.min(900, (e[T] - before[T]) / 1e9 * 600);
    return (300 + gap) / 2 ** here.speed;
}

function playOn() {
    clearTimeout(timer);
    if (!here.playing) return;
    timer = setTimeout(() => {
        const next = find(DECISION, false);
        if (!next) here.playing = false;
        go(next || last);
        playOn();
    }, delay());
}

function play(on) {
    here.playing = on;
    if (on && here.seq === last) go(1);
    draw();
    playOn();
}

// --- keys ------------------------------------------------------------------

function select(by) {
    const shown = run.lanes, i = shown.findIndex(l => l.id === here.lane);
    here.lane = shown[Math.max(0, Math.min(shown.length - 1, i + by))].id;
    here.follow = false;
    draw();
}

const tenth = () => Math.max(1, Math.floor(last / 10));
const pairs = [         // on, back, what for, how
    ['n ArrowRight', 'N ArrowLeft', 'one event', n => go(here.seq + n)],
    ['s', 'S', 'one scheduling decision: something is picked to run, or the' +
        ' clock jumps', n => move(DECISION, n < 0, Math.abs(n))],
    ['i', 'I', 'one iteration of the loop',
        n => move(ITERATION, n < 0, Math.abs(n))],
    ['o', 'O', 'to what is printed next',
        n => move(OUTPUT, n < 0, Math.abs(n))],
    ['l', 'L', 'one line of the source',
        n => move(NEW_LINE, n < 0, Math.abs(n))],
    [']', '[', 'to what the selected task does next',
        n => move(CHANGE, n < 0, Math.abs(n))],
    ['PageDown', 'PageUp', 'a tenth of the run',
        n => go(here.seq + n * tenth())],
    ['End', 'Home', 'to the last event, to the first',
        n => go(n > 0 ? last : 1)],
    ['j ArrowDown', 'k ArrowUp', 'select the next task', n => select(n)],
    ['+ >', '- <', 'play faster, slower',
        n => { here.speed = Math.max(-4, Math.min(10, here.speed + n));
            draw(); }],
];
const singles = [
    [' ', 'play and pause', () => play(!here.playing)],
    ['f', 'select whatever runs', () => { here.follow = true; go(here.seq); }],
    ['t', 'axis: steps or time', () => {
        here.axis = here.axis === 'step' ? 'time' : 'step'; draw(); }],
    ['w', 'why: the chain of causes of this event', () => {
        here.causes = !here.causes; draw(); }],
    ['?', 'this help', () => $('help').open ? $('help').close()
        : $('help').showModal()],
];
const keys = new Map();
for (const [on, back, , act] of pairs) {
    for (const key of on.split(' ')) keys.set(key, n => act(n));
    for (const key of back.split(' ')) keys.set(key, n => act(-n));
}
for (const [key, , act] of singles) keys.set(key, act);

// A number before a key repeats it.
function press(key) {
    if (/^[0-9]$/.test(key) && (here.count || key !== '0')) {
        here.count = (here.count + key).slice(0, 9);
        return true;
    }
    const act = keys.get(key), times = Number(here.count) || 1;
    here.count = '';
    if (act) act(times);
    return Boolean(act);
}

document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    if (press(e.key)) e.preventDefault();
});
for (const button of document.querySelectorAll('button'))
    button.addEventListener('click', () => {
        press(button.dataset.key);
        button.blur();
    });
$('scrub').addEventListener('input', () => go(Number($('scrub').value)));
$('scrub').addEventListener('change', () => $('scrub').blur());

// --- the panes -------------------------------------------------------------

function make(tag, look, content, parent) {
    const node = document.createElement(tag);
    if (look) node.className = look;
    node.textContent = content;
    if (parent) parent.append(node);
    return node;
}

const body = id => document.querySelector('#' + id + ' .body');
const PYTHON = new RegExp('(#.*)|("""|\'\'\')|' +
    '([rbfu]*(?:"(?:[^"\\\\]|\\\\.)*"|' +
    "'(?:[^'\\\\]|\\\\.)*'))|\\b(and|as|assert|async|await|break|class|" +
    'continue|def|del|elif|else|except|finally|for|from|global|if|import|in|' +
    'is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield|None|' +
    'True|False)\\b', 'g');

// A line of Python in colours; returns the quotes that are open behind it.
function paint(code, line, open) {
    let at = 0;
    const put = (end, look) => {
        if (end > at) make('span', look, line.slice(at, end), code);
        at = end;
    };
    if (open) {
        const end = line.indexOf(open);
        put(end < 0 ? line.length : end + 3, 'string');
        if (end < 0) return open;
    }
    for (const m of line.matchAll(PYTHON)) {
        if (m.index < at) continue;
        put(m.index, '');
        if (m[2]) {
            const end = line.indexOf(m[2], m.index + 3);
            put(end < 0 ? line.length : end + 3, 'string');
            if (end < 0) return m[2];
        } else {
            put(m.index + m[0].length, m[1] ? 'comment' : m[3] ? 'string'
                : 'keyword');
        }
    }
    put(line.length, '');
    return '';
}

let shown = -1, lines = [];     // the source that is shown
function showSource(file) {
    const [name, source] = run.sources[file] || ['', ''];
    let open = '';
    shown = file;
    document.querySelector('#source h2').textContent = 'source  ' + name;
    body('source').replaceChildren();
    lines = source.replace(/\n$/, '').split('\n').map((line, i) => {
        const row = make('div', 'line', '', body('source'));
        make('i', '', i + 1, row);
        open = paint(make('code', '', '', row), line, open);
        return row;
    });
}

const TAGS_MOST = 6;            // names at a line of the source

function drawSource() {
    const [file, line] = placeAt(here.seq);
    if (file !== shown) showSource(file);
    for (const old of document.querySelectorAll('.who')) old.remove();
    for (const old of document.querySelectorAll('.here'))
        old.classList.remove('here');
    const stand = new Map();            // how many stand at a line
    for (const lane of run.lanes) {
        const stay = stayAt(lane, here.seq);
        const spot = stay && stay[STAY_FILE] === file &&
            !isOver(stay[MARK]) && lane.id && lines[stay[STAY_LINE] - 1];
        if (!spot) continue;
        const n = (stand.get(spot) || 0) + 1;
        stand.set(spot, n);
        if (n <= TAGS_MOST)
            make('span', 'who ' + MARKS[stay[MARK]], lane.name, spot);
    }
    for (const [spot, n] of stand)
        if (n > TAGS_MOST)
            make('span', 'who', '+ ' + (n - TAGS_MOST), spot);
    const row = lines[line - 1], box = body('source');
    if (!row) return;
    row.classList.add('here');
    const top = row.offsetTop - box.offsetTop;
    if (top < box.scrollTop + 30 || top > box.scrollTop + box.clientHeight - 60)
        box.scrollTop = top - box.clientHeight / 2;
}

function drawWhy() {
    const box = body('why'), [file, line] = placeAt(here.seq);
    box.replaceChildren();
    document.querySelector('#why h2').textContent =
        here.causes ? 'why  the chain of causes' : 'why';
    if (here.causes) {
        for (let seq = here.seq; seq; seq = event(seq)[CAUSE]) {
            const p = make('p', 'cause', '', box), to = seq;
            make('b', '', seq, p);
            p.append(run.stories[seq - 1]);
            p.addEventListener('click', () => go(to));
        }
        box.scrollTop = 0;
        return;
    }
    const before = [];
    for (let seq = here.seq - 1; seq > 0 && before.length < 6; seq--)
        if (event(seq)[STOPS] & TOLD) before.unshift(seq);
    for (const seq of before) make('p', 'before', run.stories[seq - 1], box);
    make('p', 'now', run.stories[here.seq - 1], box);
    for (const [f, l, note] of run.notes)
        if (f === file && l === line) make('p', 'note', note, box);
    box.scrollTop = box.scrollHeight;
}

function drawLoop() {
    const box = body('loop'), e = event(here.seq);
    const list = document.createElement('dl');
    const put = (label, value, look) => {
        make('dt', '', label, list);
        make('dd', look, value, list);
    };
    const ready = readyAt(here.seq), timers = timersAt(here.seq);
    put('phase', run.phases[e[PHASE]] + ', iteration ' + e[ITER]);
    for (const lane of run.lanes) {
        const stay = stayAt(lane, here.seq);
        if (stay && stay[MARK] >= RUN) put('runs', rowName(lane, here.seq), 'run');
    }
    put('ready', ready.slice(0, 50).map(entryName).join(', ') || '-', 'ready');
    timers.slice(0, 20).forEach((t, i) => put(i ? '' : 'timers',
        seconds(t[1]) + '  ' + nameOf(t[2]), 'sleep'));
    if (timers.length > 20) put('', 'and ' + (timers.length - 20) + ' more');
    box.replaceChildren(list);
}

function drawOutput() {
    const box = body('output'), n = upTo(run.outputs, here.seq);
    const fresh = find(DECISION, true) || here.seq - 1;
    const pre = document.createElement('pre');
    for (const [seq, bad, what] of run.outputs.slice(Math.max(0, n - 2000), n))
        make('span', (bad ? 'error' : '') + (seq > fresh ? ' fresh' : ''), what,
            pre);
    box.replaceChildren(pre);
    box.scrollTop = box.scrollHeight;
}

function drawWhere() {
    const e = event(here.seq), where = $('where');
    where.replaceChildren('event ');
    make('b', '', here.seq, where);
    where.append(' of ' + last + '  ·  ');
    make('b', '', seconds(e[T]), where);
    where.append(' s  ·  ' + run.kinds[e[KIND]] + '  ·  ' + nameOf(e[LANE]) +
        (here.speed ? '  ·  speed ' + 2 ** here.speed : ''));
    $('scrub').value = here.seq;
    $('play').textContent = here.playing ? 'pause' : 'play';
    $('axis').textContent = here.axis === 'step' ? 'time' : 'steps';
}

function draw() {
    drawWhere();
    drawTimeline();
    drawSource();
    drawWhy();
    drawLoop();
    drawOutput();
}

// What is shown, in words: for tests.
window.ticktape = () => ({
    seq: here.seq, line: placeAt(here.seq), axis: here.axis, lane: here.lane,
    playing: here.playing,
    shownLine: Number((document.querySelector('.here i') || {}).textContent),
    output: body('output').textContent,
    why: (document.querySelector('#why .now') || {}).textContent,
    ready: readyAt(here.seq).map(entryName),
    timers: timersAt(here.seq).map(t => seconds(t[1])),
    lanes: run.lanes.map(l => {
        const {word, reason} = stateOf(l, here.seq);
        return [rowName(l, here.seq), word, reason];
    }),
});

// --- begin -----------------------------------------------------------------

document.title = run.title + ' - ticktape';
$('title').textContent = run.title;
$('scrub').max = last;
for (const [on, back, what] of pairs) {
    make('dt', '', `${on} / ${back}`.replace(/Arrow/g, ''),
        document.querySelector('#help dl'));
    make('dd', '', what, document.querySelector('#help dl'));
}
for (const [key, what] of singles) {
    make('dt', '', key === ' ' ? 'Space' : key,
        document.querySelector('#help dl'));
    make('dd', '', what, document.querySelector('#help dl'));
}
mix();
window.matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', () => { mix(); draw(); });
window.addEventListener('resize', draw);
go(Number(location.hash.slice(1)) || find(DECISION, false, 1) || 1);
