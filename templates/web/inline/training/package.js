// Plays a course: one part at a time, in one language at a time, in a learning platform or without one.
{
  const page = document.documentElement;
  const passMark = Number(page.dataset.pass) || 0;
  const platform = Platform(page.dataset.scorm);
  const find = (element, name) => element.querySelector(`[data-${name}]`);
  const all = (element, name) => [...element.querySelectorAll(`[data-${name}]`)];

  const pickers = all(document, 'pick');
  const texts = all(document, 'text').map(main => ({
    main, words: main.dataset, parts: all(main, 'part'), questions: all(main, 'question'),
    number: new Intl.NumberFormat(main.dataset.locale), percent: new Intl.NumberFormat(main.dataset.locale, { style: 'percent' }),
  }));
  const names = ({ questions }) => questions.map(({ answer }) => answer.name);
  const partNames = ({ parts }) => parts.map(part => part.dataset.part);
  const partOf = question => question.closest('[data-part]').dataset.part;
  const standing = (text, parts = partNames(text), questions = names(text)) => Progress.count(progress, questions, parts);

  let progress = Progress.start;
  // What is shown: a text, and the number of one of its parts.
  let [text, part] = [texts[0], 0];
  // Whether the learner has done anything since the page was opened.
  let isTouched = false;
  // Answers that the platform has no record of.
  let unrecorded = [];
  let takesAnswers = true;

  // What is on the page

  const alarm = find(document, 'alarm');
  const remark = find(document, 'remark');
  const say = (notice, words, details = []) => {
    const message = words ? text.words[words] : '';
    notice.hidden = !message;
    if (find(notice, 'message').textContent != message) find(notice, 'message').textContent = message;
    find(notice, 'details').textContent = [...new Set(details)].join('\n');
    notice.dataset.words = words;
    notice.details = details;
  };
  const button = (words, action) => {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: words, onclick: action });
    return button;
  };
  const fill = (words, values) => Object.entries(values).reduce(
    (words, [name, value]) => words.replace(`{${name}}`, text.number.format(value)), words);

  const showMap = () => {
    const done = text.parts.map(({ dataset }) => {
      const { open, unseen } = standing(text, [dataset.part], names({ questions: text.questions.filter(q => partOf(q) == dataset.part) }));
      return { open, isDone: !open && !unseen };
    });
    all(text.main, 'go').forEach((link, at) => {
      link.toggleAttribute('aria-current', at == part);
      if (at == part) link.setAttribute('aria-current', 'true');
      const state = link.nextElementSibling;
      state.textContent = done[at].isDone ? `✓ ${text.words.done}` : done[at].open ? fill(text.words.open, { number: done[at].open }) : '';
    });
  };
  const showResult = () => {
    const result = find(text.main, 'result');
    const { count, right, open, unseen, percent } = standing(text);
    const isEarned = count && passMark ? progress.isPassed : progress.isDone;
    const { words } = text;
    result.hidden = part < text.parts.length - 1;
    const lines = !count ? [unseen ? '' : words.seen]
      : open ? [fill(words.open, { number: open })]
      : [fill(words.resultWords, { count, right }), passMark ? (percent >= passMark ? words.passed : words.failed) : ''];
    if (count && progress.best > (open ? -1 : percent)) lines.push(words.best.replace('{percent}', text.percent.format(progress.best / 100)));
    const message = lines.filter(Boolean).join(' ');
    const status = find(result, 'standing');
    if (status.textContent != message) status.textContent = message;
    status.parentElement.hidden = !message;
    // The parts with open questions; each leads to the first of them.
    const missing = text.questions.filter(({ answer }) => answer.isRight === undefined);
    find(result, 'missing').replaceChildren(...(count && open ? text.parts : []).flatMap((section, at) => {
      const own = missing.filter(question => partOf(question) == section.dataset.part);
      if (!own.length) return [];
      const item = document.createElement('li');
      item.append(button(`${all(text.main, 'go')[at].textContent}: ${text.number.format(own.length)}`, () => {
        go(text, at);
        own[0].answer.focus();
      }));
      return [item];
    }));
    find(result, 'again').hidden = !count || open == count;
    find(result, 'certificate').offer(isEarned, platform.isOpen ? learnerName() : '');
  };
  // SCORM 1.2 has the family name before a comma.
  const learnerName = () => {
    const names = platform.name.split(',').map(name => name.trim());
    return names.length == 2 ? `${names[1]} ${names[0]}`.trim() : platform.name;
  };
  const show = (nextText, nextPart) => {
    text = nextText;
    part = Math.max(0, Math.min(nextPart, text.parts.length - 1));
    const tag = text.main.lang;
    texts.forEach(({ main }) => { main.hidden = main != text.main; });
    text.parts.forEach((section, at) => { section.hidden = at != part; });
    pickers.forEach(picker => picker.setAttribute('aria-pressed', picker.lang == tag));
    [page.lang, page.dir] = [tag, text.main.dir];
    document.title = text.words.title;
    find(text.main, 'previous').disabled = part == 0;
    find(text.main, 'next').disabled = part == text.parts.length - 1;
    find(text.main, 'count').textContent = `${text.number.format(part + 1)} / ${text.number.format(text.parts.length)}`;
    find(alarm, 'retry').textContent = text.words.save;
    for (const notice of [alarm, remark]) say(notice, notice.dataset.words, notice.details);
    progress = Progress.show(progress, tag, text.parts[part].dataset.part);
    settle();
  };
  const settle = () => {
    progress = Progress.settle(progress, standing(text), standing(text).count ? passMark : 0, text.parts.length);
    showMap();
    showResult();
  };
  // Every language shows what was answered in any.
  const showAnswers = except => {
    for (const { questions } of texts) for (const question of questions) {
      if (question == except) continue;
      const known = progress.answers[Progress.key(question.answer.name)];
      if (known == question.shownAnswer) continue;
      question.shownAnswer = known;
      if (known) question.answer.restore(known.chosen, known.isRight);
      else question.answer.clear();
    }
  };
  const go = (nextText, nextPart) => {
    isTouched = true;
    const isMoved = nextPart != part;
    show(nextText, nextPart);
    changed();
    if (!isMoved) return;
    // What is read next has the focus: the button may be switched off now.
    find(text.parts[part], 'heading').focus({ preventScroll: true });
    scrollTo(0, 0);
  };

  // What the platform is told

  let [writing, seeking] = [0, 0];
  // What the platform keeps as far as this window knows; another may have changed it.
  let written = null;
  let isJoined = false;
  // Soon, but after the page shows what was done: some platforms take their time.
  const changed = () => {
    tellTabs();
    writing ||= setTimeout(write, 200);
  };
  const write = () => {
    clearTimeout(writing);
    writing = 0;
    if (!platform.isOpen || !platform.mayWrite) return;
    const stored = platform.read();
    if (stored != written) take(Progress.decode(stored), progress);
    let remarks = [];
    while (takesAnswers && unrecorded.length) {
      const refusal = platform.record(progress.records, unrecorded[0]);
      if (refusal && !platform.isOpen) break;
      if (refusal) {
        takesAnswers = false;
        remarks = [refusal.text];
      } else {
        progress = Progress.record(progress);
        unrecorded.shift();
      }
    }
    const { text: state, isWhole } = Progress.encode(progress, platform.room);
    written = state;
    const { best, far, isDone, isPassed } = progress;
    const faults = platform.write({
      best, far, isDone, isPassed, isFailed: passMark > 0 && best >= 0 && !isPassed, state,
      place: `${text.main.lang}-${part + 1}` });
    const refused = faults.filter(({ isOptional }) => !isOptional).map(({ text }) => text);
    say(alarm, refused.length ? 'unsaved' : '', refused);
    if (remarks.length) say(remark, 'partial', remarks);
    else if (!isWhole) say(remark, 'full');
    else if (remark.dataset.words == 'alone') say(remark, '');
    if (!platform.isOpen) seek();
    else if (refused.length) writing = setTimeout(write, 3000);
  };
  find(alarm, 'retry').onclick = () => platform.isOpen ? write() : seek();

  // Takes over what was done elsewhere; what is shown stays.
  const take = (other, later = other) => {
    if (!other) return;
    const { language, part } = progress;
    progress = { ...Progress.merge(later == other ? progress : other, later), language, part };
    showAnswers();
    settle();
  };
  // Other windows of the same learner with the same course in the same place hear of every answer at once.
  let tabs = null;
  const tellTabs = () => tabs?.postMessage(Progress.encode(progress, Infinity).text);
  const joinTabs = () => {
    tabs?.close();
    tabs = null;
    if (!platform.mayWrite) return;
    try {
      tabs = new BroadcastChannel([page.dataset.course, location.pathname, location.search, platform.learner].join(' '));
    } catch { return; }
    tabs.onmessage = ({ data }) => {
      if (data === '') return tellTabs();
      take(Progress.decode(data));
      writing ||= setTimeout(write, 200);
    };
    tabs.postMessage('');
  };

  // A platform may come late, or be busy when it is asked first.
  const patience = window.parent == window && !window.opener ? 0 : 5000;
  const begun = Date.now();
  const seek = (wait = 100) => {
    clearTimeout(seeking);
    if (platform.open()) return join();
    seeking = setTimeout(() => seek(Math.min(wait * 1.5, 2000)), wait);
    if (Date.now() - begun < patience) return;
    if (platform.fault) {
      say(remark, '');
      say(alarm, 'unsaved', [platform.fault.text]);
    } else if (alarm.hidden) say(remark, 'alone');
  };
  const join = () => {
    const stored = Progress.decode(platform.state);
    const before = Progress.merge({ ...Progress.start, ...platform.reached }, stored ?? Progress.start);
    // What was answered before the platform came belongs to the try that it knows.
    if (!isJoined) progress = { ...progress, tries: progress.tries + before.tries };
    progress = Progress.merge(before, progress);
    isJoined = true;
    written = platform.state;
    if (platform.records !== null) progress = { ...progress, records: platform.records };
    takesAnswers = platform.takesAnswers;
    say(alarm, '');
    say(remark, '');
    showAnswers();
    if (isTouched) settle();
    else if (stored) {
      const known = texts.find(({ main }) => main.lang == stored.language) ?? prefer();
      show(known, known.parts.findIndex(({ dataset }) => Progress.key(dataset.part) == stored.part));
    } else show(prefer(), 0);
    joinTabs();
    write();
  };
  // The text in the first language that the reader wants; without one, the first. Of a language that is written in
  // several ways, the same way first, and then the same region.
  const prefer = () => {
    const read = tag => {
      try { return new Intl.Locale(tag.trim().replaceAll('_', '-')).maximize(); } catch { return null; }
    };
    for (const tag of [platform.language ?? '', ...navigator.languages]) {
      const wanted = read(tag);
      const near = text => {
        const own = read(text.main.lang);
        if (!wanted || own?.language != wanted.language) return 0;
        return 1 + 2 * (own.script == wanted.script) + (own.region == wanted.region);
      };
      const best = Math.max(...texts.map(near));
      if (best > 0) return texts.find(text => near(text) == best);
    }
    return texts[0];
  };

  for (const own of texts) {
    find(own.main, 'previous').onclick = () => go(own, part - 1);
    find(own.main, 'next').onclick = () => go(own, part + 1);
    all(own.main, 'go').forEach((link, at) => { link.onclick = () => go(own, at); });
    find(own.main, 'again').onclick = () => {
      progress = Progress.begin(progress);
      showAnswers();
      go(own, 0);
    };
    find(own.main, 'bar').hidden = false;
    find(own.main, 'map').hidden = own.parts.length < 2;
  }
  pickers.forEach(picker => { picker.onclick = () => go(texts.find(({ main }) => main.lang == picker.lang), part); });
  find(document, 'languages').hidden = pickers.length < 2;
  addEventListener('judged', ({ target, detail }) => {
    const { name, kind, right, isRight, words } = target.answer;
    isTouched = true;
    progress = Progress.answer(progress, name, detail.chosen, isRight);
    target.shownAnswer = progress.answers[Progress.key(name)];
    unrecorded.push({ name, kind, right, isRight, words, chosen: detail.chosen, date: new Date(), language: text.main.lang });
    showAnswers(target);
    settle();
    changed();
  });

  show(prefer(), 0);
  seek();
  // Before it is gone for good, a page may only be hidden.
  addEventListener('visibilitychange', write);
  // A page that is loaded anew goes on with the session.
  let isReloading = false;
  window.navigation?.addEventListener('navigate', event => { isReloading = event.navigationType == 'reload'; });
  addEventListener('pagehide', () => {
    write();
    clearTimeout(writing);
    clearTimeout(seeking);
    if (!isReloading) platform.close();
  });
  addEventListener('pageshow', event => { if (event.persisted) seek(); });
}
