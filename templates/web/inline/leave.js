// Leaves at once: by the link, or by Shift pressed three times within five seconds. The screen is
// cleared before the other page comes, and the page has no place in the history to go back to.
// From a file, the other page is one of this site that tells nothing; without a network nothing can
// be fetched, and this page takes that one's place.
{
  const link = document.getElementById('leave');
  const status = link.nextElementSibling;
  let presses = [];
  let alone = false;
  const leave = event => {
    event.preventDefault();
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
  link.addEventListener('click', leave);
  addEventListener('keydown', event => {
    alone = event.key == 'Shift' && (alone || !event.repeat);
  });
  addEventListener('keyup', event => {
    if (event.key != 'Shift') return;
    const now = Date.now();
    presses = alone ? presses.filter(time => now - time < 5000).concat(now) : [];
    alone = false;
    if (presses.length > 2) leave(event);
    else status.textContent = presses.length > 1 ? link.dataset.more : '';
  });
}
