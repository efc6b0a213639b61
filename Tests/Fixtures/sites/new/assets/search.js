{
const link = document.querySelector('.find');
const assets = document.currentScript.src.replace(/search\.js$/, '');
const tag = document.documentElement.lang;
const home = new URL(`../${tag}/`, assets).href;
const shownAtOnce = 8;
let core;
const element = (name, properties = {}, ...children) => {
const made = Object.assign(document.createElement(name), properties);
made.append(...children);
return made;
};
document.head.append(element('link', { rel: 'stylesheet', href: `${assets}search.css` }));
const received = {};
window.searchPart = (name, value) => { received[name] = value; };
const loading = {};
const load = (name, read = value => value) => loading[name] = loading[name] || new Promise(
(resolve, reject) => document.head.append(element('script', {
charset: 'utf-8', src: `${assets}search/${tag}/${name}.js`,
onload: () => resolve(read(received[name])),
onerror: () => reject(delete loading[name]),
})));
const plain = new Map();
const isIn = (ranges, code) => {
for (let at = 0; at < ranges.length; at += 2)
if (code >= ranges[at] && code <= ranges[at + 1]) return true;
return false;
};
const folded = small => {
if (!plain.has(small))
plain.set(small, isIn(core.dropped, small.codePointAt(0)) ? '' : small);
return plain.get(small);
};
const pieces = text => {
const list = [];
let piece;
let at = 0;
for (const letter of text) {
for (const small of letter.toLowerCase()) for (const scalar of folded(small)) {
const unspaced = isIn(core.unspaced, scalar.codePointAt(0));
if (!unspaced && !/[\p{L}\p{M}\p{N}]/u.test(scalar)) {
piece = null;
continue;
}
if (!piece || piece.unspaced != unspaced)
list.push(piece = { unspaced, text: '', starts: [], end: 0 });
if (!unspaced && (core.silent[piece.text.slice(-1)] || '').includes(scalar)) continue;
piece.text += scalar;
for (let unit = 0; unit < scalar.length; unit++) piece.starts.push(at);
}
at += letter.length;
if (piece) piece.end = at;
}
return list;
};
const words = piece => {
const letters = [...piece.text];
if (piece.unspaced && letters.length > 1)
return letters.slice(1).map((letter, before) => letters[before] + letter);
const article = !piece.unspaced && core.articles.find(
article => piece.text.startsWith(article) && piece.text.length >= article.length + 2);
return [article ? piece.text.slice(article.length) : piece.text];
};
const tokens = text => [].concat(...pieces(text).map(words));
const unpacked = entries => {
let last = '';
return entries.map(rest => last = last.slice(0, parseInt(rest[0], 36)) + rest.slice(1));
};
const fileOf = (starts, word) => starts.filter(start => start <= word).length - 1;
const filesOf = (starts, letters) => [...starts.keys()].slice(
fileOf(starts, letters), fileOf(starts, letters + '\uffff') + 1);
const shard = number => load(String(number), text => {
const entries = text.split(';').filter(Boolean).map(entry => entry.split(':'));
const words = unpacked(entries.map(entry => entry[0]));
return entries.map(([, codes], at) => {
let last = 0;
return { word: words[at], codes: codes.split(' ').map(code => last += parseInt(code, 36)) };
});
});
const lexicon = number => load(`w${number}`, text => unpacked(text.split(' ')).map(
entry => ({ word: entry.slice(0, -1), frequency: parseInt(entry.slice(-1), 36) })));
const limited = (most, read, known = new Set()) => number =>
known.size < most || known.has(number) ? known.add(number) && read(number) : [];
const beginning = async (letters, most, from = 0) => {
const files = filesOf(core.shards, letters).filter(number => number >= from).slice(0, most);
const entries = [].concat(...await Promise.all(files.map(shard)));
return entries.filter(entry => entry.word.startsWith(letters));
};
const exactly = async word => (await beginning(word, 1)).filter(entry => entry.word == word);
const isUnspaced = word => isIn(core.unspaced, word.codePointAt(0));
const isShort = word => word.length < 2 && !isUnspaced(word);
const meant = (word, entries, others = [], letters = word) => ({ word, letters, entries, others });
const meaning = async (word, most) => {
const entries = await (isShort(word) ? exactly(word) : beginning(word, most));
return entries.length && meant(word, entries);
};
const inflected = async word => {
const least = Math.max(3, word.length - Math.max(3, word.length / 3));
let others = [];
let letters = word;
while (!others.length && letters.length - 1 >= least)
others = await beginning(letters = letters.slice(0, -1), 1);
return meant(word, [], others, others.length ? letters : word);
};
const withEndings = async ({ word, entries }, most) => {
const length = Math.max(4, word.length - 2);
if (length >= word.length) return meant(word, entries);
const others = await beginning(word.slice(0, length), most + 1, fileOf(core.shards, word) - 1);
return meant(word, entries, others.filter(entry => !entries.includes(entry)));
};
const isSlip = (one, other) => {
while (one && one[0] == other[0]) [one, other] = [one.slice(1), other.slice(1)];
return one.slice(1) == other.slice(1) || one.slice(1) == other || one == other.slice(1)
|| one[0] == other[1] && one[1] == other[0] && one.slice(2) == other.slice(2);
};
const misspelt = async (word, read) => {
if (word.length < (/\p{sc=Arab}/u.test(word) ? 3 : 4) || isUnspaced(word)) return;
const [first, second, third] = word;
const found = new Set();
for (const letters of [first + second, first + third, second + first, first]) {
if (letters.length < 2 && found.size && core.lists.length > 4) break;
for (const number of filesOf(core.lists, letters)) for (const entry of await read(number))
if (isSlip(word, entry.word)) found.add(entry);
}
const likelihood = entry =>
entry.frequency + ([...word].every(letter => entry.word.includes(letter)) ? 4 : 0);
const best = [...found].sort((one, other) => likelihood(other) - likelihood(one)).slice(0, 3);
const [lead, ...others] = [].concat(...await Promise.all(best.map(({ word }) => exactly(word))));
return lead && meant(lead.word, [lead, ...others]);
};
const parted = async (word, read) => {
const ways = [];
let steps = 0;
const part = async (way, rest) => {
const isKnown = async (letters, isLast) => (await read(fileOf(core.lists, letters))).some(
({ word }) => word == letters || isLast && word.startsWith(letters));
if (way.length && await isKnown(rest, true)) return ways.push([...way, rest]);
for (let length = rest.length - 2; length > 1 && ++steps < 200; length--) {
const letters = rest.slice(0, length);
if (await isKnown(letters)) await part([...way, letters], rest.slice(length));
}
};
await part([], word);
ways.sort((one, other) => one.length - other.length);
const tried = await Promise.all(ways.slice(0, 3).map(words => Promise.all(words.map(
async (word, at) => meant(word, await (words[at + 1] ? exactly(word) : beginning(word, 1)))))));
const score = way => Math.max(
0, ...ranked(way).map(page => page.together < way.length ? 0 : page.score));
return tried.filter(score).sort((one, other) => score(other) - score(one))[0];
};
const meanings = async typed => {
const most = Math.max(1, 4 >> typed.length - 1);
const found = await Promise.all(typed.map(word => meaning(word, most)));
const result = [];
for (let at = 0; at < typed.length; at++) {
const word = typed[at];
const next = !(found[at] && found[at + 1]) && typed[at + 1];
const joined = next && await meaning(word + next, most);
if (joined) {
result.push(joined);
at++;
} else if (found[at]) result.push(await withEndings(found[at], most));
else {
const read = limited(8, lexicon);
const isLed = core.particles.includes(word[0]) && word.length > 3;
const one = isLed && await meaning(word.slice(1), 1) || await misspelt(word, limited(4, read));
const several = !one && word.length > 4 && await parted(word, read);
result.push(...several || [one || await inflected(word)]);
}
}
return result;
};
const fields = [0, 1, 3, 8];
const isPublic = !!document.querySelector('.leave');
const isOwn = number => number < core.public == isPublic;
const ranked = meanings => {
const pages = new Map();
const rarities = meanings.map(({ word, entries, others }) => {
const counted = new Set();
for (const { codes } of entries.length ? entries : others)
codes.forEach(code => counted.add(code >>> 9));
const length = isUnspaced(word) ? 5 : word.length;
return Math.log(1 + core.documents / Math.max(1, counted.size)) * Math.min(1, (1 + length) / 6);
});
const sum = scores => scores.reduce((sum, score) => sum + score, 0);
meanings.forEach(({ word, entries, others }, number) => {
for (const entry of entries.concat(others)) {
const likeness = entry.word == word ? 1 : others.includes(entry) ? .35 : .7;
const weight = rarities[number] * likeness;
for (const code of entry.codes) {
const page = pages.get(code >>> 9) || { number: code >>> 9, words: [], sections: new Map() };
pages.set(page.number, page);
const score = weight * fields[code & 3];
page.words[number] = Math.max(page.words[number] || 0, score);
const section = code >>> 2 & 127;
const scores = page.sections.get(section) || [];
page.sections.set(section, scores);
scores[number] = Math.max(scores[number] || 0, score);
}
}
});
const list = [...pages.values()].map(page => {
const [section, scores] = [...page.sections].reduce(
(best, other) => sum(other[1]) > sum(best[1]) ? other : best);
const share = sum(rarities.filter((rarity, number) => page.words[number])) / sum(rarities);
return {
number: page.number, section, share, together: scores.filter(Boolean).length,
score: (sum(page.words) + sum(scores) / 2) * share * share,
};
});
const best = (pages, side) => {
const most = Math.max(0, ...pages.map(page => page.share));
return pages.filter(page => page.share > .3 * most)
.sort((one, other) => other.score - one.score || one.number - other.number);
};
return [true, false].flatMap(side => best(list.filter(page => isOwn(page.number) == side)));
};
const marked = (text, { looked, runs }) => {
const spans = [];
for (const piece of pieces(text)) {
if (!piece.unspaced) {
const [word] = words(piece);
const isMeant = ({ letters, others }) => word == letters
|| !isShort(letters) && word.startsWith(letters) || others.some(entry => entry.word == word);
if (looked.some(isMeant)) spans.push([piece.starts[0], piece.end]);
continue;
}
for (const letters of runs)
for (let at = piece.text.indexOf(letters); at > -1; at = piece.text.indexOf(letters, at + 1))
spans.push([piece.starts[at], piece.starts[at + letters.length] || piece.end]);
}
const result = document.createDocumentFragment();
let end = 0;
for (const [from, to] of spans.sort((one, other) => one[0] - other[0])) {
if (to <= end) continue;
const last = result.lastChild;
if (from <= end && last && last.nodeName == 'MARK') last.append(text.slice(end, to));
else result.append(text.slice(end, from), element('mark', {}, text.slice(from, to)));
end = to;
}
result.append(text.slice(end));
return result;
};
const named = async number =>
(await load(`p${number / core.perPart | 0}`))[number % core.perPart];
const headingsRead = 8;
const withBeginnings = async (found, typed) => {
const isOf = text => {
const words = tokens(text);
const last = typed.length - 1;
return typed.every((word, at) => words[at] && (at == last ? words[at].startsWith(word) : words[at] == word));
};
const read = found.filter(page => isOwn(page.number)).slice(0, headingsRead);
const first = [];
await Promise.all(read.map(async page => {
const [, title, , , sections] = await named(page.number);
const section = isOf(title) ? 0 : sections.findIndex(([heading]) => heading && isOf(heading));
if (section > -1) first.push({ ...page, section });
}));
first.sort((one, other) => found.findIndex(page => page.number == one.number)
- found.findIndex(page => page.number == other.number));
const numbers = new Set(first.map(page => page.number));
return [...first, ...found.filter(page => !numbers.has(page.number))];
};
const entry = async (found, sought) => {
const [name, title, summary, places, sections] = await named(found.number);
const [heading, kept, own = places] = sections[found.section];
const anchor = kept || heading.replace(/./gu,
letter => "?!.,:'\u2019".includes(letter) ? '' : letter == ' ' ? '-' : letter.toLowerCase());
const here = place => location.href.startsWith(`${home}${core.places[2 * place]}/`);
const place = own.find(here) || own[0];
const folder = [core.places[2 * place], name].filter(Boolean).join('/');
const href = `${home}${folder}/index.html${anchor && '#'}${anchor}`;
const item = element('li', {}, element('a', { href }, marked(title, sought)));
for (const line of [heading, summary].filter(Boolean))
item.append(element('p', {}, marked(line, sought)));
const where = core.places[2 * place + 1];
if (where) item.append(element('p', { className: 'facts' }, where));
return item;
};
const scripts = ('Arab Armn Beng Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hani Hebr Kana Khmr Knda Laoo Latn '
+ 'Mlym Mymr Orya Sinh Taml Telu Thai Tibt').split(' ').map(name => new RegExp(`\\p{sc=${name}}`, 'u'));
const inScript = text => {
const isIn = (script, link) => script.test(link.textContent);
const links = [...document.querySelectorAll('.languages a[lang]')];
const own = links.find(link => link.lang == tag);
const used = scripts.filter(script => script.test(text));
const foreign = own && used.some(script => isIn(script, own)) ? [] : used;
return links.filter(link => foreign.some(script => isIn(script, link))).map(link => {
const { lang, dir, href, textContent } = link;
return element('li', {}, element('a', { lang, dir, href }, textContent));
});
};
const numbered = async text => {
const asked = [];
const plainDigits = [...text].map(letter => /^\d$/.test(folded(letter)) ? folded(letter) : letter).join('');
if (!/\d\D*\d\D*\d/.test(plainDigits)) return { asked, rest: text };
const contacts = await load('contacts');
const ways = ([address, shown]) => {
const number = address.replace(/\D/g, '');
if (!address.includes('+')) return [number];
const code = shown.includes(' ') ? shown.split(' ')[0].slice(1) : '';
const national = number.slice(code.length);
return [number, '00' + number, national, '0' + national, code + '0' + national];
};
const withNumber = (digits, isLast) => contacts.filter(contact => contact.slice(3).flatMap(ways)
.some(way => way == digits || isLast && digits.length > 4 && way.startsWith(digits)));
const rest = plainDigits.replace(/\d(?:[^\p{L}\p{M}]*\d)?/gu, run => {
const parts = run.split(/[\s/|;]+/).map(part => part.replace(/\D/g, '')).filter(Boolean);
const others = [];
for (let from = 0; from < parts.length; from++) {
let to = Math.min(parts.length, from + 15);
let found = [];
for (; to > from && !found.length; to--)
found = withNumber(parts.slice(from, to).join(''), to == parts.length);
if (found.length) from = to;
else others.push(parts[from]);
asked.push(...found);
}
return ` ${others.join(' ')} `;
});
return asked.length ? { asked, rest } : { asked, rest: text };
};
const written = text => pieces(text).map(piece => {
const word = piece.unspaced ? piece.text : words(piece)[0];
const letter = at => piece.starts[piece.text.length - word.length + at] ?? piece.end;
return { word, unspaced: piece.unspaced, letters: (from, to) => text.slice(letter(from), letter(to)) };
});
const signs = letters => letters.toLowerCase().replace(/ä/g, 'æ').replace(/ö/g, 'ø').normalize('NFD')
.replace(/\u0327/g, '\u0326').replace(/[^\u00df-\u024f\u0300-\u036f\u0e47-\u0e4e]/g, '');
const isMeant = (typed, meant, isBeginning, mayLackSigns) => {
if (!typed || typed.unspaced != meant.unspaced) return false;
for (let at = typed.word.indexOf(meant.word); at > -1; at = typed.word.indexOf(meant.word, at + 1)) {
const end = at + meant.word.length;
const isFirst = !at || at == 1 && core.particles.includes(typed.word[0]);
const own = signs(typed.letters(at, end));
if ((meant.unspaced || isFirst && (isBeginning || end == typed.word.length))
&& (own == signs(meant.letters(0, meant.word.length)) || mayLackSigns && !own)) return true;
}
return false;
};
const isUrgent = (typed, least = 0) => core.urgent.some(({ meant, isBeginning, length }) => {
if (length < least) return false;
const mayLackSigns = length > 4 || meant[0].unspaced || typed.length == meant.length;
return typed.some((_, at) => meant.every((word, number) =>
isMeant(typed[at + number], word, isBeginning && !meant[number + 1], mayLackSigns)));
});
const help = (contacts, asked) => {
const isAbroad = core.abroad.some(id => location.href.startsWith(`${home}${id}/`));
const shown = new Set([...asked, ...contacts.filter(contact => contact[2] > (isAbroad ? 1 : 0))]);
const calls = new Set();
const items = [...shown].map(([name, lang, , ...numbers]) => element('li', { className: 'urgent' },
element('span', lang ? { lang, dir: 'auto' } : {}, name), ...numbers.map(([href, digits]) => {
calls.add(href);
const words = core.texts[href.startsWith('sms') ? 'text-message' : 'call'];
return element('a', { className: 'call', href }, words, ' ', element('bdi', { dir: 'ltr' }, digits));
})));
const links = [...document.querySelectorAll('.bar a')].map(link => link.cloneNode(true))
.filter(link => !calls.has(link.getAttribute('href')));
if (!links.length)
links.push(element('a', { href: `${home}index.html#_help` }, core.texts.contact));
if (links[0].protocol == 'tel:' || !items.length) links[0].className = 'call';
return [...items, element('li', { className: 'urgent' }, ...links)];
};
const field = element('input', {
type: 'search', autocomplete: 'off', autocapitalize: 'none', spellcheck: false,
enterKeyHint: 'search', id: '_search',
});
const label = element('label', { htmlFor: '_search' });
const close = element('button', { type: 'button' });
const status = element('p');
status.setAttribute('role', 'status');
const list = element('ol', { className: 'list' });
const more = element('button', { type: 'button', hidden: true });
const panel = element('div', { className: 'search', hidden: true }, label, field, close, status, list, more);
panel.setAttribute('role', 'search');
let turn = 0;
const show = async () => {
const own = ++turn;
if (!tokens(field.value).length) return clear();
const { asked, rest } = await numbered(field.value);
const typed = tokens(rest);
const last = typed.length - 1;
const looked = await meanings(last > 0 && isShort(typed[last]) ? typed.slice(0, last) : typed);
if (own != turn) return;
const sought = {
looked, runs: pieces(rest).filter(piece => piece.unspaced).map(piece => piece.text) };
const found = await withBeginnings(ranked(looked), typed);
if (own != turn) return;
const entries = from => Promise.all(
found.slice(from, from + shownAtOnce).map(page => entry(page, sought)));
const items = await entries(0);
if (own != turn) return;
const asWritten = written(rest);
const corrected = looked.map(({ word }) => asWritten.find(other => other.word == word)
|| { word, unspaced: false, letters: (from, to) => word.slice(from, to) });
const count = found.length;
const isHelp = asked.length || isUrgent(asWritten) || isUrgent(corrected, 4);
const calls = isHelp || !count ? help(await load('contacts'), asked) : [];
if (own != turn) return;
status.textContent = count
? (core.counts[new Intl.PluralRules(tag).select(count)] || core.counts.other)
.replace('{count}', count.toLocaleString(link.dataset.locale))
: core.texts[isHelp ? 'contact' : 'search-none'];
const others = inScript(rest);
if (!count && !isHelp)
others.push(element('li', {}, element('a', { href: link.href }, core.texts.index)));
list.replaceChildren(...calls, ...items, ...others);
more.hidden = count <= shownAtOnce;
more.onclick = async () => {
const shown = items.length;
items.push(...await entries(shown));
if (own != turn) return;
list.append(...items.slice(shown));
more.hidden = items.length >= count;
items[shown].querySelector('a').focus();
};
};
const clear = () => {
turn++;
status.textContent = '';
list.replaceChildren();
more.hidden = true;
};
const shut = () => {
field.value = '';
clear();
panel.hidden = true;
link.setAttribute('aria-expanded', false);
};
const failed = () => location.assign(link.href);
let timer;
field.addEventListener('input', () => {
clearTimeout(timer);
turn++;
timer = setTimeout(() => {
const typed = tokens(field.value);
if (typed.length < 2 && typed.every(isShort)) clear();
else show().catch(failed);
}, 400);
});
panel.addEventListener('keydown', event => {
if (event.key == 'Escape') close.click();
if (event.key != 'Enter' || event.target != field) return;
clearTimeout(timer);
show().catch(failed);
});
close.addEventListener('click', () => {
shut();
link.focus();
});
addEventListener('pagehide', shut);
const open = () => {
panel.hidden = false;
link.setAttribute('aria-expanded', true);
field.focus();
};
load('core').then(value => {
core = value;
for (let row = 0; row < core.letters.length; row += 2)
for (const variant of core.letters[row + 1]) plain.set(variant, core.letters[row]);
core.shards = unpacked(core.shards.split(' '));
core.lists = unpacked(core.lists.split(' '));
core.urgent = core.urgent.map(entry => ({
meant: written(entry), isBeginning: entry.endsWith('*'), length: tokens(entry).join('').length }));
label.textContent = core.texts.search;
close.textContent = core.texts['search-close'];
more.textContent = core.texts['search-more'];
document.querySelector('header').after(panel);
window.searchTokens = tokens;
link.open = () => panel.hidden ? open() : close.click();
open();
}).catch(failed);
}
