'use strict';
(() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const byId = id => document.getElementById(id);
  const rows = all('tr.row');
  const texts = new Map(rows.map(row => [row, fold(row.textContent)]));
  const [find, chapter, only, help] = ['find', 'chapter', 'only', 'help'].map(byId);
  const boxes = all('input[name=verdict]');
  const kept = new Set(['differs', 'only_in_some']);

  function fold(text) {
    return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  }

  function apply() {
    const verdicts = new Set(boxes.filter(box => box.checked).map(box => box.value));
    const words = find.value.trim().split(/\s+/).map(fold).filter(word => word);
    let shown = 0;
    for (const row of rows) {
      const inChapter = !chapter || chapter.value === '' || row.parentNode.dataset.chapter === chapter.value;
      const wanted = boxes.length === 0 || verdicts.has(row.dataset.verdict);
      row.hidden = !(inChapter && wanted && words.every(word => texts.get(row).includes(word)));
      shown += row.hidden ? 0 : 1;
    }
    for (const body of all('#rows tbody')) {
      body.hidden = !rows.some(row => row.parentNode === body && !row.hidden);
    }
    byId('shown').textContent = shown + ' of ' + rows.length;
    byId('nothing').hidden = shown > 0;
    if (only) {
      only.setAttribute('aria-pressed', boxes.every(box => box.checked === kept.has(box.value)));
    }
  }

  function onlyWhatDiffers() {
    const pressed = only.getAttribute('aria-pressed') === 'true';
    boxes.forEach(box => { box.checked = pressed || kept.has(box.value); });
    apply();
  }

  /* From where the focus is, or else from what is seen. */
  function step(forward) {
    const stops = rows.filter(row => !row.hidden && row.tabIndex === 0);
    const here = document.activeElement.closest('tr.row');
    const next = here
      ? stops[stops.indexOf(here) + (forward ? 1 : -1)]
      : forward ? stops.find(row => row.getBoundingClientRect().bottom > 100) : stops[0];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
    }
  }

  const keys = {
    j: () => step(true), ArrowRight: () => step(true), k: () => step(false), ArrowLeft: () => step(false),
    d: () => only && onlyWhatDiffers(), '/': () => find.focus(), '?': () => help.showModal(),
  };

  document.addEventListener('keydown', event => {
    const typing = event.target.matches('input[type=search], select');
    if (event.key === 'Escape' && typing) {
      event.preventDefault(); /* it would empty the field without saying so */
      event.target.blur();
    } else if (!typing && !help.open && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  boxes.forEach(box => box.addEventListener('change', apply));
  find.addEventListener('input', apply);
  find.form.addEventListener('submit', event => event.preventDefault());
  if (chapter) { chapter.addEventListener('change', apply); }
  if (only) { only.addEventListener('click', onlyWhatDiffers); }
  byId('keys').addEventListener('click', () => help.showModal());
  apply();
})();
