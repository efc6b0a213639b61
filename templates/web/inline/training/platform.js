// The learning platform that shows a course: finds it, asks it, tells it, and looks at everything that it answers.
// Each version of the standard (SCORM 1.2, and 2004) is a table; nothing else knows the names of either.
const Platform = (() => {
  const two = number => String(number).padStart(2, '0');
  const clock = seconds => [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const time = date => [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  // Pairs of an item, with its number, and what was chosen for it.
  const pairs = chosen => [...chosen].map((value, at) => [at.toString(36), value]).filter(([, value]) => value != '-');
  const pattern = (kind, chosen, between, beside) => ({
    single: () => pairs(chosen).map(([, value]) => value),
    multiple: () => pairs(chosen).map(([, value]) => value),
    ordering: () => pairs(chosen).sort(([, a], [, b]) => parseInt(a, 36) - parseInt(b, 36)).map(([item]) => item),
    matching: () => pairs(chosen).map(([item, value]) => item + beside + value),
  })[kind]().join(between);
  const types = { single: 'choice', multiple: 'choice', ordering: 'sequencing', matching: 'matching' };

  const versions = {
    '1.2': {
      api: 'API', prefix: 'LMS', finish: 'Finish', room: 4096,
      mode: 'cmi.core.lesson_mode', location: 'cmi.core.lesson_location', score: 'cmi.core.score.',
      time: 'cmi.core.session_time', exit: 'cmi.core.exit', name: 'cmi.core.student_name', learner: 'cmi.core.student_id',
      language: 'cmi.student_preference.language',
      // A value is only replaced by one that stands behind it.
      statuses: { 'cmi.core.lesson_status': ['incomplete', 'failed', 'completed', 'passed'] },
      status: ({ isDone, isPassed, isFailed }) => ({
        'cmi.core.lesson_status': isPassed ? 'passed' : isFailed ? 'failed' : isDone ? 'completed' : 'incomplete' }),
      // Those that a platform may do without.
      optional: /^cmi\.(interactions|core\.score\.m)/,
      // Codes of errors: there is nothing to read; it does not have this at all; the session is not open, or open already.
      empty: [], lacking: [401], closed: [301], opened: -1,
      duration: seconds => {
        const [hours, minutes, rest] = clock(seconds);
        return `${String(Math.min(hours, 9999)).padStart(4, '0')}:${two(minutes)}:${two(rest)}.00`;
      },
      answer: ({ kind, chosen, right, isRight, date }) => [
        ['time', time(date)], ['correct_responses.0.pattern', pattern(kind, right, ',', '.')],
        ['student_response', pattern(kind, chosen, ',', '.')], ['result', isRight ? 'correct' : 'wrong'],
      ],
      more: () => [],
    },
    '2004': {
      api: 'API_1484_11', prefix: '', finish: 'Terminate', room: 64000,
      mode: 'cmi.mode', location: 'cmi.location', score: 'cmi.score.', time: 'cmi.session_time', exit: 'cmi.exit',
      name: 'cmi.learner_name', learner: 'cmi.learner_id', language: 'cmi.learner_preference.language',
      statuses: {
        'cmi.completion_status': ['incomplete', 'completed'], 'cmi.success_status': ['unknown', 'failed', 'passed'] },
      status: ({ isDone, isPassed, isFailed }) => ({
        'cmi.completion_status': isDone || isPassed || isFailed ? 'completed' : 'incomplete',
        'cmi.success_status': isPassed ? 'passed' : isFailed ? 'failed' : 'unknown' }),
      optional: /^cmi\.interactions/,
      empty: [403], lacking: [401, 402], closed: [122, 123, 132, 133, 142, 143], opened: 103,
      duration: seconds => {
        const [hours, minutes, rest] = clock(seconds);
        return `PT${hours}H${minutes}M${rest}S`;
      },
      answer: ({ kind, chosen, right, isRight, date, words, language }) => [
        ['timestamp', `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${time(date)}`],
        ['correct_responses.0.pattern', pattern(kind, right, '[,]', '[.]')],
        ['learner_response', pattern(kind, chosen, '[,]', '[.]')], ['result', isRight ? 'correct' : 'incorrect'],
        ['description', `{lang=${language}}${words.slice(0, 200)}`],
      ],
      more: ({ far, best }) => [
        ['cmi.progress_measure', String(far / 100)], ...(best < 0 ? [] : [['cmi.score.scaled', String(best / 100)]])],
    },
  };

  // The windows around this one, then those that opened any of them, and so on. A window of another host says nothing,
  // but one behind it may.
  const find = name => {
    const [queue, known] = [[window], new Set()];
    const look = read => {
      try {
        const other = read();
        if (other && !known.has(other)) queue.push(other);
      } catch { /* Of another host. */ }
    };
    while (queue.length) {
      const own = queue.splice(0);
      for (const at of own) {
        if (known.has(at)) continue;
        known.add(at);
        try {
          const api = at[name.api];
          if (typeof api[name.prefix + 'Initialize'] == 'function') return api;
        } catch { /* Of another host, or none. */ }
      }
      for (const at of own) look(() => at.parent);
      if (!queue.length) for (const at of known) look(() => at.opener);
    }
    return null;
  };

  return tag => {
    const names = versions[tag];
    const platform = { isOpen: false, mayWrite: false, room: names.room, fault: null };
    let api = null;
    let kept = new Map();
    let start = Date.now();
    // What a call comes to; a number that is no zero is an error.
    const run = (name, ...values) => {
      try {
        const result = api[names.prefix + name](...values);
        return result === undefined || result === null ? '' : String(result);
      } catch (error) {
        return { thrown: String(error) };
      }
    };
    const last = () => {
      const code = parseInt(run('GetLastError'), 10) || 0;
      const words = code ? [run('GetErrorString', String(code)), run('GetDiagnostic', String(code))] : [];
      return { code, words: [...new Set(words)].filter(word => typeof word == 'string' && word).join('. ') };
    };
    // Nothing where the platform has taken it, or else why not.
    const fault = (result, call) => {
      if (['true', '1'].includes(result)) return null;
      const { code, words } = last();
      if (!result.thrown && !code && !['false', '0'].includes(result)) return null;
      if (names.closed.includes(code)) platform.isOpen = false;
      return { code, text: [call, result.thrown ?? code, words].filter(part => part !== '').join(' – ') };
    };
    const get = key => {
      const value = run('GetValue', key);
      const { code, words } = last();
      const isError = Boolean(value.thrown) || code && !names.empty.includes(code) && !names.lacking.includes(code);
      return { value: isError || value.thrown ? '' : value, isLacking: names.lacking.includes(code),
        fault: isError ? { code, text: ['GetValue ' + key, value.thrown ?? code, words].filter(Boolean).join(' – ') } : null };
    };
    const set = (key, value) => {
      if (kept.get(key) === value) return null;
      const wrong = fault(run('SetValue', key, value), 'SetValue ' + key);
      if (!wrong) kept.set(key, value);
      return wrong && { ...wrong, isOptional: names.optional.test(key) };
    };

    // Begins a session; false where that must be tried again.
    platform.open = () => {
      platform.fault = null;
      api = find(names);
      if (!api) return false;
      const refusal = fault(run('Initialize', ''), 'Initialize');
      // Of two pages after each other, the second finds the session of the first.
      const keys = Object.keys(names.statuses);
      const state = get('cmi.suspend_data');
      const statuses = keys.map(get);
      platform.fault = [state, ...statuses].map(({ fault }) => fault).find(Boolean)
        ?? (refusal && refusal.code != names.opened && statuses[0].value == '' && state.value == '' ? refusal : null);
      if (platform.fault) return false;
      platform.isOpen = true;
      kept = new Map();
      const before = statuses.map(({ value }) => value);
      keys.forEach((key, at) => { if (names.statuses[key].indexOf(before[at]) > 0) kept.set(key, before[at]); });
      const mode = get(names.mode).value;
      const isOver = before.some(value => ['passed', 'failed', 'completed'].includes(value));
      const score = isOver ? parseFloat(get(names.score + 'raw').value) : NaN;
      const answers = get('cmi.interactions._count');
      const records = parseInt(answers.value, 10);
      Object.assign(platform, {
        mayWrite: mode != 'review' && mode != 'browse', takesAnswers: !answers.isLacking,
        state: state.value, name: get(names.name).value, learner: get(names.learner).value,
        language: get(names.language).value,
        reached: {
          isDone: before.includes('passed') || before.includes('completed') && !before.includes('failed'),
          isPassed: before.includes('passed'), best: score >= 0 && score <= 100 ? score : -1 },
        // How many answers the platform has; nothing where it does not say.
        records: Number.isInteger(records) ? records : null,
      });
      return true;
    };

    // What is kept now; another window may have the same session.
    platform.read = () => get('cmi.suspend_data').value;

    // Says how the course stands; what comes back is what was refused.
    platform.write = standing => {
      if (!platform.isOpen || !platform.mayWrite) return [];
      const rows = [];
      for (const [key, value] of Object.entries(names.status(standing))) {
        const order = names.statuses[key];
        if (order.indexOf(value) > order.indexOf(kept.get(key))) rows.push([key, value]);
      }
      if (standing.best >= 0) {
        rows.push([names.score + 'min', '0'], [names.score + 'max', '100'], [names.score + 'raw', String(standing.best)]);
      }
      rows.push(...names.more(standing), [names.location, standing.place], ['cmi.suspend_data', standing.state],
        [names.time, names.duration(Math.round((Date.now() - start) / 1000))],
        // So that a window that is killed can be gone on with.
        [names.exit, 'suspend']);
      const faults = rows.map(row => set(...row)).filter(Boolean);
      return [...faults, platform.commit()].filter(Boolean);
    };
    platform.commit = () => platform.isOpen && platform.mayWrite ? fault(run('Commit', ''), 'Commit') : null;

    // Records one answer, as number `at`; what comes back is why it was refused.
    platform.record = (at, answer) => {
      const row = name => `cmi.interactions.${at}.${name}`;
      const objective = answer.name.replace(/-\d+$/, '');
      for (const [name, value] of [['id', answer.name], ['type', types[answer.kind]],
        ['objectives.0.id', objective], ...names.answer(answer)]) {
        const wrong = set(row(name), value);
        // A platform may have answers, and not all that can be said of them.
        if (wrong && (name == 'id' || !names.lacking.includes(wrong.code))) return wrong;
      }
      return null;
    };
    platform.close = () => {
      if (!platform.isOpen) return;
      run(names.finish, '');
      platform.isOpen = false;
    };
    return platform;
  };
})();
