// Shows slides one at a time, and the notes in a window of their own. Without this, they stand one
// under the other with their notes.
{
  const labels = document.currentScript.dataset;
  const page = document.documentElement;
  const slides = [...document.querySelectorAll('[data-slide]')];
  const isSpeaker = location.hash.startsWith('#_speaker');
  const isRightToLeft = page.dir == 'rtl';
  const started = Date.now();
  let at = 0;
  // The other window: that of the speaker, or the one that it was opened from.
  let other = isSpeaker ? window.opener : null;

  const make = (name, text, action) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (action) Object.assign(element, { type: 'button', onclick: action });
    return element;
  };
  const back = make('button', labels.previous, () => go(at - 1));
  const on = make('button', labels.next, () => go(at + 1));
  const speaker = make('button', labels.speaker, () => {
    other = open(location.href.split('#')[0] + '#_speaker-' + (at + 1), '', 'width=1100,height=700');
  });
  const time = make('span', '');
  time.className = 'time';
  const controls = make('nav', '');
  controls.className = 'controls';
  controls.append(...(isSpeaker ? [time, back, on] : [back, on, speaker]));

  // Letters become smaller until all of a slide is seen.
  const fit = () => {
    const face = slides[at].querySelector('[data-face]');
    let size = 1;
    face.style.setProperty('--fit', size);
    while (size > .4 && face.scrollHeight > face.clientHeight + 1) face.style.setProperty('--fit', size -= .05);
  };
  const show = number => {
    at = Math.max(0, Math.min(number, slides.length - 1));
    slides.forEach((slide, index) => slide.classList.toggle('current', index == at));
    [back.disabled, on.disabled] = [at == 0, at == slides.length - 1];
    if (isSpeaker) return tick();
    slides[at].append(controls);
    history.replaceState(null, '', '#' + slides[at].id);
    fit();
  };
  const go = number => {
    show(number);
    slides[at].focus();
    other?.postMessage({ slide: at }, '*');
  };
  const tick = () => {
    const seconds = Math.floor((Date.now() - started) / 1000);
    const planned = slides.slice(0, at + 1).reduce((sum, slide) => sum + Number(slide.dataset.minutes ?? 0), 0);
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} / ${planned}:00`;
    time.title = labels.clock;
  };

  for (const slide of slides) slide.tabIndex = -1;
  page.classList.add(isSpeaker ? 'speaker' : 'shown');
  if (isSpeaker) {
    slides[0].parentElement.before(controls);
    setInterval(tick, 1000);
  }
  const start = Number(/^#_?(?:slide|speaker)-(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1;
  show(start);

  const steps = { PageDown: 1, PageUp: -1, ArrowDown: 1, ArrowUp: -1, ArrowRight: isRightToLeft ? -1 : 1, ArrowLeft: isRightToLeft ? 1 : -1 };
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isOnControl = event.target.closest?.('a, button, summary');
    if (event.key in steps) go(at + steps[event.key]);
    else if (event.key == ' ' && !isOnControl) go(at + 1);
    else if (event.key == 'Home') go(0);
    else if (event.key == 'End') go(slides.length - 1);
    else if (event.key.toLowerCase() == 's' && !isSpeaker) speaker.click();
    else if (event.key == 'Escape' && !isSpeaker) page.classList.toggle('shown');
    else return;
    event.preventDefault();
  });
  // A choice of a case leads to the slide on which its step is.
  addEventListener('click', event => {
    const link = event.target.closest?.('a[href^="#"]');
    const slide = link && document.getElementById(link.hash.slice(1))?.closest('[data-slide]');
    if (!slide) return;
    event.preventDefault();
    go(slides.indexOf(slide));
  });
  addEventListener('message', event => {
    if (event.source == other && Number.isInteger(event.data?.slide)) show(event.data.slide);
  });
  addEventListener('resize', () => isSpeaker || fit());
}
