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
  const meaning = async word => {
    const found = await beginning(word);
    const entries = isShort(word) ? found.filter(entry => entry.word == word) : found;
    return entries.length && { word, letters: word, entries, others: [] };
  };
  // The same word with other endings.
  const inflected = async (word, most) => {
    for (let length = word.length - 1; length >= Math.max(3, word.length - most); length--) {
      const letters = word.slice(0, length);
      const others = await beginning(letters);
      if (others.length) return { word, letters, entries: [], others };
    }
  };
  // How many letters are wrong, too many, missing, or in each other's place; 2 stands for more.
  const mistakes = (typed, word) => {
    let start = 0;
    while (start < typed.length && typed[start] == word[start]) start++;
    const [one, other] = [typed.slice(start), word.slice(start)];
    if (!one && !other) return 0;
    const isSlip = one.slice(1) == other.slice(1) || one.slice(1) == other || one == other.slice(1)
      || one[0] == other[1] && one[1] == other[0] && one.slice(2) == other.slice(2);
    return isSlip ? 1 : 2;
  };
  // The words that were meant when one letter is wrong, but not the first; the most frequent leads.
  const misspelt = async word => {
    if (word.length < 4 || isIn(core.unspaced, word.codePointAt(0))) return;
    const found = (await beginning(word[0])).filter(entry => mistakes(word, entry.word) == 1)
      .sort((one, other) => other.codes.length - one.codes.length);
    const [{ word: meant } = {}, ...others] = found;
    return meant && { word: meant, letters: meant, entries: [found[0]], others };
  };
  // A word that is written as one with a small word before it.
  const withoutParticle = word =>
    core.particles.includes(word[0]) && word.length > 3 && meaning(word.slice(1));
  const withEndings = async found => {
    const length = Math.max(4, found.word.length - 2);
    if (length >= found.word.length) return found;
    const letters = found.word.slice(0, length);
    const others = (await beginning(letters)).filter(entry => !found.entries.includes(entry));
    return { ...found, others };
  };
  // Words that were typed without a space, in each way that there is.
  const parted = async word => {
    const ways = [];
    for (let length = word.length - 2; length > 1 && ways.length < 8; length--) {
      const first = await meaning(word.slice(0, length));
      const entries = first ? first.entries.filter(entry => entry.word == first.word) : [];
      if (!entries.length) continue;
      const rest = word.slice(length);
      const last = await meaning(rest);
      for (const others of last ? [[last]] : await parted(rest))
        ways.push([{ ...first, entries }, ...others]);
    }
    return ways;
  };
  // The way whose words stand together most tellingly.
  const bestWay = ways => {
    let best;
    let most = 0;
    for (const way of ways) {
      const [page] = ranked(way);
      if (!page || page.together < way.length || page.score <= most) continue;
      best = way;
      most = page.score;
    }
    return best;
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
      } else if (found[at]) result.push(await withEndings(found[at]));
      else {
        const meant = await withoutParticle(word) || await misspelt(word);
        const way = !meant && word.length > 4 && bestWay(await parted(word));
        if (way) result.push(...way);
        else result.push(meant || await inflected(word, Math.max(3, word.length / 3))
          || { word, letters: word, entries: [], others: [] });
      }
    }
    return result;
  };

  // The order of the pages

  const fields = [0, 1, 3, 8];
  const ranked = meanings => {
    const pages = new Map();
    const rarities = meanings.map(({ word, entries, others }) => {
      const counted = new Set();
      for (const { codes } of entries.length ? entries : others)
        for (const code of codes) counted.add(code >>> 9);
      // Short words say little: "my", "of".
      const length = isIn(core.unspaced, word.codePointAt(0)) ? 5 : word.length;
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
      // How much of what was typed the page has, the rare words counting for more.
      const share = sum(rarities.filter((rarity, number) => page.words[number])) / sum(rarities);
      return {
        number: page.number, section, share, together: scores.filter(Boolean).length,
        score: (sum(page.words) + sum(scores) / 2) * share * share,
      };
    });
    const most = Math.max(0, ...list.map(page => page.share));
    return list.filter(page => page.share > .3 * most)
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
        const isMeant = ({ letters, others }) => word == letters
          || !isShort(letters) && word.startsWith(letters) || others.some(entry => entry.word == word);
        if (looked.some(isMeant)) spans.push([piece.starts[0], piece.end]);
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
  const isUrgent = words => core.urgent.some(urgent => ` ${words.join(' ')}`.includes(` ${urgent}`));

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
    list.replaceChildren(...(isUrgent(typed) || isUrgent(looked.map(meaning => meaning.word)) ? [contact()] : []), ...items);
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
