// The map: asks the server for what is in its window. Leaflet draws; written for web views of 2019.
(function () {
  'use strict';
  var doc = document;
  var root = doc.body.getAttribute('data-root');
  var box = doc.getElementById('map');
  var form = doc.getElementById('ask');
  var list = doc.getElementById('map-list');
  var note = doc.getElementById('map-note');
  var words = box.dataset;
  var L = window.L;
  var fill = window.yizhan && window.yizhan.fill;
  var element = window.yizhan && window.yizhan.element;
  // A language that was chosen by hand; else the server goes by the browser.
  var language = /[?&]lang=/.test(location.search) ? [['lang', words.lang]] : [];
  var FAR = 9;
  var position = null;
  var asked = 0;
  var timer = 0;

  function say(text, isBad) {
    note.textContent = text;
    note.className = isBad ? 'bad' : '';
    note.hidden = !text;
  }

  function stored(name) {
    try { return JSON.parse(sessionStorage.getItem(name)); } catch (error) { return null; }
  }

  function store(name, value) {
    try { sessionStorage.setItem(name, JSON.stringify(value)); } catch (error) { /* storage is switched off */ }
  }

  if (!L || !window.yizhan) { say(words.failed, true); return; }

  // ---- the map itself

  var calm = window.matchMedia && window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  var map = L.map(box, {
    zoomControl: false, attributionControl: Boolean(words.tiles), minZoom: 2, maxZoom: 19,
    zoomSnap: words.tiles ? 1 : 0.5, worldCopyJump: true, fadeAnimation: !calm, zoomAnimation: !calm, markerZoomAnimation: !calm
  });
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  if (map.attributionControl) map.attributionControl.setPrefix(false);
  if (words.tiles) {
    box.classList.add('tiled');
    var safe = element('span', '', words.attribution || '').innerHTML;
    L.tileLayer(words.tiles, { maxZoom: 19, attribution: safe }).addTo(map);
  }
  map.createPane('names').style.zIndex = 450;
  var stations = window.yizhan.stationsOn(map);

  var locateControl = L.control({ position: 'topleft' });
  locateControl.onAdd = function () {
    var frame = element('div', 'leaflet-bar');
    var button = element('button', 'locate', '◎');
    button.type = 'button';
    button.title = words.locate;
    button.setAttribute('aria-label', words.locate);
    L.DomEvent.disableClickPropagation(frame);
    button.addEventListener('click', function () { locate(); });
    frame.appendChild(button);
    return frame;
  };
  locateControl.addTo(map);

  function firstView() {
    var isPlaceGiven = /[?&](place|area|lon)=[^&]/.test(location.search);
    var kept = stored('map-view');
    if (kept && kept.search === location.search) { map.setView([kept.lat, kept.lon], kept.zoom); return; }
    var numbers = words.view.split(',').map(Number);
    if (numbers.length === 3) map.setView([numbers[1], numbers[0]], numbers[2]);
    else map.fitBounds([[numbers[1], numbers[0]], [numbers[3], numbers[2]]], { padding: [12, 12] });
    if (isPlaceGiven) position = null;
  }

  // ---- what is in the window

  function wrap(longitude) {
    var turned = (longitude + 180) % 360;
    return (turned < 0 ? turned + 360 : turned) - 180;
  }

  function windowBox() {
    var bounds = map.getBounds();
    var west = bounds.getWest();
    var east = bounds.getEast();
    var isWhole = east - west >= 360;
    return [
      isWhole ? -180 : wrap(west), Math.max(-90, bounds.getSouth()),
      isWhole ? 180 : wrap(east), Math.min(90, bounds.getNorth())
    ].map(function (number) { return number.toFixed(6); }).join(',');
  }

  function filters() {
    var pairs = [];
    new FormData(form).forEach(function (value, name) {
      var isPlace = name === 'lon' || name === 'lat' || name === 'area' || name === 'place';
      if (value !== '' && !isPlace && name !== 'lang') pairs.push([name, value]);
    });
    return pairs;
  }

  function join(pairs) {
    return pairs.map(function (pair) { return pair.map(encodeURIComponent).join('='); }).join('&');
  }

  function refresh() {
    var number = ++asked;
    var pairs = filters().concat([['bbox', windowBox()], ['zoom', Math.floor(map.getZoom())]], language);
    if (position) pairs.push(['lon', position.lon], ['lat', position.lat]);
    var centre = map.getCenter();
    store('map-view', { search: location.search, lat: centre.lat, lon: centre.lng, zoom: map.getZoom() });
    list.setAttribute('aria-busy', 'true');
    fetch(root + '/map/stations?' + join(pairs), { credentials: 'omit' }).then(function (response) {
      if (!response.ok) throw new Error(response.status);
      return response.json();
    }).then(function (answer) {
      if (number === asked) stations.show(answer);
    }).catch(function () {
      if (number === asked) say(words.failed, true);
    }).then(function () {
      if (number === asked) list.removeAttribute('aria-busy');
    });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(refresh, 150);
  }

  // ---- the outlines of the districts

  function showAreas() {
    fetch(root + '/map/areas?' + join(language), { credentials: 'omit' }).then(function (response) {
      if (!response.ok) throw new Error(response.status);
      return response.json();
    }).then(function (areas) {
      var layer = L.geoJSON(areas, {
        interactive: false,
        style: function () { return { className: 'area' }; },
        onEachFeature: function (feature, outline) {
          outline.bindTooltip(element('span', '', feature.properties.name), {
            permanent: true, direction: 'center', className: 'area-name', pane: 'names', interactive: false
          });
        }
      }).addTo(map);
      layer.bringToBack();
    }).catch(function () { /* the stations are what counts */ });
  }

  // ---- where I am

  function locate() {
    if (!window.isSecureContext || !navigator.geolocation) { say(words.insecure, true); return; }
    say(words.locating);
    navigator.geolocation.getCurrentPosition(function (found) {
      var here = found.coords;
      position = {
        lon: +here.longitude.toFixed(5), lat: +here.latitude.toFixed(5),
        accuracy: Math.max(1, Math.round(here.accuracy))
      };
      store('position', position);
      say(fill(position.accuracy > 200 ? words.rough : words.exact, { metres: position.accuracy }));
      goTo(position);
    }, function (error) {
      say([words.unavailable, words.denied, words.unavailable, words.timeout][error.code] || words.unavailable, true);
    }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 10000 });
  }

  // The server knows where a position lies in the datum of the map.
  function goTo(here) {
    var centre = map.getCenter();
    var query = join([['bbox', windowBox()], ['zoom', 0], ['lon', here.lon], ['lat', here.lat]].concat(language));
    fetch(root + '/map/stations?' + query, { credentials: 'omit' }).then(function (response) {
      return response.json();
    }).then(function (answer) {
      if (!answer.place) return;
      var point = answer.place.coordinates;
      var zoom = Math.max(15, map.getZoom());
      if (map.distance(centre, [point[1], point[0]]) < 1) refresh();
      map.setView([point[1], point[0]], zoom);
    }).catch(function () { say(words.failed, true); });
  }

  // ----

  position = stored('position');
  firstView();
  map.on('moveend', soon);
  map.on('zoomend', markFar);
  function markFar() { box.classList.toggle('far', map.getZoom() < FAR); }
  markFar();
  form.addEventListener('change', function () {
    var pairs = filters();
    history.replaceState(null, '', root + '/map?' + join(pairs.concat(language)));
    refresh();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); refresh(); });
  // States change by themselves: ask again once a minute, unless somebody reads a popup.
  setInterval(function () { if (!doc.hidden && !stations.isRead()) refresh(); }, 60000);
  showAreas();
  refresh();
})();
