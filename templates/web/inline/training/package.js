// Plays a course in a learning platform (SCORM 1.2, or 2004 in one piece), or without one as plain
// pages: one part at a time, in one language at a time.
{
  const page = document.documentElement;
  const isLater = page.dataset.scorm == '2004';
  const passMark = Number(page.dataset.pass);

  // The platform

  const climb = start => {
    for (let at = start, steps = 0; at && steps < 50; at = at.parent, steps++) {
      try {
        const api = at[isLater ? 'API_1484_11' : 'API'];
        if (api) return api;
      } catch { return null; }
      if (at.parent == at) return null;
    }
    return null;
  };
  const api = climb(window) ?? climb(window.opener);
  const call = (name, ...values) => {
    try { return String(api[(isLater ? '' : 'LMS') + name](...values)); } catch { return ''; }
  };
  let isOpen = Boolean(api) && call('Initialize', '') == 'true';
  const get = key => isOpen ? call('GetValue', key) : '';
  const mode = get(isLater ? 'cmi.mode' : 'cmi.core.lesson_mode');
  const mayWrite = isOpen && mode != 'review' && mode != 'browse';
  const set = (key, value) => mayWrite && isOpen && call('SetValue', key, String(value));
  const names = isLater
    ? { location: 'cmi.location', time: 'cmi.session_time', exit: 'cmi.exit', score: 'cmi.score.' }
    : { location: 'cmi.core.lesson_location', time: 'cmi.core.session_time', exit: 'cmi.core.exit',
      score: 'cmi.core.score.' };
  const before = get(isLater ? 'cmi.completion_status' : 'cmi.core.lesson_status');
  // What has been reached once is never taken back.
  let isDone = ['passed', 'completed'].includes(before)
    || isLater && get('cmi.success_status') == 'passed';
  const start = Date.now();
  const time = () => {
    const seconds = Math.round((Date.now() - start) / 1000);
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const two = number => String(number).padStart(2, '0');
    return isLater ? `PT${hours}H${minutes}M${rest}S`
      : `${String(Math.min(hours, 9999)).padStart(4, '0')}:${two(minutes)}:${two(rest)}.00`;
  };
  const finish = () => {
    if (!isOpen) return;
    save();
    set(names.time, time());
    set(names.exit, isDone ? (isLater ? 'normal' : '') : 'suspend');
    call('Commit', '');
    call(isLater ? 'Terminate' : 'Finish', '');
    isOpen = false;
  };

  // The course

  const texts = [...document.querySelectorAll('main')];
  const picker = [...document.querySelectorAll('.languages button')];
  const parts = text => [...text.querySelectorAll(':scope > section')];
  const questions = text => [...text.querySelectorAll('.quiz > ol > li')].filter(question => question.restore);
  let [language, part] = [0, 0];
  // Version; language; part; what was chosen of each question, in base 36.
  const state = () =>
    `1;${texts[language].lang};${part};${questions(texts[language]).map(q => q.isRight === undefined ? '' : q.chosen().toString(36)).join('.')}`;
  const save = () => {
    const text = state();
    if (text.length <= 4096) set('cmi.suspend_data', text);
    set(names.location, `${texts[language].lang}-${part + 1}`);
  };
  const commit = () => {
    save();
    if (mayWrite && isOpen) call('Commit', '');
  };
  const judge = () => {
    const all = questions(texts[language]);
    const open = all.filter(question => question.isRight === undefined).length;
    const right = all.filter(question => question.isRight).length;
    const score = all.length ? Math.round(100 * right / all.length) : 100;
    const result = texts[language].querySelector('.result');
    const words = texts[language].dataset;
    const isLast = part == parts(texts[language]).length - 1;
    result.hidden = open > 0 || !isLast;
    dispatchEvent(new Event('counted'));
    result.querySelector('p').textContent = words.result.replace('{count}', all.length).replace('{right}', right)
      + (passMark ? ' ' + (score >= passMark ? words.passed : words.failed) : '');
    if (open || !all.length && !isLast) return;
    set(names.score + 'raw', score);
    set(names.score + 'min', 0);
    set(names.score + 'max', 100);
    if (isLater) set(names.score + 'scaled', score / 100);
    const hasPassed = !passMark || score >= passMark;
    if (isDone && !hasPassed) return;
    isDone ||= hasPassed;
    if (isLater) {
      set('cmi.completion_status', 'completed');
      if (passMark) set('cmi.success_status', hasPassed ? 'passed' : 'failed');
    } else {
      set('cmi.core.lesson_status', passMark ? (hasPassed ? 'passed' : 'failed') : 'completed');
    }
  };
  const show = (nextLanguage, nextPart) => {
    const text = texts[nextLanguage];
    [language, part] = [nextLanguage, Math.max(0, Math.min(nextPart, parts(text).length - 1))];
    texts.forEach((other, at) => { other.hidden = at != language; });
    parts(text).forEach((other, at) => { other.hidden = at != part; });
    picker.forEach((button, at) => button.setAttribute('aria-pressed', at == language));
    page.lang = text.lang;
    page.dir = text.dir;
    document.title = text.querySelector('h1').textContent;
    text.querySelector('.back').disabled = part == 0;
    text.querySelector('.on').disabled = part == parts(text).length - 1;
    text.querySelector('.count').textContent = `${part + 1} / ${parts(text).length}`;
    judge();
  };
  const go = (nextLanguage, nextPart) => {
    show(nextLanguage, nextPart);
    commit();
    scrollTo(0, 0);
  };
  texts.forEach((text, at) => {
    text.querySelector('.back').onclick = () => go(at, part - 1);
    text.querySelector('.on').onclick = () => go(at, part + 1);
    text.querySelector('.again').onclick = () => {
      for (const question of questions(text)) question.restore(0);
      go(at, 0);
    };
    text.querySelector('.steps').hidden = false;
  });
  picker.forEach((button, at) => { button.onclick = () => go(at, part); });
  if (picker.length > 1) picker[0].parentElement.hidden = false;

  const [version, tag, place, chosen] = get('cmi.suspend_data').split(';');
  if (version == '1') {
    const at = Math.max(0, texts.findIndex(text => text.lang == tag));
    const all = questions(texts[at]);
    (chosen ?? '').split('.').forEach((sum, number) => all[number]?.restore(parseInt(sum, 36) || 0));
    show(at, Number(place) || 0);
  } else {
    const known = texts.findIndex(text => navigator.languages.some(tag => tag.split('-')[0] == text.lang));
    show(Math.max(0, known), 0);
  }
  // A platform that tells no status has one all the same, as what was kept shows.
  if (version != '1' && ['', 'not attempted', 'unknown'].includes(before)) {
    set(isLater ? 'cmi.completion_status' : 'cmi.core.lesson_status', 'incomplete');
    commit();
  }
  addEventListener('judged', () => {
    judge();
    commit();
  });
  addEventListener('pagehide', finish);
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
}
