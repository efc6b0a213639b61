// Works out what people have learned, from how many answered rightly before and after. Nothing is kept.
// Without this, the table is one to print and to fill in by hand.
{
  const table = document.querySelector('[data-tally]');
  const row = kind => [...table.querySelectorAll(`[data-${kind}]`)];
  const [people, questions, all] = [row('people')[0], row('row'), row('all')[0]];
  const fields = line => [...line.querySelectorAll('input')];
  for (const line of [people, ...questions]) {
    [1, 2].forEach(at => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'number', min: 0, step: 1, inputMode: 'numeric', autocomplete: 'off' });
      input.setAttribute('aria-label', [line.cells[0], table.rows[0].cells[at]].map(cell => cell.textContent).join(', '));
      line.cells[at].append(input);
    });
  }
  const percent = share => new Intl.NumberFormat(table.dataset.locale, { style: 'percent' }).format(share);
  // The part of what people did not know before that they know after.
  const gain = (before, after) => before < 1 ? (after - before) / (1 - before) : 0;
  const shares = line => fields(line).map(({ value }, at) => {
    const asked = Number(fields(people)[at].value);
    return value !== '' && asked > 0 && Number(value) <= asked ? Number(value) / asked : NaN;
  });
  const mean = numbers => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const show = (cell, number) => { cell.textContent = Number.isFinite(number) ? percent(number) : ''; };
  table.addEventListener('input', () => {
    const known = questions.map(shares);
    questions.forEach((line, at) => show(line.cells[3], gain(...known[at])));
    const means = [0, 1].map(at => mean(known.map(pair => pair[at])));
    means.forEach((share, at) => show(all.cells[at + 1], share));
    show(all.cells[3], gain(...means));
  });
}
