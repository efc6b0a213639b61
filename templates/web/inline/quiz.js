// Lets readers answer the questions of a quiz and tells them whether they are right. Nothing is kept.
// Without this, the answers are there to be opened.
{
  const own = document.currentScript;
  const make = (name, fields) => Object.assign(document.createElement(name), fields);
  // What is to be put in order or to be paired is left to be read.
  const questions = [...document.querySelectorAll('.quiz > ol > li')].filter(
    question => question.querySelector(':scope > ul') && question.querySelector(':scope > details > ul'));
  // An answer without what is said of it.
  const words = item => [...item.childNodes].filter(part => !/^(P|UL|OL|DIV|PRE|BLOCKQUOTE|TABLE)$/.test(part.nodeName))
    .map(part => part.textContent).join('').trim();
  questions.forEach((question, number) => {
    const labels = (question.closest('[data-right]') ?? own).dataset;
    const list = question.querySelector(':scope > ul');
    const details = question.querySelector(':scope > details');
    const prompt = question.firstElementChild;
    const key = details.querySelector(':scope > ul');
    const right = [...key.children].map(words);
    prompt.id ||= 'q.' + number;
    const group = make('div', { className: 'answers' });
    group.setAttribute('role', right.length > 1 ? 'group' : 'radiogroup');
    group.setAttribute('aria-labelledby', prompt.id);
    list.replaceWith(group);
    group.append(list);
    const answers = [...list.children].map(item => {
      const isRight = right.includes(words(item));
      const input = make('input', {
        type: right.length > 1 ? 'checkbox' : 'radio', name: 'q.' + number, autocomplete: 'off' });
      const label = make('label');
      label.append(input, make('span'));
      label.lastChild.append(...item.childNodes);
      item.append(label);
      return { input, isRight };
    });
    const button = make('button', { type: 'button', textContent: labels.check });
    const status = make('p');
    status.setAttribute('role', 'status');
    group.after(button, status);
    const judge = () => {
      question.isRight = answers.every(answer => answer.input.checked == answer.isRight);
      status.textContent = question.isRight ? labels.right : labels.wrong;
      details.open = true;
    };
    question.chosen = () => answers.reduce((sum, { input }, at) => sum + (input.checked ? 2 ** at : 0), 0);
    // What was chosen before, as a sum of powers of two.
    question.restore = chosen => {
      answers.forEach(({ input }, at) => { input.checked = Math.floor(chosen / 2 ** at) % 2 == 1; });
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
