// Lets readers answer the questions of a quiz and tells them whether they are right. Nothing is kept.
// Without this, the answers are there to be opened.
{
  const own = document.currentScript;
  const make = (name, fields) => Object.assign(document.createElement(name), fields);
  const child = (element, name) => element.querySelector(`:scope > [data-${name}]`);
  const questions = [...document.querySelectorAll('[data-question]')];

  // Each answer has a field, and a value of one letter: its own number where it is chosen, its place in an order,
  // or the number of what belongs to it.
  const none = '-';
  const letter = number => number.toString(36);
  const number = item => letter(Number(item.dataset.answer));
  const box = (item, type, name) => {
    const input = make('input', { type, name, autocomplete: 'off' });
    const label = make('label');
    label.append(input, make('span'));
    label.lastChild.append(...item.childNodes);
    item.append(label);
    return {
      input, get: () => input.checked ? number(item) : none,
      set: value => { input.checked = value == number(item); } };
  };
  const menu = (item, values, words) => {
    const input = make('select', { autocomplete: 'off' });
    [none, ...values].forEach((value, at) => {
      input.append(make('option', { value, textContent: at ? words[at - 1] : '–' }));
    });
    const label = make('label', { className: 'choose' });
    label.append(make('span'), input);
    label.firstChild.append(...item.childNodes);
    item.append(label);
    return { input, get: () => input.value, set: value => { input.value = value; } };
  };

  questions.forEach((question, order) => {
    const labels = (question.closest('[data-right]') ?? own).dataset;
    const { kind, question: name } = question.dataset;
    const details = child(question, 'solution');
    const offer = child(question, 'offer');
    const shown = [...offer.children];
    const byNumber = items => [...items].sort((a, b) => Number(a.dataset.answer) - Number(b.dataset.answer));
    const items = byNumber(shown);
    const numbers = items.map(number);
    const prompt = question.firstElementChild;
    const words = prompt.textContent.trim();
    let [fields, right] = [[], ''];
    if (kind == 'matching') {
      const matches = [...child(question, 'matches').children];
      const texts = matches.map(match => match.textContent.trim());
      fields = items.map(item => menu(item, matches.map(number), texts));
      // Two answers may have the same match.
      right = byNumber(matches).map(match => number(matches[texts.indexOf(match.textContent.trim())])).join('');
      child(question, 'matches').hidden = true;
    } else if (kind == 'ordering') {
      fields = items.map(item => menu(item, numbers, numbers.map((_, at) => String(at + 1))));
      right = numbers.join('');
    } else {
      const key = [...child(details, 'key').children].map(number);
      fields = items.map(item => box(item, kind == 'single' ? 'radio' : 'checkbox', '_q-' + order));
      right = numbers.map(at => key.includes(at) ? at : none).join('');
    }
    const value = () => fields.map(({ get }) => get()).join('');
    // What has the same words is the same answer.
    const same = text => kind != 'matching' ? text : [...text].map((at, item) => {
      const options = [...fields[item].input.options];
      const words = options.find(option => option.value == at)?.textContent;
      return options.find(option => option.textContent == words)?.value ?? none;
    }).join('');

    prompt.id ||= '_question-' + order;
    const group = make('div', { className: 'answers' });
    group.setAttribute('role', kind == 'single' ? 'radiogroup' : 'group');
    group.setAttribute('aria-labelledby', prompt.id);
    offer.replaceWith(group);
    group.append(offer);
    const button = make('button', { type: 'button', textContent: labels.check });
    button.dataset.judge = '';
    const status = make('p');
    status.setAttribute('role', 'status');
    group.after(button, status);

    // What others need of it; `isRight` is undefined until it is judged.
    const answer = question.answer = { name, kind, words, right, numbers, isRight: undefined, focus: () => fields[0].input.focus() };
    const tell = isRight => {
      answer.isRight = isRight;
      status.textContent = isRight ? labels.right : labels.wrong;
      details.open = true;
    };
    // Shows what was answered and judged before, in this language or another.
    answer.restore = (chosen, isRight) => {
      const isKnown = chosen.length == fields.length && (same(chosen) == same(right)) == isRight;
      fields.forEach(({ set }, at) => set(isKnown ? chosen[at] : none));
      tell(isRight);
    };
    answer.clear = () => {
      fields.forEach(({ set }) => set(none));
      answer.isRight = undefined;
      status.textContent = '';
      details.open = false;
    };
    button.onclick = () => {
      const chosen = value();
      if (fields.every(({ get }) => get() == none)) return answer.focus();
      tell(same(chosen) == same(right));
      question.dispatchEvent(new CustomEvent('judged', { bubbles: true, detail: { chosen } }));
    };
  });
  if (own.dataset.result && questions.length) {
    const result = make('p', { className: 'notice' });
    result.setAttribute('role', 'status');
    result.hidden = true;
    questions.at(-1).parentElement.parentElement.after(result);
    addEventListener('judged', () => {
      if (questions.some(({ answer }) => answer.isRight === undefined)) return;
      result.hidden = false;
      result.textContent = own.dataset.result.replace('{count}', questions.length)
        .replace('{right}', questions.filter(({ answer }) => answer.isRight).length);
    });
  }
}
