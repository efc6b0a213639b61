// Lets readers answer the questions of a quiz and tells them whether they are right. Nothing is kept.
// Without this, the answers are there to be opened.
{
  const own = document.currentScript;
  const make = (name, fields) => Object.assign(document.createElement(name), fields);
  const children = (element, names) => [...element.children].filter(child => names.includes(child.nodeName));
  // An answer without what is said of it.
  const words = item => [...item.childNodes].filter(part => !/^(P|UL|OL|DIV|PRE|BLOCKQUOTE|TABLE)$/.test(part.nodeName))
    .map(part => part.textContent).join('').trim();
  const questions = [...document.querySelectorAll('.quiz > ol > li')].filter(question => children(question, 'DETAILS').length);
  let fields = 0;

  // Each way to answer is a row of fields: how many values one has, its value, and whether it is right.
  const box = (item, key, name) => {
    const isRight = key.includes(words(item));
    const input = make('input', {
      type: key.length > 1 ? 'checkbox' : 'radio', name, autocomplete: 'off' });
    const label = make('label');
    label.append(input, make('span'));
    label.lastChild.append(...item.childNodes);
    item.append(label);
    return {
      base: 2, input, isRight: () => input.checked == isRight,
      get: () => input.checked ? 1 : 0, set: value => { input.checked = value == 1; } };
  };
  const menu = (item, options, right) => {
    const input = make('select', { autocomplete: 'off' });
    input.append(...['–', ...options].map(option => make('option', { textContent: option })));
    const label = make('label', { className: 'choose' });
    label.append(make('span'), input);
    label.firstChild.append(...item.childNodes);
    item.append(label);
    return {
      base: options.length + 1, input, isRight: () => input.selectedIndex > 0 && options[input.selectedIndex - 1] == right,
      get: () => input.selectedIndex, set: value => { input.selectedIndex = value; } };
  };
  const read = (question, key, lists) => {
    if (key.nodeName == 'UL') {
      const right = [...key.children].map(words);
      const name = 'q.' + fields++;
      return [...lists[0].children].map(item => box(item, right, name));
    }
    if (key.nodeName == 'OL') {
      const order = [...key.children].map(words);
      const numbers = order.map((_, at) => String(at + 1));
      return [...lists[0].children].map(item => menu(item, numbers, numbers[order.indexOf(words(item))]));
    }
    const options = [...lists[1].children].map(words);
    lists[1].hidden = true;
    const matches = children(key, 'DD').map(words);
    return [...lists[0].children].map((item, at) => menu(item, options, matches[at]));
  };

  questions.forEach((question, number) => {
    const labels = (question.closest('[data-right]') ?? own).dataset;
    const details = children(question, 'DETAILS')[0];
    const lists = children(question, 'UL');
    const key = children(details, ['UL', 'OL', 'DL'])[0];
    const answers = read(question, key, lists);
    const prompt = question.firstElementChild;
    prompt.id ||= 'q.' + number;
    const group = make('div', { className: 'answers' });
    group.setAttribute('role', answers[0].input.type == 'radio' ? 'radiogroup' : 'group');
    group.setAttribute('aria-labelledby', prompt.id);
    lists[0].replaceWith(group);
    group.append(lists[0]);
    const button = make('button', { type: 'button', textContent: labels.check });
    const status = make('p');
    status.setAttribute('role', 'status');
    group.after(button, status);
    const judge = () => {
      question.isRight = answers.every(answer => answer.isRight());
      status.textContent = question.isRight ? labels.right : labels.wrong;
      details.open = true;
    };
    // What was chosen, as one number.
    question.chosen = () => answers.reduceRight((sum, { base, get }) => sum * base + get(), 0);
    question.restore = chosen => {
      let rest = chosen;
      for (const { base, set } of answers) {
        set(rest % base);
        rest = Math.floor(rest / base);
      }
      question.isRight = undefined;
      status.textContent = '';
      details.open = false;
      if (chosen) judge();
    };
    button.onclick = () => {
      if (!question.chosen()) return answers[0].input.focus();
      judge();
      question.dispatchEvent(new Event('judged', { bubbles: true }));
    };
  });
  if (own.dataset.result && questions.length) {
    const result = make('p', { className: 'notice' });
    result.setAttribute('role', 'status');
    result.hidden = true;
    questions.at(-1).closest('.quiz').after(result);
    addEventListener('judged', () => {
      if (questions.some(question => question.isRight === undefined)) return;
      result.hidden = false;
      result.textContent = own.dataset.result.replace('{count}', questions.length)
        .replace('{right}', questions.filter(question => question.isRight).length);
    });
  }
}
