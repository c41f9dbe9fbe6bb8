// Keeps the last list for when there is no network. CACHE, ROOT and ASSETS stand before this.
var PAGES = 'yizhan-pages';
var MOST_STATIONS = 20;

self.addEventListener('install', function (event) {
  event.waitUntil(caches.open(CACHE).then(function (cache) { return cache.addAll(ASSETS); }));
  self.skipWaiting();
});

self.addEventListener('activate', function (event) {
  event.waitUntil(caches.keys().then(function (names) {
    return Promise.all(names.map(function (name) {
      return name === CACHE || name === PAGES ? null : caches.delete(name);
    }));
  }).then(function () { return self.clients.claim(); }));
});

// The answer of the network; where there is none, or not in time, the last one kept under a key.
// A list is kept without the position that it was asked with.
function freshOrKept(request, key, event) {
  var fresh = fetch(request).then(function (response) {
    if (response.ok) {
      var copy = response.clone();
      event.waitUntil(caches.open(PAGES).then(function (cache) {
        return cache.put(key, copy).then(function () { return trim(cache); });
      }));
    }
    return response;
  });
  var kept = function () {
    return caches.open(PAGES).then(function (cache) {
      return cache.match(key, { ignoreVary: true });
    }).then(function (response) {
      if (!response) return event.request.mode === 'navigate' ? notKept() : fresh;
      var headers = new Headers(response.headers);
      headers.set('Yizhan-Cached', '1');
      return response.blob().then(function (body) { return new Response(body, { headers: headers }); });
    });
  };
  var late = new Promise(function (resolve) { setTimeout(resolve, 10000); }).then(kept);
  return Promise.race([fresh.catch(kept), late]);
}

// The page in the place of one that was never seen here.
function notKept() {
  return new Response('<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<title>没有网络 · No network</title><style>:root{color-scheme:light dark}' +
    'body{font:100%/1.5 system-ui,sans-serif;max-width:42rem;margin:1rem auto;padding:0 .75rem}a{display:inline-block;padding:.625rem 0}</style><h1>没有网络 <small lang="en">No network</small></h1>' +
    '<p>这一页没有保存在手机里。有网络时再打开。</p><p lang="en">This page was not kept on the phone. Open it again when there is a network.</p>' +
    '<p><a href="' + ROOT + '/">驿站 Yizhan</a></p>', { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

// What was chosen, without the position: another choice is another list.
function choiceOf(url) {
  return ROOT + '/cards?' + url.search.slice(1).split('&').filter(function (pair) {
    return !/^(lon|lat)=/.test(pair);
  }).join('&');
}

function trim(cache) {
  return cache.keys().then(function (keys) {
    var stations = keys.filter(function (key) { return key.url.indexOf(ROOT + '/s/') > 0; });
    var lists = keys.filter(function (key) { return key.url.indexOf(ROOT + '/cards') > 0; });
    return Promise.all(stations.slice(0, -MOST_STATIONS).concat(lists.slice(0, -MOST_STATIONS)).map(function (key) { return cache.delete(key); }));
  });
}

self.addEventListener('fetch', function (event) {
  var url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.indexOf(ROOT) !== 0) return;
  var path = url.pathname.slice(ROOT.length);
  if (path.indexOf('/assets/') === 0) {
    event.respondWith(caches.match(event.request, { ignoreVary: true }).then(function (kept) {
      return kept || fetch(event.request);
    }));
  } else if (path === '/cards') {
    event.respondWith(freshOrKept(event.request, choiceOf(url), event));
  } else if (event.request.mode === 'navigate' && path === '/') {
    event.respondWith(freshOrKept(event.request, ROOT + '/', event));
  } else if (event.request.mode === 'navigate' && path.indexOf('/s/') === 0) {
    event.respondWith(freshOrKept(event.request, url.pathname, event));
  } else if (event.request.mode === 'navigate') {
    event.respondWith(fetch(event.request).catch(notKept));
  }
});
