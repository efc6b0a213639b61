// Leaves at once: by the link, or by Shift pressed three times within five seconds. The screen is
// cleared before the other page comes, and the page has no place in the history to go back to.
// From a file, the other page is one of this site that tells nothing; without a network nothing can
// be fetched, and this page takes that one's place.
{
  const link = document.getElementById('_leave'), status = link.nextElementSibling;
  const on = addEventListener;
  const leave = event => {
    event.preventDefault();
    window.speechSynthesis?.cancel();
    status.textContent = link.textContent;
    document.body.replaceChildren(status);
    document.title = '1 dl = 100 ml';
    if (location.protocol == 'file:') location.replace(link.dataset.near);
    else if (navigator.onLine) location.replace(link.href);
    else {
      history.replaceState(null, '', link.dataset.near);
      document.body.append(document.title);
    }
  };
  link.onclick = leave;

  // A press counts when Shift is let go and nothing else was pressed meanwhile: with Alt or Ctrl it
  // switches keyboards, with a letter or the mouse it belongs to these, and while a word is composed
  // to the method of input. Both Shift keys at once are one press.
  let taps = [], isOther;
  // The Shift keys that are down, and whether the release of each belongs to a press that counted.
  const held = new Map();
  const forget = () => {
    taps = [];
    isOther = held.size;
    status.textContent = '';
  };
  const isShift = event => event.key == 'Shift' && !event.isComposing && !event.altKey
    && !event.ctrlKey && !event.metaKey && !event.getModifierState('AltGraph');
  on('keydown', event => {
    if (event.key == 'Shift' && !event.repeat) {
      if (held.has(event.code)) held.clear();
      if (!held.size) isOther = 0;
      held.set(event.code);
    }
    isShift(event) || forget();
  });
  on('keyup', event => {
    const isCounted = held.get(event.code);
    // A press that began elsewhere is none.
    if (event.key != 'Shift' || !held.delete(event.code)) return;
    // Some systems do not tell that the first of two keys is let go.
    event.shiftKey || held.clear();
    if (isOther || !isShift(event)) return forget();
    if (isCounted) return;
    for (const code of held.keys()) held.set(code, 1);
    const now = Date.now();
    taps = taps.filter(time => now - time < 5000).concat(now);
    if (taps.length > 2) leave(event);
    else status.textContent = taps.length > 1 ? link.dataset.more : '';
  });
  for (const kind of ['wheel', 'pointerdown', 'pointermove', 'pointerup']) on(kind, event => {
    if (held.size && (event.buttons || kind != 'pointermove')) forget();
  });
  on('blur', () => {
    held.clear();
    forget();
  });
}
