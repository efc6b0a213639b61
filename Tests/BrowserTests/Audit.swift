/// Scripts that look at a page from within, each the body of a function.
enum Audit {
  /// Why a person cannot press an element where it is; nothing when one can. Scrolls it into the window.
  static let reach = """
    const [element] = arguments;
    const seen = element.closest('select') ?? element;
    const name = seen.outerHTML.slice(0, 120);
    seen.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = seen.getBoundingClientRect();
    if (!seen.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || box.width < 1 || box.height < 1) {
      return name + ' cannot be seen';
    }
    if (seen.disabled) return name + ' is switched off';
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!over) return name + ' is outside of the window';
    if (!seen.contains(over)) return name + ' lies under ' + over.outerHTML.slice(0, 120);
    return null;
    """

  /// Runs axe-core with the rules in its argument, or those of WCAG 2.2 A and AA.
  static let axe = """
    const rules = arguments[0];
    const only = rules.length
      ? { type: 'rule', values: rules }
      : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
    return axe.run(document, { runOnly: only, resultTypes: ['violations'] }).then(result =>
      result.violations.flatMap(rule => rule.nodes.map(node =>
        rule.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' '))));
    """

  /// What more than one script needs.
  private static let tools = """
    const name = element => {
      const words = (element.textContent || '').trim().replace(/\\s+/g, ' ').slice(0, 40);
      return '<' + element.localName + (element.className ? ' ' + element.className : '') + '> ' + words;
    };
    const interactive = () => [...document.querySelectorAll(
      'a[href], summary, button, input, select, textarea, [tabindex]')]
      // Of radio buttons that belong together, one is on the way; arrows lead to the others.
      .filter(e => e.type != 'radio' || e == document.querySelector(`[type=radio][name="${e.name}"]`))
      .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
    """

  /// Finds what scrolls sideways, overlaps, is cut off, or is too small for a finger.
  ///
  /// A link in a line of text may be as small as the text (WCAG 2.5.8). What is for screen readers
  /// only, and the link that appears on focus, are no matter of layout.
  static let layout =
    tools + """

      const faults = [];
      const unseen = e => e.closest('.hidden, .skip:not(:focus)');
      const root = document.documentElement;
      const width = root.clientWidth;
      if (root.scrollWidth > width) faults.push('scrolls sideways: ' + root.scrollWidth + ' > ' + width);

      const clips = e => getComputedStyle(e).overflowX !== 'visible';
      const seen = (rect, element) => {
        let { left, top, right, bottom } = rect;
        for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
          if (!clips(e)) continue;
          const box = e.getBoundingClientRect();
          left = Math.max(left, box.left); right = Math.min(right, box.right);
          top = Math.max(top, box.top); bottom = Math.min(bottom, box.bottom);
        }
        return { left, top, right, bottom, width: right - left, height: bottom - top };
      };
      const targets = interactive().filter(e => !unseen(e));
      const boxes = targets.map(e => [...e.getClientRects()].map(r => seen(r, e))
        .filter(r => r.width > 0 && r.height > 0));
      for (let a = 0; a < targets.length; a++) {
        for (let b = a + 1; b < targets.length; b++) {
          if (targets[a].contains(targets[b])) continue;
          const meet = boxes[a].some(p => boxes[b].some(q =>
            Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1
            && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 1));
          if (meet) faults.push('overlap: ' + name(targets[a]) + ' and ' + name(targets[b]));
        }
      }

      for (const target of targets) {
        const around = target.parentElement;
        const inText = getComputedStyle(target).display === 'inline'
          && around.textContent.trim().length > target.textContent.trim().length;
        const box = target.getBoundingClientRect();
        if (!inText && (box.width < 24 || box.height < 24)) {
          faults.push('too small: ' + name(target) + ' ' + box.width + ' x ' + box.height);
        }
      }

      const scrolls = e => {
        for (; e && e !== document.body; e = e.parentElement) {
          if (['auto', 'scroll'].includes(getComputedStyle(e).overflowX)) return true;
        }
        return false;
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || unseen(element) || !element.checkVisibility()) continue;
        range.selectNodeContents(texts.currentNode);
        const inScroller = scrolls(element);
        for (const box of range.getClientRects()) {
          if (!inScroller && (box.left < -1 || box.right > width + 1)) {
            faults.push('beyond the edge: ' + name(element));
            break;
          }
        }
      }
      for (const e of document.querySelectorAll('body *')) {
        if (unseen(e) || !['hidden', 'clip'].includes(getComputedStyle(e).overflowX)) continue;
        if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) {
          faults.push('cut off: ' + name(e));
        }
      }
      return faults;
      """

  /// Begins to write down what gets the focus, and returns how many elements can have it.
  ///
  /// How it looks is seen when the focus comes, and compared with how it looked before. Where it is,
  /// then and when the focus goes: some elements are there only while they have it, and to others the
  /// browser scrolls a little later.
  static let watchFocus =
    tools + """

      const look = e => {
        const s = getComputedStyle(e);
        const outline = s.outlineStyle === 'none' || parseFloat(s.outlineWidth) === 0
          ? '' : s.outlineStyle + s.outlineWidth + s.outlineColor;
        return [outline, s.backgroundColor, s.borderColor, s.boxShadow, s.textDecorationLine].join();
      };
      const expected = interactive();
      const before = new Map(expected.map(e => [e, look(e)]));
      const records = [];
      const isOnScreen = e => [...e.getClientRects()].some(box =>
        box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
      document.addEventListener('focusin', event => records.push({
        element: event.target,
        onScreen: isOnScreen(event.target),
        changed: !before.has(event.target) || before.get(event.target) !== look(event.target),
      }));
      document.addEventListener('focusout', event => {
        const record = records[records.length - 1];
        if (!record || record.element !== event.target) return;
        record.onScreen ||= isOnScreen(event.target);
      });
      window.focusWatch = { expected, records };
      document.activeElement?.blur();
      window.scrollTo(0, 0);
      return expected.length;
      """

  /// What was wrong with the way of the focus through the page, once.
  static let focusFaults =
    tools + """

      const { expected, records } = window.focusWatch;
      const faults = [];
      const seen = new Set();
      let last = null;
      for (const { element, changed, onScreen } of records) {
        // Behind the last element the way begins anew.
        if (seen.has(element)) break;
        seen.add(element);
        if (last && !(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) {
          faults.push('out of order: ' + name(element));
        }
        if (!changed) faults.push('focus does not show: ' + name(element));
        if (onScreen === false) faults.push('focus is off screen: ' + name(element));
        last = element;
      }
      for (const element of expected) {
        if (!seen.has(element)) faults.push('never has the focus: ' + name(element));
      }
      return faults;
      """

  /// All that the pages of this origin have left in the browser.
  static let traces = """
    return (async () => {
      const found = [];
      if (document.cookie) found.push('cookie');
      if (localStorage.length) found.push('localStorage');
      if (sessionStorage.length) found.push('sessionStorage');
      if ((await indexedDB.databases()).length) found.push('indexedDB');
      if ((await caches.keys()).length) found.push('caches');
      if ((await navigator.serviceWorker.getRegistrations()).length) found.push('service worker');
      return found;
    })();
    """
}
