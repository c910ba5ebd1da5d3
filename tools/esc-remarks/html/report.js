'use strict';
/* The report. Everything that comes from the build is put on the page as text, never as markup. */
(() => {
const data = JSON.parse(document.getElementById('data').textContent);
const { sites, files, reasons } = data;
const ROW = 58, LINE = 22, BALL = 110, MOST = 500;
const $ = id => document.getElementById(id);

/* Control characters and those that turn text around become visible, one for one: columns stay. */
const shown = text => text.replace(/[\u0000-\u0008\u000a-\u001f]/g, c => String.fromCharCode(0x2400 + c.charCodeAt(0)))
  .replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '\ufffd');

const make = (tag, name, text) => {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (text !== undefined) node.textContent = shown(String(text));
  return node;
};
const put = (parent, ...children) => { parent.append(...children.filter(Boolean)); return parent; };
const number = n => n.toLocaleString('en-US');
const bytes = n => n < 10240 ? `${number(n)} B` : n < 10485760 ? `${number(Math.round(n / 1024))} KiB` : `${number(Math.round(n / 1048576))} MiB`;
const plural = (n, word, words) => `${number(n)} ${n === 1 ? word : words || word + 's'}`;
const base = path => path.slice(path.lastIndexOf('/') + 1);
const fileName = f => f < 0 ? '' : files[f].name;
const placeText = p => p ? `${fileName(p[0])}:${p[1]}${p[2] ? `:${p[2]}` : ''}` : 'somewhere';
const reason = site => reasons[site.reason];

sites.forEach((site, i) => {
  site.index = i;
  site.size ??= -1;
  site.hot ??= -1;
  for (const s of site.steps) if (s.length === 1) s.push(-1, 0, 0, 0);
  const why = reason(site);
  site.hay = [site.message, site.allocator, why.name, why.id, placeText(site.at), ...site.functions].join('\n').toLowerCase();
});
const byId = new Map(sites.map(site => [site.id, site]));
const gone = site => reason(site).kind === 'passed';
const isParameter = site => reason(site).parameter;
const parameters = sites.filter(isParameter), others = sites.filter(site => !isParameter(site));
const allocations = others.filter(site => reason(site).kind !== 'failure');
const copies = list => list.reduce((sum, site) => sum + site.copies, 0);
const anyHot = sites.some(site => site.hot > 0);

/* ---- filters ------------------------------------------------------------------------------------------------- */

const filter = { text: '', reasons: new Set(), file: '', function: '', allocator: '' };
let order = 'worst', list = [], current = null, step = -1;
let view = others.length || !parameters.length ? others : parameters;
const noun = () => view === parameters ? 'parameter' : 'allocation';

const RANK = { failure: 0, escape: 1, limit: 1, passed: 2 };
const rank = site => RANK[reason(site).kind];
const compare = {
  worst: (a, b) => rank(a) - rank(b) || a.index - b.index,
  hotness: (a, b) => b.hot - a.hot || a.index - b.index,
  bytes: (a, b) => b.size - a.size || a.index - b.index,
  place: (a, b) => (a.at ? a.at[0] : -1) - (b.at ? b.at[0] : -1) || (a.at && b.at ? a.at[1] - b.at[1] || a.at[2] - b.at[2] : 0) || a.index - b.index,
  function: (a, b) => (a.functions[0] < b.functions[0] ? -1 : a.functions[0] > b.functions[0] ? 1 : a.index - b.index),
};

const passes = (site, words) =>
  (!filter.file || (site.at && String(site.at[0]) === filter.file)) &&
  (!filter.function || site.functions.includes(filter.function)) &&
  (!filter.allocator || site.allocator === filter.allocator) &&
  words.every(word => site.hay.includes(word));

function apply() {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = new Array(reasons.length).fill(0);
  list = [];
  for (const site of view) {
    if (!passes(site, words)) continue;
    counts[site.reason]++;
    if (!filter.reasons.size || filter.reasons.has(site.reason)) list.push(site);
  }
  list.sort(compare[order]);
  chips.forEach((chip, r) => {
    chip.lastChild.textContent = number(counts[r]);
    chip.setAttribute('aria-pressed', filter.reasons.has(r));
    chip.classList.toggle('none', !counts[r]);
    chip.hidden = reasons[r].parameter !== (view === parameters);
  });
  for (const name of ['file', 'function', 'allocator']) {
    const box = $(name), wanted = filter[name];
    box.value = wanted;
    if (box.value !== wanted) { /* one of many that are not offered */
      const option = make('option', '', name === 'file' ? fileName(+wanted) : wanted);
      option.value = wanted;
      box.append(option);
      box.value = wanted;
    }
    box.classList.toggle('set', !!wanted);
  }
  const heap = list.reduce((sum, site) => sum + !gone(site), 0);
  $('count').textContent = list.length === view.length ? plural(list.length, noun()) : `${number(list.length)} of ${plural(view.length, noun())}`;
  if (heap !== list.length && heap) $('count').textContent += view === parameters ? `, ${number(heap)} leak` : `, ${number(heap)} on the heap`;
  $('allocator').hidden = view === parameters;
  for (const [id, of] of [['show-allocations', others], ['show-parameters', parameters]]) $(id).setAttribute('aria-selected', view === of);
  $('rows').style.height = `${list.length * ROW}px`;
  $('list').scrollTop = 0;
  drawn = null;
  drawList();
}

const own = reasons.map(() => 0);
for (const site of sites) own[site.reason]++;
const ranked = reasons.map((why, r) => r).sort((a, b) => RANK[reasons[a].kind] - RANK[reasons[b].kind] || own[b] - own[a]);
const chips = [];
ranked.forEach(r => {
  const why = reasons[r], chip = make('button', `chip ${why.kind}`, why.name);
  chip.title = why.says;
  chip.onclick = () => { filter.reasons.has(r) ? filter.reasons.delete(r) : filter.reasons.add(r); apply(); };
  put($('reasons'), put(chip, make('b', '', '')));
  chips[r] = chip;
});

function fillSelect(id, all, values) {
  const options = document.createDocumentFragment();
  const option = (value, text) => { const node = make('option', '', text); node.value = value; options.append(node); };
  option('', all);
  for (const [value, text, count] of values.slice(0, MOST)) option(value, `${text} (${count})`);
  if (values.length > MOST) { option('', `${number(values.length - MOST)} more: search`); options.lastChild.disabled = true; }
  $(id).append(options);
  $(id).onchange = () => { filter[id] = $(id).value; apply(); };
}

function tally(keys) {
  const counts = new Map();
  for (const site of sites) for (const key of keys(site)) counts.set(key, (counts.get(key) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
fillSelect('file', 'All files', tally(site => site.at ? [site.at[0]] : []).map(([f, n]) => [f, fileName(f), n]));
fillSelect('function', 'All functions', tally(site => new Set(site.functions)).map(([f, n]) => [f, f, n]));
fillSelect('allocator', 'All allocators', tally(site => isParameter(site) ? [] : [site.allocator]).map(([a, n]) => [a, a, n]));
for (const [value, text] of [['worst', 'worst first'], ...(anyHot ? [['hotness', 'hotness']] : []), ['bytes', 'bytes'], ['place', 'file and line'], ['function', 'function']]) {
  const option = make('option', '', text);
  option.value = value;
  $('sort').append(option);
}
$('sort').onchange = () => { order = $('sort').value; apply(); };
$('search').oninput = () => { filter.text = $('search').value; apply(); };

/* ---- the list: only the rows in view exist -------------------------------------------------------------------- */

let drawn = null;

function listRow(site, i) {
  const why = reason(site), row = make('div', `row ${why.kind}`);
  row.style.top = `${i * ROW}px`;
  row.setAttribute('role', 'option');
  row.setAttribute('aria-selected', site === current);
  row.dataset.id = site.id;
  row.onclick = () => select(site);
  const more = site.functions.length > 1 ? ` +${site.functions.length - 1}` : '';
  const size = isParameter(site) ? site.allocator : site.size >= 0 ? bytes(site.size) : 'size unknown';
  put(row, put(make('div'), make('span', 'what', site.functions[0] + more), site.hot > 0 && make('span', 'hot', `${number(site.hot)}×`),
               make('span', isParameter(site) ? 'size code' : 'size', size)),
           put(make('div'), make('span', 'why', site.cause || (isParameter(site) ? site.message : why.says)), put(make('span', 'place'), make('bdi', '', site.at ? `${base(fileName(site.at[0]))}:${site.at[1]}` : ''))));
  row.title = shown(site.message);
  return row;
}

function drawList() {
  const top = $('list').scrollTop, first = Math.max(0, Math.floor(top / ROW) - 4);
  const last = Math.min(list.length, Math.ceil((top + $('list').clientHeight) / ROW) + 4);
  if (drawn && drawn[0] === first && drawn[1] === last) return;
  drawn = [first, last];
  $('rows').replaceChildren(...list.slice(first, last).map((site, i) => listRow(site, first + i)));
  if (!list.length) $('rows').append(make('p', 'nothing', view.length ? 'Nothing matches. Esc clears the filters.' : `No ${noun()}s in these records.`));
}

function reveal(index) {
  const box = $('list'), top = index * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
}

/* ---- the source ------------------------------------------------------------------------------------------------ */

const WORDS = new Set(('auto break case char class const continue default delete do double else enum extern float for goto if inline int long namespace new nullptr ' +
  'operator private public register restrict return short signed sizeof static struct switch template this throw try typedef typename union unsigned ' +
  'using virtual void volatile while bool true false fn let mut pub impl match struct type func var package import define include ifdef ifndef endif').split(' '));
const TOKEN = /(\/\/.*|\/\*.*?(?:\*\/|$))|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|([A-Za-z_]\w*)|(\d[\w.]*)/g;

/* [text, class] in order. `inside`: the line begins within a comment. */
function* tokens(text, inside) {
  let at = 0;
  if (inside) {
    const end = text.indexOf('*/');
    at = end < 0 ? text.length : end + 2;
    yield [text.slice(0, at), 'c'];
  }
  TOKEN.lastIndex = at;
  for (let m; (m = TOKEN.exec(text)); at = TOKEN.lastIndex) {
    if (m.index > at) yield [text.slice(at, m.index), ''];
    yield [m[0], m[1] ? 'c' : m[2] ? 's' : m[4] ? 'n' : WORDS.has(m[3]) ? 'w' : ''];
  }
  if (at < text.length) yield [text.slice(at), ''];
}

function codeInto(row, text, inside, marks) {
  let column = 0;
  for (const [piece, name] of text.length > 4000 ? [[text.slice(0, 4000), '']] : tokens(text, inside)) {
    let from = 0;
    const end = column + piece.length;
    for (const [start, stop] of marks) {
      if (start < column + from || start >= end) continue;
      if (start > column + from) row.append(make('span', name, piece.slice(from, start - column)));
      row.append(make('mark', name, piece.slice(start - column, stop - column)));
      from = Math.min(piece.length, stop - column);
    }
    if (from < piece.length) row.append(name ? make('span', name, piece.slice(from)) : shown(piece.slice(from)));
    column = end;
  }
}

/* Lines of a file, and which begin in a comment. */
function linesOf(f) {
  const file = files[f];
  if (file.lines) return file.lines;
  file.lines = [];
  for (const [first, text] of file.parts) {
    let inside = false;
    if (file.lines.length) file.lines.push(null);
    text.split('\n').forEach((line, i) => {
      file.lines.push({ number: first + i, text: line, inside });
      const bare = inside ? line : line.replace(/"(?:[^"\\]|\\.)*"|\/\/.*/g, '');
      const open = bare.lastIndexOf('/*'), close = bare.lastIndexOf('*/');
      if (open >= 0 || close >= 0) inside = open > close;
    });
  }
  return file.lines;
}

const sitesIn = new Map();
for (const site of sites) {
  if (!site.at || site.at[0] < 0) continue;
  const key = `${site.at[0]}:${site.at[1]}`;
  if (!sitesIn.has(key)) sitesIn.set(key, []);
  sitesIn.get(key).push(site);
}

let sheet = { file: -1, rows: [], rowOf: new Map() }, painted = null;

const flow = site => site.steps.length ? site.steps : site.at ? [['', ...site.at]] : [];

/* Which lines to show: all, or those around the flow, when it would not fit into view otherwise. */
let fold = null;
function folded(site, lines) {
  const far = lines.length > 1 && Math.max(...lines) - Math.min(...lines) > 30, on = lines.length > 0 && (fold ?? far);
  $('fold').hidden = !lines.length;
  $('fold').setAttribute('aria-pressed', on);
  return on ? n => lines.some(line => Math.abs(line - n) <= 4) : () => true;
}

/* The file with a row below each line on which the object goes on. */
function layOut(site, f) {
  const rows = [], rowOf = new Map(), at = new Map();
  flow(site).forEach((s, i) => { if (s[1] === f) { if (!at.has(s[2])) at.set(s[2], []); at.get(s[2]).push(i); } });
  const near = folded(site, [...at.keys()]);
  let widest = 0;
  for (const line of linesOf(f)) {
    if (!line || !near(line.number)) { if (!rows.length || !rows[rows.length - 1].gap) rows.push({ gap: true }); continue; }
    const here = at.get(line.number) || [];
    widest = Math.max(widest, line.text.length);
    rows.push({ line, here });
    if (site.steps.length) for (const i of here) { rowOf.set(i, rows.length); rows.push({ note: i, line }); }
    else if (here.length) rowOf.set(here[0], rows.length - 1);
  }
  sheet = { file: f, rows, rowOf };
  $('sheet').style.height = `${rows.length * LINE + 60}px`;
  $('sheet').style.width = `calc(${Math.min(widest + 4, 4000)}ch + 140px)`;
}

const visual = (text, column) => { let x = 0; for (let i = 0; i < column && i < text.length; i++) x += text[i] === '\t' ? 4 - x % 4 : 1; return x; };

/* The last step is what the remark is about. */
const noteText = (s, last) => !last || !current.cause ? s[0] : current.cause.startsWith(s[0]) ? current.cause : `${s[0]}: ${current.cause}`;

function noteRow(row, { note, line }) {
  const steps = flow(current), s = steps[note], next = steps[note + 1];
  const ball = make('button', 'ball', note + 1), box = make('span', 'note', noteText(s, !next));
  ball.onclick = () => goTo(note);
  box.style.marginLeft = `${visual(line.text, s[3] - 1)}ch`;
  if (next && next[1] !== sheet.file) {
    const jump = make('button', '', next[1] < 0 ? '' : `${note + 2} in ${base(fileName(next[1]))}:${next[2]} →`);
    jump.onclick = () => goTo(note + 1);
    box.append(jump);
  }
  put(row, ball, box);
}

function lineRow(row, { line, here }) {
  row.append(make('span', 'no', line.number));
  const own = (sitesIn.get(`${sheet.file}:${line.number}`) || []).filter(site => isParameter(site) === isParameter(current));
  if (own.length) {
    const dots = make('span', 'dots');
    for (const site of own.sort((a, b) => (b === current) - (a === current)).slice(0, 2)) {
      const dot = make('button', reason(site).kind);
      dot.title = shown(site.message);
      dot.onclick = () => select(site);
      dots.append(dot);
    }
    row.append(dots);
  }
  const marks = [...new Map(here.map(i => flow(current)[i]).filter(s => s[3]).map(s => [s[3] - 1, s[4] - 1]))].sort((a, b) => a[0] - b[0]);
  codeInto(row, line.text, line.inside, marks);
  if (here.length) row.classList.add(here.includes(step) ? 'now' : 'hit');
}

function drawSource() {
  const box = $('source'), first = Math.max(0, Math.floor(box.scrollTop / LINE) - 12);
  const last = Math.min(sheet.rows.length, Math.ceil((box.scrollTop + box.clientHeight) / LINE) + 12);
  if (painted && painted[0] === first && painted[1] === last) return;
  painted = [first, last];
  const nodes = sheet.rows.slice(first, last).map((model, i) => {
    const row = make('div', 'srow');
    row.style.top = `${(first + i) * LINE + 8}px`;
    if (model.gap) { row.className = 'srow gap'; row.textContent = '⋯'; }
    else if (model.note !== undefined) noteRow(row, model);
    else lineRow(row, model);
    return row;
  });
  $('sheet').replaceChildren(...nodes, arrows());
}

/* From step to step in the gutter: out to a lane of its own, along, and back in with an arrow head. */
function arrows() {
  const space = 'http://www.w3.org/2000/svg', svg = document.createElementNS(space, 'svg');
  const middle = i => sheet.rowOf.get(i) * LINE + 8 + 11;
  const draw = (d, fill) => {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', fill ? 'var(--tone)' : 'none');
    if (!fill) { path.setAttribute('stroke', 'var(--tone)'); path.setAttribute('stroke-width', '1.6'); }
    svg.append(path);
  };
  svg.setAttribute('height', sheet.rows.length * LINE);
  for (let i = 0; i + 1 < flow(current).length; i++) {
    if (!sheet.rowOf.has(i) || !sheet.rowOf.has(i + 1)) continue;
    const from = middle(i), to = middle(i + 1), down = to > from ? 1 : -1, lane = BALL - 17 - 6 * (i % 3), edge = BALL - 10;
    if (Math.abs(to - from) <= LINE) { draw(`M${BALL} ${from + down * 10}V${to - down * 10}`); continue; }
    draw(`M${edge} ${from}H${lane + 5}Q${lane} ${from} ${lane} ${from + 5 * down}V${to - 5 * down}Q${lane} ${to} ${lane + 5} ${to}H${edge - 5}`);
    draw(`M${edge} ${to}l-7 -4v8z`, true);
  }
  return svg;
}

function showFile(f) {
  painted = null;
  $('name').textContent = f >= 0 ? shown(fileName(f)) : '';
  $('fold').hidden = true;
  if (f >= 0 && files[f].parts.length) { layOut(current, f); return; }
  sheet = { file: f, rows: [], rowOf: new Map() };
  $('sheet').style.height = '';
  $('sheet').style.width = '';
  $('sheet').replaceChildren(make('p', 'missing', f >= 0 ? 'The source of this file was not found when the report was written. --source=FOLDER says where it is.' : 'The record has no position: compile with -g, or with -Rpass or -fsave-optimization-record.'));
}

function goTo(i, still) {
  const s = flow(current)[i];
  if (!s) return;
  step = i;
  if (s[1] !== sheet.file) showFile(s[1]);
  painted = null;
  const row = sheet.rowOf.get(i);
  if (row !== undefined) {
    const box = $('source'), y = row * LINE;
    if (still || y < box.scrollTop + 44 || y > box.scrollTop + box.clientHeight - 88) box.scrollTop = Math.max(0, y - box.clientHeight * 0.4);
  }
  if (sheet.rows.length) drawSource();
  [...$('steps').querySelectorAll('button')].forEach((button, k) => k === i ? button.setAttribute('aria-current', 'step') : button.removeAttribute('aria-current'));
}

/* ---- one allocation -------------------------------------------------------------------------------------------- */

function link(text, act) { const node = make('button', '', text); node.onclick = act; return node; }

function about(site) {
  const why = reason(site), box = $('about'), split = site.cause ? site.message.lastIndexOf(site.cause) : -1;
  const title = make('h1');
  if (isParameter(site) && site.cause) put(title, shown(site.message), ': ', make('span', 'cause', site.cause));
  else if (split > 0) put(title, shown(site.message.slice(0, split)), make('span', 'cause', site.cause));
  else title.textContent = shown(site.message);
  const tag = put(make('span', 'tag', why.name), make('i', '', why.id));
  tag.title = why.says;
  const meta = make('div', 'meta');
  const functions = make('span', '', 'in ');
  site.functions.slice(0, 6).forEach((f, i) => put(functions, i ? ', ' : '', link(f, () => { clear(); filter.function = f; apply(); })));
  if (site.functions.length > 6) functions.append(` and ${site.functions.length - 6} more`);
  put(meta, functions, site.at && put(make('span', '', 'at '), link(placeText(site.at), () => goTo(0, true))));
  if (site.inlined.length) meta.append(make('span', '', `inlined at ${site.inlined.map(placeText).join(', at ')}`));
  if (site.hot >= 0) meta.append(make('span', '', `ran ${number(site.hot)} times`));
  if (site.copies > 1) meta.append(make('span', '', `${number(site.copies)} copies`));
  const back = link('‹ Back', () => select(null));
  back.className = 'back';
  box.replaceChildren(back, tag, title, meta);
  if (why.hint && why.kind !== 'passed') box.append(put(make('div', 'hint'), make('b', '', 'Way out'), shown(why.hint)));
}

function stepList(site) {
  $('steps').replaceChildren(...site.steps.map((s, i) => {
    const button = make('button');
    button.onclick = () => goTo(i);
    put(button, make('span', 'ball', i + 1), make('span', '', s[0]), s[1] >= 0 && make('small', '', `${base(fileName(s[1]))}:${s[2]}`));
    return put(make('li'), button);
  }));
}

function setView(to) {
  if (view === to) return;
  view = to;
  filter.reasons.clear();
  filter.allocator = '';
  apply();
}

function select(site) {
  if (site) setView(isParameter(site) ? parameters : others);
  current = site;
  document.body.classList.toggle('open', !!site);
  $('overview').hidden = !!site;
  $('site').hidden = !site;
  drawn = null;
  if (site) {
    const index = list.indexOf(site);
    if (index >= 0) reveal(index);
    $('site').className = reason(site).kind;
    about(site);
    stepList(site);
    const first = flow(site)[0];
    showFile(first ? first[1] : -1);
    goTo(0, true);
  }
  drawList();
  const hash = site ? `#${site.id}` : '';
  if (location.hash !== hash) history.replaceState(null, '', hash || location.pathname);
}

const move = by => {
  if (!list.length) return;
  const at = current ? list.indexOf(current) : -1;
  select(list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by))]);
};

