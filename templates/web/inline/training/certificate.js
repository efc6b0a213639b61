// Offers a certificate to whoever has answered enough questions rightly. The name stays in the page.
for (const section of document.querySelectorAll('[data-certificate]')) {
  const part = name => section.querySelector(`[data-${name}]`);
  const [name, sheet, plain] = [part('name'), part('sheet'), part('plain')];
  // As letters alone, a line keeps an address in its order with marks around it.
  const text = line => {
    const copy = line.cloneNode(true);
    for (const address of section.closest('[dir]').dir == 'rtl' ? copy.querySelectorAll('bdi[dir]') : []) {
      address.prepend('\u2066');
      address.append('\u2069');
    }
    return copy.textContent.trim();
  };
  const write = () => {
    part('person').textContent = name.value;
    part('date').textContent = new Date().toLocaleDateString(section.dataset.locale, { dateStyle: 'long' });
    plain.value = [...sheet.children].slice(0, -1).map(text).filter(Boolean).join('\n');
  };
  name.oninput = write;
  // `known` is what a learning platform calls the learner.
  section.offer = (isEarned, known = '') => {
    section.hidden = !isEarned;
    name.value ||= known;
    if (isEarned) write();
  };
  part('print').onclick = () => {
    write();
    document.documentElement.classList.add('certified');
    print();
    document.documentElement.classList.remove('certified');
  };
  // In a package, the course itself says when it is earned.
  if (!section.closest('[data-text]')) addEventListener('judged', () => {
    const answers = [...document.querySelectorAll('[data-question]')].map(({ answer }) => answer);
    const right = answers.filter(({ isRight }) => isRight).length;
    const isOpen = answers.some(({ isRight }) => isRight === undefined);
    section.offer(!isOpen && right > 0 && Math.round(100 * right / answers.length) >= Number(section.dataset.pass));
  });
}
