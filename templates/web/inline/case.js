// Shows a case one step at a time. Without this, all steps are there, and choices lead from one to
// another.
for (const story of document.querySelectorAll('[data-case]')) {
  const steps = [...story.querySelectorAll('[data-step]')];
  const way = [];
  const labels = (story.closest('[data-back]') ?? document.currentScript).dataset;
  const show = (step, isMoved) => {
    steps.forEach(other => { other.hidden = other != step; });
    back.hidden = !way.length;
    step.append(back);
    if (isMoved) step.focus();
  };
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = labels.back;
  back.onclick = () => show(way.pop(), true);
  story.classList.add('played');
  for (const step of steps) {
    step.tabIndex = -1;
    for (const choice of step.querySelectorAll('[data-choice]')) {
      choice.onclick = event => {
        event.preventDefault();
        way.push(step);
        show(document.getElementById(choice.hash.slice(1)), true);
      };
    }
  }
  if (steps.length) show(steps[0], false);
}
