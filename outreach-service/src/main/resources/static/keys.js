/* Single keys, where scripts run and somebody wants them; and the button that prints. Everything has another way, too. */
(() => {
  'use strict';

  const byId = (id) => document.getElementById(id);
  const isTyping = () => document.activeElement?.matches('input:not([type=radio],[type=checkbox]), textarea, select') ?? false;

  byId('print')?.removeAttribute('hidden');
  byId('print')?.addEventListener('click', () => print());

  const keys = byId('keys');
  const keysOn = byId('keys-on');
  const named = () => [...document.querySelectorAll('[data-key]')].filter((each) => each.closest('label') ?? each.checkVisibility());

  function showKeys() {
    const rows = named().concat([]).map((each) => [each.dataset.key, each.dataset.says ?? each.title ?? each.textContent.trim()]);
    byId('keys-list').replaceChildren(...rows.concat([['?', 'This list']]).flatMap(([key, what]) => {
      const term = document.createElement('dt');
      const name = document.createElement('kbd');
      name.textContent = key;
      term.append(name);
      const words = document.createElement('dd');
      words.textContent = what;
      return [term, words];
    }));
    keys.showModal();
  }

  if (keys) {
    keysOn.checked = localStorage.getItem('keys') !== 'off';
    keysOn.addEventListener('change', () => localStorage.setItem('keys', keysOn.checked ? 'on' : 'off'));
    byId('keys-open')?.removeAttribute('hidden');
    byId('keys-open')?.addEventListener('click', showKeys);
    addEventListener('keydown', (event) => {
      if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping() || keys.open) return;
      if (event.key === '?') {
        event.preventDefault();
        showKeys();
        return;
      }
      const target = named().find((each) => each.dataset.key === event.key.toLowerCase());
      if (target) {
        event.preventDefault();
        target.focus();
        target.click();
        if (target.type === 'radio') target.form.querySelector('button.main')?.focus(); // Enter sends it
      }
    });
  }
})();
