// The search in the page: nothing is sent, kept, or put into the history. It loads the core of the
// language, the shards of words that are typed, and the names of the pages that it shows, as
// scripts, because a page from a file may load nothing else.
{
  const link = document.querySelector('.find');
  const scripts = document.currentScript.src.replace(/search\.js$/, '');
  const tag = document.documentElement.lang;
  const home = new URL(`../${tag}/`, scripts).href;
  const shownAtOnce = 8;
  let core;

  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${scripts}search.css`;
  document.head.append(style);

  // Parts of the index

  const received = {};
  window.searchPart = (name, value) => { received[name] = value; };
  const loading = {};
  const load = (name, read = value => value) => loading[name] = loading[name] || new Promise(
    (resolve, reject) => {
      const script = document.createElement('script');
      script.charset = 'utf-8';
      script.src = `${scripts}search/${tag}/${name}.js`;
      script.onload = () => resolve(read(received[name]));
      script.onerror = () => {
        delete loading[name];
        reject(new Error(name));
      };
      document.head.append(script);
    });

  // Words, as the site was taken apart when it was built

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
  // What stands together in a text: its folded letters, and where each stood.
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

  // Where words stand

  const shardOf = word => {
    let shard = 0;
    while (shard + 1 < core.shards.length && core.shards[shard + 1] <= word) shard++;
    return shard;
  };
  const shard = number => load(String(number), text => text.split(';').filter(Boolean).map(entry => {
    const [word, codes] = entry.split(':');
    let last = 0;
    return { word, codes: codes.split(' ').map(code => last += parseInt(code, 36)) };
  }));
  // The words that begin with these letters; of the few letters that begin very many, some.
  const beginning = async letters => {
    const first = shardOf(letters);
    const last = Math.min(shardOf(letters + '\uffff'), first + 1);
    const found = [];
    for (let number = first; number <= last; number++)
      found.push(...(await shard(number)).filter(entry => entry.word.startsWith(letters)));
    return found;
  };
  const isShort = word => word.length < 2 && !isIn(core.unspaced, word.codePointAt(0));
  const meaning = async (word, weight = 1) => {
    const found = await beginning(word);
    const entries = isShort(word) ? found.filter(entry => entry.word == word) : found;
    return entries.length && { letters: word, entries, weight };
  };
  // Another ending of the same word.
  const inflected = async (word, most) => {
    for (let length = word.length - 1; length >= Math.max(4, word.length - most); length--) {
      const found = await meaning(word.slice(0, length), .5);
      if (found) return found;
    }
  };
  // Words that were typed without a space.
  const parted = async word => {
    for (let length = word.length - 2; length > 1; length--) {
      const first = await meaning(word.slice(0, length));
      if (!first) continue;
      const whole = first.entries.filter(entry => entry.word == first.letters);
      if (!whole.length) continue;
      const rest = word.slice(length);
      const others = await meaning(rest).then(found => found ? [found] : parted(rest));
      if (others) return [{ ...first, entries: whole }, ...others];
    }
  };
  const meanings = async typed => {
    const found = await Promise.all(typed.map(word => meaning(word)));
    const result = [];
    for (let at = 0; at < typed.length; at++) {
      const word = typed[at];
      const isLonely = at + 1 < typed.length && !(found[at] && found[at + 1]);
      const joined = isLonely && await meaning(word + typed[at + 1]);
      if (joined) {
        result.push(joined);
        at++;
      } else if (found[at]) result.push(found[at]);
      else {
        const other = await inflected(word, 3);
        const parts = !other && word.length > 3 && await parted(word);
        if (parts) result.push(...parts);
        else result.push(other || await inflected(word, word.length / 3)
          || { letters: word, entries: [], weight: 0 });
      }
    }
    return result;
  };

  // The order of the pages

  const fields = [0, 1, 3, 8];
  const ranked = meanings => {
    const pages = new Map();
    meanings.forEach((meaning, number) => {
      const counts = new Set();
      for (const entry of meaning.entries) for (const code of entry.codes) counts.add(code >>> 9);
      const rarity = Math.log(1 + core.documents / counts.size) * meaning.weight;
      for (const entry of meaning.entries) {
        const weight = rarity * (entry.word == meaning.letters ? 1 : .6);
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
    const sum = scores => scores.reduce((sum, score) => sum + score, 0);
    const list = [...pages.values()].map(page => {
      const sections = [...page.sections].map(([section, scores]) => [section, sum(scores)]);
      const [section, score] = sections.reduce((best, other) => other[1] > best[1] ? other : best);
      return {
        number: page.number, section, count: page.words.filter(Boolean).length,
        score: sum(page.words) + score / 2,
      };
    });
    const most = Math.max(0, ...list.map(page => page.count));
    return list.filter(page => page.count == most)
      .sort((one, other) => other.score - one.score || one.number - other.number);
  };

  // What the reader sees

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  // A text with the words marked that were looked for.
  const marked = (text, looked) => {
    const spans = [];
    for (const piece of pieces(text)) {
      if (!piece.unspaced) {
        const [word] = words(piece);
        if (looked.some(({ letters }) => isShort(letters) ? word == letters : word.startsWith(letters)))
          spans.push([piece.starts[0], piece.end]);
        continue;
      }
      for (const { letters } of looked)
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
  const entry = async (found, looked) => {
    const part = await load(`p${Math.floor(found.number / core.perPart)}`);
    const [name, title, places, sections] = part[found.number % core.perPart];
    const [heading, anchor, own = places] = sections[found.section];
    const folder = place => [core.places[2 * place], name].filter(Boolean).join('/');
    const here = place => location.href.startsWith(`${home}${core.places[2 * place]}/`);
    const place = own.find(here) || own[0];
    const address = `${home}${folder(place)}/index.html${anchor && '#'}${anchor}`;
    const words = element('a', { href: address }, marked(title, looked));
    const item = element('li', {}, words);
    if (heading) item.append(element('p', {}, marked(heading, looked)));
    const where = core.places[2 * place + 1];
    if (where) item.append(element('p', { className: 'facts' }, where));
    return item;
  };
  const contact = () => {
    const links = [...document.querySelectorAll('.bar a')].map(link => link.cloneNode(true));
    if (!links.length)
      links.push(element('a', { href: `${home}index.html#help` }, core.texts.contact));
    links[0].className = 'call';
    return element('li', { className: 'urgent' }, ...links);
  };
  const isUrgent = typed => core.urgent.some(words => ` ${typed.join(' ')}`.includes(` ${words}`));

  const field = element('input', {
    type: 'search', autocomplete: 'off', autocapitalize: 'none', spellcheck: false,
    enterKeyHint: 'search', id: 'search',
  });
  const label = element('label', { htmlFor: 'search' });
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
    const typed = tokens(field.value);
    if (!typed.length) return clear();
    const looked = await meanings(typed);
    const found = ranked(looked);
    const items = await Promise.all(found.slice(0, shownAtOnce).map(page => entry(page, looked)));
    if (own != turn) return;
    const count = found.length;
    const forms = core.counts;
    status.textContent = count
      ? (forms[new Intl.PluralRules(tag).select(count)] || forms.other)
        .replace('{count}', count.toLocaleString(tag))
      : core.texts['search-none'];
    if (!count) items.push(element('li', {}, element('a', { href: link.href }, core.texts.index)));
    list.replaceChildren(...(isUrgent(typed) ? [contact()] : []), ...items);
    more.hidden = count <= shownAtOnce;
    more.onclick = async () => {
      const shown = items.length;
      const next = found.slice(shown, shown + shownAtOnce);
      items.push(...await Promise.all(next.map(page => entry(page, looked))));
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
  // Without its parts, the search gives way to the A to Z.
  const failed = () => location.assign(link.href);

  let timer;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => show().catch(failed), 120);
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
  // Nobody who comes back to this page finds what was looked for.
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
    label.textContent = core.texts.search;
    close.textContent = core.texts['search-close'];
    more.textContent = core.texts['search-more'];
    document.querySelector('header').after(panel);
    window.searchTokens = tokens;
    link.open = () => panel.hidden ? open() : close.click();
    open();
  }).catch(failed);
}
