// Shows what the answers of a check point to once one is given, and says so to screen readers. It
// forgets them when the page is left: whoever comes back to it finds nothing ticked.
{
  const checks = [...document.querySelectorAll('.check')].map(check => ({
    boxes: [...check.querySelectorAll('input')],
    meaning: check.querySelector('.meaning'),
  }));
  const show = () => {
    for (const { boxes, meaning } of checks) if (meaning)
      for (const part of meaning.children) part.hidden = !boxes.some(box => box.checked);
  };
  const forget = () => {
    for (const { boxes } of checks) for (const box of boxes) box.checked = false;
    show();
  };
  for (const { meaning } of checks) if (meaning) meaning.setAttribute('role', 'status');
  addEventListener('change', show);
  addEventListener('pagehide', forget);
  addEventListener('pageshow', forget);
  show();
}
