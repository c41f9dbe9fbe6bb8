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
      if (!response) return fresh;
      var headers = new Headers(response.headers);
      headers.set('Yizhan-Cached', '1');
      return response.blob().then(function (body) { return new Response(body, { headers: headers }); });
    });
  };
  var late = new Promise(function (resolve) { setTimeout(resolve, 10000); }).then(kept);
  return Promise.race([fresh.catch(kept), late]);
}

function trim(cache) {
  return cache.keys().then(function (keys) {
    var stations = keys.filter(function (key) { return key.url.indexOf(ROOT + '/s/') > 0; });
    return Promise.all(stations.slice(0, -MOST_STATIONS).map(function (key) { return cache.delete(key); }));
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
    event.respondWith(freshOrKept(event.request, ROOT + '/cards', event));
  } else if (event.request.mode === 'navigate' && path === '/') {
    event.respondWith(freshOrKept(event.request, ROOT + '/', event));
  } else if (event.request.mode === 'navigate' && path.indexOf('/s/') === 0) {
    event.respondWith(freshOrKept(event.request, url.pathname, event));
  }
});
