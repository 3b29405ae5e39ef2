/*
 * What pages gain where scripts run; all of them can be read and worked without. They refresh what is in #live when something
 * changed, say when the connection is lost and heal it, show times where the reader is, and listen to single keys.
 */
(() => {
  'use strict';

  const page = document.documentElement;
  const body = document.body;
  const byId = (id) => document.getElementById(id);

  // Times in the reader's zone: the server is told once, and the page comes again.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && page.dataset.zone && zone !== page.dataset.zone && sessionStorage.getItem('zone') !== zone) {
    sessionStorage.setItem('zone', zone);
    document.cookie = `HANDRAIL_ZONE=${encodeURIComponent(zone)};path=/;max-age=31536000;samesite=lax`;
    location.replace(location.href);
    return;
  }

  // ---- refreshing -------------------------------------------------------------------------------------------------------
  const CALM_MILLIS = 1200; // nothing moves while somebody is about to click
  let lastMoved = 0;
  let isDue = false;
  let isAsking = false;

  const live = () => byId('live');
  const isTyping = () => document.activeElement?.matches('input:not([type=radio],[type=checkbox]), textarea, select') ?? false;
  const isBegun = () => [...(live()?.querySelectorAll('form[data-begun]') ?? [])].length > 0;
  const isBusy = () => live()?.contains(document.activeElement) && isTyping() || isBegun() || byId('keys')?.open;

  function refresh() {
    if (!isDue || isAsking || !live()) return; // what is asked meanwhile would go with the page it was asked for
    const changed = byId('changed');
    if (isBusy()) {
      if (changed) changed.hidden = false;
      return;
    }
    if (Date.now() - lastMoved < CALM_MILLIS) {
      setTimeout(refresh, CALM_MILLIS);
      return;
    }
    isDue = false;
    htmx.trigger(body, 'news');
  }

  function somethingChanged() {
    isDue = true;
    refresh();
  }

  for (const each of ['pointermove', 'pointerdown', 'keydown', 'touchstart']) {
    addEventListener(each, (event) => {
      if (live()?.contains(event.target)) lastMoved = Date.now();
    }, { passive: true });
  }
  addEventListener('input', (event) => event.target.form?.setAttribute('data-begun', ''));
  addEventListener('reset', (event) => {
    event.target.removeAttribute('data-begun');
    setTimeout(refresh);
  });
  addEventListener('click', (event) => {
    if (event.target.id === 'show-changed') {
      document.querySelectorAll('#live form[data-begun]').forEach((form) => form.removeAttribute('data-begun'));
      document.activeElement?.blur();
      refresh();
    }
  });
  addEventListener('focusout', () => setTimeout(refresh));
  setInterval(refresh, 5000);

  // What somebody opened stays open when its surroundings are made anew.
  let open = [];
  body.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.target === live() && isBusy()) { // begun while the news was on its way
      event.detail.shouldSwap = false;
      somethingChanged();
      return;
    }
    open = [...document.querySelectorAll('#live details[id][open]')].map((each) => each.id);
  });
  body.addEventListener('htmx:beforeRequest', () => { isAsking = true; });
  body.addEventListener('htmx:afterRequest', () => {
    isAsking = false;
    setTimeout(refresh);
  });
  for (const failed of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
    body.addEventListener(failed, () => { isDue = true; }); // asked again before long
  }
  body.addEventListener('htmx:afterSettle', () => {
    open.forEach((id) => byId(id)?.setAttribute('open', ''));
  });

  // ---- the connection ---------------------------------------------------------------------------------------------------
  const SILENT_TOO_LONG_MILLIS = 15000;
  const AGAIN_MILLIS = 3000;
  let stream = null;
  let lastHeard = Date.now();
  let lostSince = null;

  function connect() {
    stream?.close();
    lastHeard = Date.now();
    const address = new URL(body.dataset.live, location.href);
    if (lostSince === null) address.searchParams.set('seen', body.dataset.seen);
    stream = new EventSource(address);
    stream.addEventListener('open', heard);
    stream.addEventListener('beat', (event) => {
      heard();
      judged(JSON.parse(event.data));
    });
    stream.addEventListener('others', (event) => {
      const names = JSON.parse(event.data);
      const others = byId('others');
      if (!others) return;
      others.hidden = names.length === 0;
      const said = names.length ? `${names.join(', ')} ${names.length > 1 ? 'have' : 'has'} this case open, too.` : '';
      if (others.textContent !== said) others.textContent = said;
    });
    stream.addEventListener('news', () => {
      heard();
      somethingChanged();
    });
    stream.addEventListener('error', () => {
      lost();
      if (stream.readyState === EventSource.CLOSED) refused();
    });
  }

  function heard() {
    lastHeard = Date.now();
    byId('pulse')?.removeAttribute('hidden');
    if (lostSince !== null) {
      lostSince = null;
      byId('lost').textContent = 'Connected again. This page is up to date.';
      setTimeout(() => { if (lostSince === null) byId('lost').hidden = true; }, 4000);
      byId('lost').classList.add('healed');
      somethingChanged();
    }
  }

  function lost() {
    byId('pulse')?.setAttribute('hidden', '');
    if (lostSince === null) lostSince = new Date();
    const at = lostSince.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const banner = byId('lost');
    banner.classList.remove('healed');
    banner.textContent = `The connection is lost since ${at}: this page may be old. It is tried again by itself; you need do nothing.`;
    banner.hidden = false;
  }

  // Either the desk is away, or the sign-in ran out: then it would lead elsewhere.
  async function refused() {
    try {
      const answer = await fetch('/', { redirect: 'manual', cache: 'no-store' });
      if (answer.type === 'opaqueredirect') {
        const banner = byId('lost');
        banner.textContent = 'Your sign-in has run out. ';
        const again = document.createElement('a');
        again.href = location.href;
        again.textContent = 'Sign in again';
        banner.append(again, ', and go on here.');
        return;
      }
    } catch { /* away: tried again below */ }
    setTimeout(connect, AGAIN_MILLIS);
  }

  function judged(judgement) {
    const text = byId('judged-text');
    if (text && judgement.at) {
      const time = document.createElement('time');
      time.dateTime = judgement.at.machine;
      time.textContent = judgement.at.text;
      text.replaceChildren('Judged as of ', time);
    }
    const stale = byId('stale');
    if (stale && (judgement.warning ?? '') !== (stale.hidden ? '' : stale.textContent)) {
      stale.textContent = judgement.warning ?? '';
      stale.hidden = !judgement.warning;
    }
  }

  if (body.dataset.live) {
    connect();
    setInterval(() => {
      if (Date.now() - lastHeard > SILENT_TOO_LONG_MILLIS && stream.readyState !== EventSource.CLOSED) {
        lost();
        connect();
      }
    }, 2000);
    addEventListener('online', connect);
    addEventListener('offline', lost);
    addEventListener('pagehide', () => stream?.close());
    addEventListener('pageshow', (event) => { if (event.persisted) connect(); });
  }

  byId('print')?.removeAttribute('hidden');
  byId('print')?.addEventListener('click', () => print());

  // ---- single keys ------------------------------------------------------------------------------------------------------
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
