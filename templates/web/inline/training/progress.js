// What a learner has done in a course: one value for all languages, which only the functions below change. Answers are
// kept by the names of their questions; the best result, and how far the course was seen, never fall.
const Progress = (() => {
  const start = {
    // The number of tries begun after the first, and the answers of this one: what was chosen, and whether it is right.
    tries: 0, answers: {},
    // In percent; -1 before all questions were answered once.
    best: -1,
    isDone: false, isPassed: false,
    // The parts that were shown, and the share of the course in percent.
    seen: [], far: 0,
    // How many answers the platform has a record of.
    records: 0,
    language: '', part: '',
  };

  // A name in six letters: FNV-1a, 32 bits, of which 31 fit.
  const key = name => {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    return (hash % 36 ** 6).toString(36).padStart(6, '0');
  };

  const show = (progress, language, part) => ({
    ...progress, language, part: key(part), seen: [...new Set([...progress.seen, key(part)])] });
  const answer = (progress, name, chosen, isRight) => ({
    ...progress, answers: { ...progress.answers, [key(name)]: { chosen, isRight } } });
  const begin = progress => ({ ...progress, tries: progress.tries + 1, answers: {} });
  const record = progress => ({ ...progress, records: progress.records + 1 });

  // How the questions and parts of a text stand.
  const count = (progress, questions, parts) => {
    const known = questions.map(name => progress.answers[key(name)]).filter(Boolean);
    const right = known.filter(({ isRight }) => isRight).length;
    const unseen = parts.filter(part => !progress.seen.includes(key(part))).length;
    return {
      count: questions.length, right, open: questions.length - known.length, unseen,
      percent: questions.length ? Math.round(100 * right / questions.length) : -1,
    };
  };
  // The same with what the counted answers reach; `mark` is the percentage to pass, 0 for none.
  const settle = (progress, counted, mark, partCount) => {
    const isWhole = counted.count ? !counted.open : !counted.unseen;
    const best = isWhole ? Math.max(progress.best, counted.percent) : progress.best;
    const isDone = progress.isDone || isWhole && (counted.percent < 0 || best >= mark);
    const done = counted.count - counted.open + partCount - counted.unseen;
    return {
      ...progress, best, isDone, isPassed: progress.isPassed || mark > 0 && best >= mark,
      far: isDone ? 100 : Math.max(progress.far, Math.floor(100 * done / (counted.count + partCount))),
    };
  };

  // Two that began as one: what was done later counts, and nothing is lost.
  const merge = (before, later) => ({
    ...later,
    tries: Math.max(before.tries, later.tries),
    answers: before.tries > later.tries ? before.answers
      : later.tries > before.tries ? later.answers : { ...before.answers, ...later.answers },
    best: Math.max(before.best, later.best),
    isDone: before.isDone || later.isDone,
    isPassed: before.isPassed || later.isPassed,
    seen: [...new Set([...before.seen, ...later.seen])],
    far: Math.max(before.far, later.far),
    records: Math.max(before.records, later.records),
    language: later.language || before.language,
    part: later.part || before.part,
  });

  // As text of at most `room` letters; answers that do not fit are left out.
  const encode = (progress, room) => {
    const { tries, best, isDone, isPassed, far, records, language, part, seen } = progress;
    let text = [2, tries, best, Number(isDone) + 2 * Number(isPassed), far, records, language, part, seen.join('.'), '']
      .join(';');
    let isWhole = true;
    for (const [name, { chosen, isRight }] of Object.entries(progress.answers)) {
      const entry = name + chosen + (isRight ? '!' : '.');
      if (text.length + entry.length > room) isWhole = false;
      else text += entry;
    }
    return { text, isWhole };
  };
  // Nothing where it is not of this form.
  const decode = text => {
    const fields = (text ?? '').split(';');
    if (fields.length != 10 || fields[0] != '2') return null;
    const [tries, best, flags, far, records] = fields.slice(1, 6).map(Number);
    if (![tries, best, flags, far, records].every(Number.isInteger)) return null;
    const answers = {};
    for (const [, name, chosen, sign] of fields[9].matchAll(/([0-9a-z]{6})([-0-9a-z]*)([!.])/g)) {
      answers[name] = { chosen, isRight: sign == '!' };
    }
    return {
      tries, answers, best, isDone: flags % 2 == 1, isPassed: flags > 1, far, records, language: fields[6], part: fields[7],
      seen: fields[8].split('.').filter(Boolean),
    };
  };
  return { start, key, show, answer, begin, record, count, settle, merge, encode, decode };
})();