/* ---- overview -------------------------------------------------------------------------------------------------- */

function table(heading, items, act, code) {
  const most = Math.max(...items.map(item => item.count)), box = make('div', 'table');
  for (const item of items) {
    const button = make('button', item.kind), track = make('span', 'track'), fill = make('span');
    fill.style.width = `${100 * item.count / most}%`;
    button.title = shown(item.title || item.name);
    button.onclick = () => { clear(); setView(item.of || others); act(item); apply(); };
    box.append(put(button, make('span', `name${code ? ' code' : ''}`, item.name), put(track, fill), make('span', 'number', number(item.count)), make('span', 'bytes', item.bytes ? bytes(item.bytes) : '')));
  }
  return items.length ? [make('h2', '', heading), box] : [];
}

function overview() {
  const off = allocations.filter(gone).length, all = allocations.length, percent = all ? 100 * off / all : 0;
  const text = percent > 0 && percent < 10 ? percent.toFixed(1) : Math.floor(percent);
  const weight = reasons.map(() => 0);
  for (const site of sites) weight[site.reason] += Math.max(0, site.size);
  const byReason = ranked.filter(r => !reasons[r].parameter).map(r => ({ name: reasons[r].name, title: reasons[r].says, r, count: own[r], bytes: weight[r], kind: reasons[r].kind }));
  const heap = site => reason(site).kind === 'escape' || reason(site).kind === 'limit';
  const top = keys => {
    const counts = new Map();
    for (const site of others.filter(heap)) for (const key of new Set(keys(site))) {
      const item = counts.get(key) || counts.set(key, { key, count: 0, bytes: 0, kind: 'escape' }).get(key);
      item.count++;
      item.bytes += Math.max(0, site.size);
    }
    return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 8);
  };
  const title = put(make('h1'), put(make('em'), `${text}%`), ' off the heap');
  const twice = copies(allocations) !== all ? ` Inlining made ${plural(copies(allocations), 'copy', 'copies')} of them, ${number(copies(allocations.filter(gone)))} off the heap.` : '';
  put($('overview'), title, make('p', '', `${number(off)} of ${plural(all, 'allocation')} in ${plural(data.modules, 'module')} left the heap.${twice} Choose one to see why it stays, and how it gets out.`),
    ...table('Reasons', byReason, item => filter.reasons.add(item.r)),
    ...table('Functions with most on the heap', top(s => s.functions).map(i => ({ ...i, name: i.key })), item => { filter.function = item.key; }, true),
    ...table('Files with most on the heap', top(s => s.at ? [s.at[0]] : []).map(i => ({ ...i, name: fileName(i.key) })), item => { filter.file = String(item.key); }, true),
    ...table('What functions do with their parameters', ranked.filter(r => reasons[r].parameter).map(r => ({ name: reasons[r].name, title: reasons[r].says, r, count: own[r], kind: reasons[r].kind, of: parameters })), item => filter.reasons.add(item.r)));
  for (const item of byReason) {
    const part = make('span', item.kind);
    part.style.flex = item.count;
    part.style.background = 'var(--tone)';
    part.title = `${item.name}: ${number(item.count)}`;
    $('bar').append(part);
  }
  [...$('bar').children].sort((a, b) => (b.className === 'passed') - (a.className === 'passed')).forEach(part => $('bar').append(part));
  $('bar').setAttribute('aria-label', `${text}% off the heap`);
  put($('share'), make('b', '', `${text}%`), ` off the heap`);
}

