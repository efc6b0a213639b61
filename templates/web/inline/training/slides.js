// Shows slides one at a time, all of them small, or a black screen, and the notes in a window of
// their own. Without this, they stand one under the other with their notes.
{
  const labels = document.currentScript.dataset;
  const page = document.documentElement;
  const slides = [...document.querySelectorAll('[data-slide]')];
  const isSpeaker = location.hash.startsWith('#_speaker');
  const isRightToLeft = page.dir == 'rtl';
  const main = slides[0].parentElement;
  let at = 0;
  // The clock of the speaker: what ran before it was stopped, and since when it runs.
  let ran = 0, since = Date.now();
  // The other window: that of the speaker, or the one that it was opened from.
  let other = isSpeaker ? window.opener : null;

  const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const button = (control, text, action) => {
    const element = Object.assign(make('button', text), { type: 'button', onclick: action });
    element.dataset.control = control;
    return element;
  };
  const back = button('previous', labels.previous, () => go(at - 1));
  const on = button('next', labels.next, () => go(at + 1));
  const speaker = button('speaker', labels.speaker, () => {
    other = open(location.href.split('#')[0] + '#_speaker-' + (at + 1), '', 'width=1100,height=700');
  });
  const black = button('black', labels.black, () => darken(!page.classList.contains('black'), true));
  const overview = button('overview', labels.overview, () => survey(true));
  const way = document.querySelector('.tools a').cloneNode(true);
  const time = make('span', '');
  time.className = 'time';
  const stop = button('clock', labels.stop, () => {
    ran += since ? Date.now() - since : 0;
    since = since ? 0 : Date.now();
    stop.textContent = since ? labels.stop : labels.start;
    tick();
  });
  const upcoming = make('p', labels.upcoming);
  upcoming.className = 'label upcoming-label';
  const controls = make('nav', '');
  controls.className = 'controls';
  controls.append(...(isSpeaker ? [time, stop, back, on, black] : [way, back, on, overview, black, speaker]));

  // Letters become smaller until all of a slide is seen.
  const fit = () => {
    const face = slides[at].querySelector('[data-face]');
    let size = 1;
    face.style.setProperty('--fit', size);
    while (size > .4 && face.scrollHeight > face.clientHeight + 1) face.style.setProperty('--fit', size -= .05);
  };
  const show = number => {
    at = Math.max(0, Math.min(number, slides.length - 1));
    slides.forEach((slide, index) => {
      slide.classList.toggle('current', index == at);
      slide.classList.toggle('upcoming', index == at + 1);
    });
    [back.disabled, on.disabled] = [at == 0, at == slides.length - 1];
    if (isSpeaker) {
      upcoming.hidden = at == slides.length - 1;
      return tick();
    }
    slides[at].append(controls);
    history.replaceState(null, '', '#' + slides[at].id);
    fit();
  };
  const go = number => {
    darken(false);
    show(number);
    slides[at].focus();
    tell();
  };
  const tell = () => other?.postMessage({ slide: at, black: page.classList.contains('black') }, '*');
  // In both windows; the speaker still sees the slide.
  const darken = (isBlack, isOwn) => {
    page.classList.toggle('black', isBlack);
    black.setAttribute('aria-pressed', isBlack);
    if (isOwn) tell();
  };
  // All slides, small: one of them is chosen by a click, or with the arrows and Enter.
  const survey = isAll => {
    page.classList.toggle('overview', isAll);
    page.classList.toggle('shown', !isAll);
    for (const slide of slides) slide.querySelector('[data-face]').inert = isAll;
    if (!isAll) fit();
    slides[at].focus();
    slides[at].scrollIntoView({ block: 'nearest' });
  };
  const isAll = () => page.classList.contains('overview');
  const tick = () => {
    const seconds = Math.floor((ran + (since && Date.now() - since)) / 1000);
    const planned = slides.slice(0, at + 1).reduce((sum, slide) => sum + Number(slide.dataset.minutes ?? 0), 0);
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} / ${planned}:00`;
    time.title = labels.clock;
  };

  for (const slide of slides) slide.tabIndex = -1;
  page.classList.add(isSpeaker ? 'speaker' : 'shown');
  if (isSpeaker) {
    main.before(controls);
    main.append(upcoming);
    setInterval(tick, 1000);
  }
  const start = Number(/^#_?(?:slide|speaker)-(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1;
  show(start);

  const steps = { PageDown: 1, PageUp: -1, ArrowDown: 1, ArrowUp: -1, ArrowRight: isRightToLeft ? -1 : 1, ArrowLeft: isRightToLeft ? 1 : -1 };
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isOnControl = event.target.closest?.('a, button, summary');
    const key = event.key.toLowerCase();
    if (event.key in steps) go(at + steps[event.key]);
    else if (isAll() && !isOnControl && [' ', 'Enter', 'Escape'].includes(event.key)) survey(false);
    else if (page.classList.contains('black') && !isOnControl && [' ', 'Enter', 'Escape'].includes(event.key)) darken(false, true);
    else if (event.key == ' ' && !isOnControl) go(at + 1);
    else if (event.key == 'Home') go(0);
    else if (event.key == 'End') go(slides.length - 1);
    else if (key == 's' && !isSpeaker) speaker.click();
    else if (key == 'o' && !isSpeaker) survey(!isAll());
    else if (key == 'b' || key == '.') black.click();
    else if (event.key == 'Escape' && !isSpeaker) page.classList.toggle('shown');
    else return;
    event.preventDefault();
  });
  addEventListener('click', event => {
    // The controls stand in the slide that is shown: the press that opens the overview chooses none.
    const slide = isAll() && !controls.contains(event.target) && event.target.closest?.('[data-slide]');
    if (slide) {
      go(slides.indexOf(slide));
      survey(false);
    } else if (!controls.contains(event.target) && !isSpeaker && page.classList.contains('black')) darken(false, true);
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
    if (event.source != other || !Number.isInteger(event.data?.slide)) return;
    if (isAll()) survey(false);
    show(event.data.slide);
    darken(!!event.data.black);
  });
  addEventListener('resize', () => isSpeaker || fit());
}
