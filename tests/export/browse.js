// browse.js CHROMIUM PAGE - opens PAGE in a headless Chromium and does what the
// lines of its input say, each a word and JSON:
//
//     size [1280, 720]     of the window; more than 0 in a third place: a phone
//     dark true            the colours that the reader prefers
//     keys ["s", "Home"]   are pressed, one after the other
//     click [x, y]         the mouse; wheel [x, y, delta]
//     state null           prints what window.ticktape() says, as a line
//     eval "expression"    prints its value, as a line
//     shot "FILE.png"      a picture of the page
//
// It talks the DevTools protocol over a pipe: no port is opened, and nothing
// of npm is needed.  Errors of the page end it with status 1.
'use strict';
const {spawn} = require('child_process');
const fs = require('fs');
const path = require('path');

const [chromium, page] = process.argv.slice(2);
const profile = fs.mkdtempSync(path.join(require('os').tmpdir(), 'browse-'));
const browser = spawn(chromium, ['--headless=new', '--no-sandbox',
    '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars',
    '--user-data-dir=' + profile, '--remote-debugging-pipe', 'about:blank'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
const [, , , to, from] = browser.stdio;

let number = 0, rest = '', loaded;
const waiting = new Map();
const load = new Promise(resolve => { loaded = resolve; });

// Its helpers may still write into the profile when the browser is gone.
function clean(status, tries) {
    try {
        fs.rmSync(profile, {recursive: true, force: true});
        process.exit(status);
    } catch (error) {
        if (tries === 0) process.exit(status);
        setTimeout(clean, 100, status, tries - 1);
    }
}

function leave(status, what) {
    if (what) console.error(what);
    browser.on('exit', () => clean(status, 50));
    to.write(JSON.stringify({id: ++number, method: 'Browser.close'}) + '\0');
    waiting.set(number, () => {});
    setTimeout(() => browser.kill('SIGKILL'), 10000).unref();
}

from.on('error', () => {});
to.on('error', () => {});
from.on('data', data => {
    const parts = (rest + data).split('\0');
    rest = parts.pop();
    for (const part of parts) {
        const m = JSON.parse(part);
        if (m.id) {
            waiting.get(m.id)(m.error ? leave(1, JSON.stringify(m.error))
                : m.result);
        } else if (m.method === 'Page.loadEventFired') {
            loaded();
        } else if (m.method === 'Runtime.exceptionThrown' ||
                   (m.method === 'Log.entryAdded' &&
                    m.params.entry.level === 'error')) {
            leave(1, JSON.stringify(m.params));
        }
    }
});

function ask(method, params = {}, sessionId) {
    const id = ++number;
    to.write(JSON.stringify({id, method, params, sessionId}) + '\0');
    return new Promise(resolve => waiting.set(id, resolve));
}

async function main() {
    const {targetInfos} = await ask('Target.getTargets');
    const {targetId} = targetInfos.find(t => t.type === 'page');
    const {sessionId} = await ask('Target.attachToTarget',
        {targetId, flatten: true});
    const tell = (method, params) => ask(method, params, sessionId);
    const value = async expression => (await tell('Runtime.evaluate',
        {expression, returnByValue: true})).result.value;
    const mouse = (type, [x, y], more) => tell('Input.dispatchMouseEvent',
        {type, x, y, ...more});
    const codes = {Home: 36, End: 35, PageUp: 33, PageDown: 34, ArrowLeft: 37,
        ArrowRight: 39, ArrowUp: 38, ArrowDown: 40, Escape: 27};
    const acts = {
        size: ([width, height, phone]) => tell(
            'Emulation.setDeviceMetricsOverride', {width, height,
                deviceScaleFactor: phone ? 2 : 1, mobile: Boolean(phone)}),
        dark: yes => tell('Emulation.setEmulatedMedia', {features: [{
            name: 'prefers-color-scheme', value: yes ? 'dark' : 'light'}]}),
        keys: async keys => {
            for (const key of keys) {
                const what = {key, windowsVirtualKeyCode: codes[key] ||
                    key.toUpperCase().charCodeAt(0)};
                if (key.length === 1) what.text = key;
                await tell('Input.dispatchKeyEvent',
                    {type: 'keyDown', ...what});
                await tell('Input.dispatchKeyEvent',
                    {type: 'keyUp', ...what, text: undefined});
            }
        },
        click: async at => {
            const more = {button: 'left', clickCount: 1};
            await mouse('mousePressed', at, more);
            await mouse('mouseReleased', at, more);
        },
        wheel: ([x, y, delta]) => mouse('mouseWheel', [x, y],
            {deltaX: 0, deltaY: delta}),
        state: async () => console.log(await value(
            'JSON.stringify(window.ticktape())')),
        eval: async what => console.log(JSON.stringify(await value(what))),
        shot: async file => fs.writeFileSync(file, Buffer.from((await tell(
            'Page.captureScreenshot')).data, 'base64')),
    };
    for (const domain of ['Page', 'Runtime', 'Log'])
        await tell(domain + '.enable');
    await tell('Page.navigate', {url: 'file://' + path.resolve(page)});
    await load;
    for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
        const [, word, json] = /^(\w+) (.*)$/.exec(line) || [];
        if (word) await acts[word](JSON.parse(json));
    }
    leave(0);
}

main().catch(error => leave(1, error.stack));