function clear() {
  filter.text = $('search').value = filter.file = filter.function = filter.allocator = '';
  filter.reasons.clear();
}

/* ---- keys, theme, links ---------------------------------------------------------------------------------------- */

function theme(dark, keep) {
  document.documentElement.classList.toggle('dark', dark);
  try { if (keep) localStorage.setItem('escapement-theme', dark ? 'dark' : 'light'); } catch (e) { /* not allowed for this file */ }
}
let kept = null;
try { kept = localStorage.getItem('escapement-theme'); } catch (e) { /* not allowed for this file */ }
theme(kept ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
$('theme').onclick = () => theme(!document.documentElement.classList.contains('dark'), true);
$('keys').onclick = () => $('help').showModal();
$('help').onclick = () => $('help').close();
$('fold').onclick = () => {
  fold = $('fold').getAttribute('aria-pressed') !== 'true';
  showFile(sheet.file);
  goTo(step, true);
};
$('home').onclick = () => { clear(); apply(); select(null); };

function escape() {
  if (filter.text || filter.reasons.size || filter.file || filter.function || filter.allocator) { clear(); apply(); }
  else select(null);
  document.activeElement.blur();
}
function showView(to) {
  if (!to.length) return;
  setView(to);
  select(null);
}
$('views').hidden = !parameters.length;
for (const [id, of] of [['show-allocations', others], ['show-parameters', parameters]]) {
  $(id).lastChild.textContent = number(of.length);
  $(id).onclick = () => showView(of);
}

const keys = {
  v: () => showView(view === parameters ? others : parameters),
  j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: escape, t: () => $('theme').click(), f: () => current && $('fold').click(), '?': () => $('keys').click(),
  '/': () => $('search').focus(), n: () => current && goTo(Math.min(step + 1, flow(current).length - 1)), p: () => current && goTo(Math.max(step - 1, 0)),
};
document.addEventListener('keydown', event => {
  const typing = /^(INPUT|SELECT)$/.test(event.target.tagName);
  if (event.ctrlKey || event.metaKey || event.altKey || $('help').open) return;
  if (typing && event.key !== 'Escape' && !(event.target.id === 'search' && /^Arrow(Up|Down)$/.test(event.key))) return;
  if (event.target.id === 'source' && event.key.startsWith('Arrow')) return;
  if (!Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});
$('list').onscroll = () => requestAnimationFrame(drawList);
$('source').onscroll = () => requestAnimationFrame(() => sheet.rows.length && drawSource());
addEventListener('resize', () => { drawn = painted = null; drawList(); if (current && sheet.rows.length) drawSource(); });
addEventListener('hashchange', () => select(byId.get(location.hash.slice(1)) || null));

overview();
apply();
if (byId.has(location.hash.slice(1))) select(byId.get(location.hash.slice(1)));
document.documentElement.dataset.ready = 'yes';
})();
