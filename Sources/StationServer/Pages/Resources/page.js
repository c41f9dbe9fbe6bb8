// What the page can do beyond what the server sends: take the position, keep the list fresh, say
// when it is old. Written for web views of 2019.
(function () {
  'use strict';
  var doc = document;
  var root = doc.body.getAttribute('data-root');
  var form = doc.getElementById('ask');
  var list = doc.getElementById('list');
  var button = doc.getElementById('locate');
  var note = doc.getElementById('position');
  var summary = doc.getElementById('summary');
  var words = button ? button.dataset : {};
  var position = null;
  var asked = 0;
  var shown = '';
  var timer = 0;
  var due = 0;

  function each(nodes, visit) { Array.prototype.forEach.call(nodes, visit); }

  // The position stays in this tab, and leaves it only in requests for the list.
  function remember(value) {
    position = value;
    try {
      if (value) sessionStorage.setItem('position', JSON.stringify(value));
      else sessionStorage.removeItem('position');
    } catch (error) { /* storage is switched off: the position lasts as long as the page */ }
  }

  function recall() {
    try { position = JSON.parse(sessionStorage.getItem('position')); } catch (error) { position = null; }
  }

  function say(text, isBad) {
    note.textContent = text;
    note.className = isBad ? 'bad' : '';
    note.hidden = !text;
  }

  function describePosition() {
    var text = position.accuracy > 200 ? words.rough : words.exact;
    say(text.replace('{metres}', position.accuracy));
  }

  function locate(isQuiet) {
    if (!window.isSecureContext || !navigator.geolocation) {
      say(words.insecure, true);
      return;
    }
    if (!isQuiet) say(words.locating);
    navigator.geolocation.getCurrentPosition(function (found) {
      var place = found.coords;
      remember({
        lon: +place.longitude.toFixed(5), lat: +place.latitude.toFixed(5),
        accuracy: Math.max(1, Math.round(place.accuracy))
      });
      form.elements.place.value = '';
      describePosition();
      refresh();
    }, function (error) {
      if (isQuiet && position) { refresh(); return; }
      say([words.unavailable, words.denied, words.unavailable, words.timeout][error.code] || words.unavailable, true);
      if (!form.elements.place.value) form.elements.place.focus();
    }, { enableHighAccuracy: !isQuiet, timeout: 15000, maximumAge: isQuiet ? 60000 : 10000 });
  }

  function filters(withPosition) {
    var pairs = [];
    new FormData(form).forEach(function (value, name) {
      var isPlace = name === 'lon' || name === 'lat' || name === 'area' || name === 'place';
      if (value !== '' && !(position && isPlace)) pairs.push([name, value]);
    });
    if (position && withPosition) pairs.push(['lon', position.lon], ['lat', position.lat]);
    return pairs.map(function (pair) { return pair.map(encodeURIComponent).join('='); }).join('&');
  }

  function answer() { return list.querySelector('.answer'); }

  function markOld() {
    var offline = list.querySelector('.offline');
    if (offline) offline.hidden = false; else say(words.offline, true);
    if (offline) {
      var isOther = filters(false) !== shown;
      if (!offline.dataset.old) offline.dataset.old = offline.textContent;
      // What was chosen since then the list does not know.
      offline.textContent = isOther ? words.other : offline.dataset.old;
    }
    each(list.querySelectorAll('.standpoint'), function (from) { from.hidden = false; });
    list.className = 'stale';
  }

  function show(text, isOld) {
    var focused = doc.activeElement && doc.activeElement.closest && doc.activeElement.closest('details.go');
    var opened = [];
    each(list.querySelectorAll('details[open]'), function (part) { opened.push(part.id); });
    list.innerHTML = text;
    list.className = '';
    opened.forEach(function (id) { var part = doc.getElementById(id); if (part) part.open = true; });
    if (focused && doc.getElementById(focused.id)) doc.getElementById(focused.id).querySelector('summary').focus();
    if (isOld) markOld();
    // Where the phone is stands above already; an old list may be of somewhere else.
    var from = list.querySelector('.standpoint');
    if (from) from.hidden = Boolean(position && !isOld);
    form.className = list.querySelector('.cards, .empty') ? 'known' : '';
    offerCopies(list);
    var news = answer() ? answer().getAttribute('data-summary') : '';
    if (news && news !== summary.textContent) summary.textContent = news;
    schedule();
  }

  // The address and the link to the other language follow what is chosen, without the position.
  function followChoices() {
    var chosen = filters(false);
    var other = doc.querySelector('a.language');
    history.replaceState(null, '', root + '/' + (chosen ? '?' + chosen : ''));
    other.href = root + '/?' + chosen.replace(/(^|&)lang=[^&]*/, '') + '&lang=' + other.lang.slice(0, 2);
  }

  function refresh() {
    var number = ++asked;
    followChoices();
    list.setAttribute('aria-busy', 'true');
    fetch(root + '/cards?' + filters(true), { credentials: 'omit' }).then(function (response) {
      return response.text().then(function (text) {
        if (number !== asked) return;
        if (response.status >= 500) throw new Error('unavailable');
        shown = filters(false);
        show(text, response.headers.get('Yizhan-Cached') === '1');
      });
    }).catch(function () {
      if (number === asked) { markOld(); schedule(); }
    }).then(function () {
      if (number === asked) list.removeAttribute('aria-busy');
    });
  }

  // States change by themselves: ask again at the next change, once a minute at most.
  function schedule() {
    var seconds = answer() ? +answer().getAttribute('data-refresh') : 0;
    clearTimeout(timer);
    if (!seconds) return;
    due = Date.now() + seconds * 1000;
    timer = setTimeout(renew, seconds * 1000);
  }

  function renew() {
    if (doc.hidden) return;
    if (position && position.accuracy) locate(true); else refresh();
  }

  function offerCopies(part) {
    if (!navigator.clipboard) return;
    each(part.querySelectorAll('.copy'), function (item) { item.hidden = false; });
  }

  doc.addEventListener('click', function (event) {
    var link = event.target.getAttribute && event.target.getAttribute('data-copy');
    if (!link) return;
    navigator.clipboard.writeText(link).then(function () {
      event.target.textContent = words.copied || '✓';
    }, function () {});
  });

  if (form && list) {
    recall();
    shown = filters(false);
    button.hidden = false;
    button.addEventListener('click', function () { locate(false); });
    form.addEventListener('change', function (event) {
      if (event.target.name === 'place') return;
      if (answer()) refresh();
    });
    form.addEventListener('submit', function () {
      // Words for a place: from now on they count, not where the phone is.
      if (form.elements.place.value) remember(null);
    });
    doc.addEventListener('visibilitychange', function () {
      if (!doc.hidden && due && Date.now() >= due) renew();
    });
    window.addEventListener('online', function () { refresh(); });
    window.addEventListener('offline', function () { markOld(); });

    // Words or a place in the address count more than where the phone was.
    var isPlaceGiven = /[?&](place|area|lon)=[^&]/.test(location.search);
    if (isPlaceGiven) remember(null);
    var age = answer() ? Date.now() / 1000 - answer().getAttribute('data-made') : 0;
    if (position) { describePosition(); refresh(); } else if (age > 120 || navigator.onLine === false) { refresh(); } else { schedule(); }
    if (!isPlaceGiven && !position && navigator.permissions && window.isSecureContext) {
      navigator.permissions.query({ name: 'geolocation' }).then(function (permission) {
        if (permission.state === 'granted') locate(false);
      }, function () {});
    }
  }
  offerCopies(doc);
  if ('serviceWorker' in navigator && window.isSecureContext) {
    navigator.serviceWorker.register(root + '/service-worker.js').catch(function () {});
  }
})();
