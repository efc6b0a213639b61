// Offers a certificate to whoever has answered enough questions rightly. The name stays in the page.
for (const section of document.querySelectorAll('.certificate')) {
  const text = section.closest('main');
  const name = section.querySelector('input');
  const sheet = section.querySelector('.sheet');
  const plain = section.querySelector('textarea');
  const write = () => {
    sheet.querySelector('.person').textContent = name.value;
    sheet.querySelector('.date').textContent =
      new Date().toLocaleDateString(section.dataset.locale, { dateStyle: 'long' });
    plain.value = [...sheet.children].map(line => line.textContent.trim()).filter(Boolean).join('\n');
  };
  const count = () => {
    const questions = [...text.querySelectorAll('.quiz > ol > li')].filter(question => question.restore);
    const right = questions.filter(question => question.isRight).length;
    const isOpen = questions.some(question => question.isRight === undefined);
    section.hidden = isOpen || !right || Math.round(100 * right / questions.length) < Number(section.dataset.pass);
    if (!section.hidden) write();
  };
  name.oninput = write;
  section.querySelector('button').onclick = () => {
    document.documentElement.classList.add('certified');
    print();
    document.documentElement.classList.remove('certified');
  };
  addEventListener('judged', count);
  addEventListener('counted', count);
}
