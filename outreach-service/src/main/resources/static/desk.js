/*
 * What pages gain where scripts run; all of them can be read and worked without. They refresh what is in #live when something
 * changed, say when the connection or the sign-in is lost and what becomes of it, and show times where the reader is.
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
  body.addEventListener('htmx:responseError', (event) => {
    if (event.detail.xhr.status === 401) signedOut();
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
    stream.addEventListener('signed-out', closed);
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

  // Either the desk is away, or the sign-in ran out.
  async function refused() {
    try {
      const answer = await fetch('/here', { cache: 'no-store' });
      if (answer.status === 401) return signedOut();
    } catch { /* away: tried again below */ }
    setTimeout(connect, AGAIN_MILLIS);
  }

  // ---- the sign-in ------------------------------------------------------------------------------------------------------
  const LATELY_MILLIS = 300000;
  let lastTouched = Date.now();
  let lastSaid = lastTouched;

  // Somebody in front of the page is somebody who uses it, also while nothing is sent; a page that refreshes itself is not.
  function touched() {
    lastTouched = Date.now();
    if (!body.dataset.live || lastTouched - lastSaid < Number(body.dataset.hereEvery)) return;
    lastSaid = lastTouched;
    const token = document.querySelector('input[name=_csrf]')?.value ?? '';
    fetch('/here', { method: 'POST', body: new URLSearchParams({ _csrf: token }) }).catch(() => { /* the stream tells */ });
  }
  for (const each of ['pointerdown', 'keydown', 'wheel']) addEventListener(each, touched, { passive: true, capture: true });
  addEventListener('submit', (event) => {
    if (event.target.action.endsWith('/logout')) stream?.close(); // or the end of the session would be told, too
  });

  const anyBegun = () => document.querySelector('form[data-begun][method=post]') !== null;

  // The sign-in is gone. Who is writing goes on reading until they choose to sign in; a page nobody is at is closed.
  function signedOut() {
    if (Date.now() - lastTouched > LATELY_MILLIS) return closed();
    stream?.close();
    const banner = byId('lost');
    banner.classList.remove('healed');
    banner.textContent = 'Your sign-in has run out. ';
    const again = document.createElement('a');
    again.href = location.href;
    again.textContent = 'Sign in again';
    again.addEventListener('click', (event) => {
      if (!anyBegun()) return;
      event.preventDefault();
      leave('/kept');
    });
    banner.append(again, anyBegun() ? ': what you have begun to write comes along.' : ', and go on here.');
    banner.hidden = false;
  }

  function closed() {
    stream?.close();
    leave('/signed-out?back=' + encodeURIComponent(location.pathname + location.search));
  }

  // Nothing half-written is lost: it is kept there until its writer is back. Without its token it can do nothing but wait.
  async function leave(address) {
    for (const form of document.querySelectorAll('form[data-begun][method=post]')) {
      const fields = new URLSearchParams(new FormData(form));
      fields.delete('_csrf');
      const kept = await fetch(form.action, { method: 'POST', body: fields, redirect: 'manual' }).catch(() => null);
      if (!kept) return; // away: rather stay than lose it
    }
    location.replace(address);
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
})();
