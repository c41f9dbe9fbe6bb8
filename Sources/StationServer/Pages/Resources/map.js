// The map: asks the server for what is in its window, and shows it as markers and as a list.
// Leaflet draws; written for web views of 2019.
(function () {
  'use strict';
  var doc = document;
  var root = doc.body.getAttribute('data-root');
  var box = doc.getElementById('map');
  var form = doc.getElementById('ask');
  var heading = doc.getElementById('map-count');
  var list = doc.getElementById('map-list');
  var note = doc.getElementById('map-note');
  var words = box.dataset;
  var L = window.L;
  // A language that was chosen by hand; else the server goes by the browser.
  var language = /[?&]lang=/.test(location.search) ? [['lang', words.lang]] : [];
  var FAR = 9;
  var LONGEST_LIST = 50;
  var position = null;
  var shown = {};
  var me = null;
  var asked = 0;
  var timer = 0;
  var opened = null;

  function fill(text, parts) {
    return text.replace(/\{(\w+)\}/g, function (all, name) { return name in parts ? parts[name] : all; });
  }

  function element(tag, className, text) {
    var made = doc.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

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

  if (!L) { say(words.failed, true); return; }

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
      if (number === asked) show(answer);
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

  // ---- markers

  function key(feature) {
    return JSON.stringify([feature.id || 0, feature.geometry.coordinates, feature.properties]);
  }

  function place(feature) {
    var numbers = feature.geometry.coordinates;
    // On the copy of the world that the window shows.
    var turn = Math.round((map.getCenter().lng - numbers[0]) / 360) * 360;
    return [numbers[1], numbers[0] + turn];
  }

  function label(feature) {
    var about = feature.properties;
    if (about.count) return clusterText(feature);
    return [about.name, about.state_text, about.unconfirmed].filter(Boolean).join(', ');
  }

  function clusterText(feature) {
    var about = feature.properties;
    return fill(about.near ? words.near : words.cluster, { count: about.count, area: about.near });
  }

  function icon(feature) {
    var about = feature.properties;
    var size = 34;
    var className = 'pin ' + about.state + (about.unconfirmed ? ' unconfirmed' : '');
    if (about.count) {
      size = Math.round(Math.min(52, 32 + 5 * Math.log(about.count) / Math.LN10));
      className = 'cluster';
    }
    return L.divIcon({
      className: className, html: element('span', '', about.count || about.mark),
      iconSize: [size, size], iconAnchor: [size / 2, size / 2], popupAnchor: [0, -size / 2]
    });
  }

  function zoomTo(feature) {
    var edges = feature.bbox;
    var turn = place(feature)[1] - feature.geometry.coordinates[0];
    var bounds = L.latLngBounds([edges[1], edges[0] + turn], [edges[3], edges[2] + turn]);
    var zoom = Math.min(19, Math.max(map.getBoundsZoom(bounds.pad(0.2)), map.getZoom() + 1));
    map.setView(bounds.getCenter(), zoom);
  }

  function popup(feature) {
    var about = feature.properties;
    var content = element('div');
    content.appendChild(element('p', 'name', about.name));
    content.appendChild(state(about));
    if (about.unconfirmed) content.appendChild(element('p', 'maybe', about.unconfirmed));
    if (about.way) content.appendChild(element('p', 'way', about.way));
    var link = element('a', '', words.open);
    link.href = about.href;
    content.appendChild(link);
    return content;
  }

  function state(about) {
    var line = element('p', 'state ' + about.state);
    var mark = element('span', '', about.mark);
    mark.setAttribute('aria-hidden', 'true');
    line.appendChild(mark);
    line.appendChild(doc.createTextNode(' ' + about.state_text));
    if (about.remark) line.appendChild(element('small', '', about.remark));
    return line;
  }

  function marker(feature) {
    var text = label(feature);
    var made = L.marker(place(feature), { icon: icon(feature), title: text, riseOnHover: true });
    made.on('add', function () {
      var part = made.getElement();
      part.setAttribute('role', 'button');
      part.setAttribute('aria-label', text);
    });
    if (feature.properties.count) {
      made.on('click', function () { zoomTo(feature); box.focus({ preventScroll: true }); });
    } else {
      made.bindPopup(function () { return popup(feature); }, { maxWidth: 260, minWidth: 160, autoPanPadding: [20, 20] });
    }
    return made;
  }

  map.on('popupopen', function (event) {
    opened = event.popup;
    var part = event.popup.getElement();
    var close = part.querySelector('.leaflet-popup-close-button');
    if (close) { close.setAttribute('aria-label', words.close); close.title = words.close; close.setAttribute('role', 'button'); }
    var link = part.querySelector('.leaflet-popup-content a');
    if (link) link.focus({ preventScroll: true });
  });
  // Leaflet listens for Escape only while the map itself has the focus.
  box.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && opened) map.closePopup();
  });
  map.on('popupclose', function (event) {
    var part = event.popup.getElement();
    var source = event.popup._source;
    opened = null;
    if (part && part.contains(doc.activeElement) && source && source.getElement()) source.getElement().focus({ preventScroll: true });
  });

  // ---- the answer

  function show(answer) {
    var wanted = {};
    answer.features.forEach(function (feature) { wanted[key(feature)] = feature; });
    Object.keys(shown).forEach(function (name) {
      if (wanted[name]) return;
      map.removeLayer(shown[name]);
      delete shown[name];
    });
    Object.keys(wanted).forEach(function (name) {
      if (!shown[name]) shown[name] = marker(wanted[name]).addTo(map);
    });
    showMe(answer.place);
    heading.textContent = answer.numberMatched === 0 ? words.none :
      fill(answer.numberUnconfirmed ? words.countMaybe : words.count,
        { count: answer.numberMatched, maybe: answer.numberUnconfirmed });
    showList(answer.features);
  }

  function showMe(point) {
    if (me) map.removeLayer(me);
    me = null;
    if (!point) return;
    me = L.marker([point.coordinates[1], point.coordinates[0]], {
      icon: L.divIcon({ className: 'me', iconSize: [20, 20] }), interactive: false, keyboard: false,
      title: words.me, zIndexOffset: -1000
    }).addTo(map);
  }

  function distance(feature) {
    if (feature.properties.distance_m !== undefined) return feature.properties.distance_m;
    return map.distance(map.getCenter(), place(feature));
  }

  function showList(features) {
    var focused = doc.activeElement && list.contains(doc.activeElement);
    var items = features.map(function (feature) { return [distance(feature), feature]; });
    items.sort(function (first, second) { return first[0] - second[0]; });
    list.textContent = '';
    items.slice(0, LONGEST_LIST).forEach(function (item) { list.appendChild(listItem(item[1])); });
    if (items.length > LONGEST_LIST) list.appendChild(element('li', '', words.more));
    if (focused) { heading.setAttribute('tabindex', '-1'); heading.focus({ preventScroll: true }); }
  }

  function listItem(feature) {
    var about = feature.properties;
    var item = element('li');
    var button = element('button', 'button', about.count ? clusterText(feature) : words.show);
    button.type = 'button';
    if (about.count) {
      button.className = 'button wide';
      button.addEventListener('click', function () { zoomTo(feature); });
      item.appendChild(button);
      return item;
    }
    var what = element('div', 'what');
    var title = element('h3');
    var link = element('a');
    link.href = about.href;
    link.appendChild(element('bdi', '', about.name));
    title.appendChild(link);
    what.appendChild(title);
    what.appendChild(state(about));
    if (about.unconfirmed) what.appendChild(element('p', 'maybe', about.unconfirmed));
    if (about.way) what.appendChild(element('p', 'way', about.way));
    item.appendChild(what);
    button.setAttribute('aria-label', words.show + ': ' + about.name);
    button.addEventListener('click', function () {
      var made = shown[key(feature)];
      if (made) { box.scrollIntoView({ block: 'nearest' }); made.openPopup(); }
    });
    item.appendChild(button);
    return item;
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
  setInterval(function () { if (!doc.hidden && !opened) refresh(); }, 60000);
  showAreas();
  refresh();
})();
