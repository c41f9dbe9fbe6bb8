// The stations on the map, as markers and as a list beside it. Leaflet draws; written for web views
// of 2019.
window.yizhan = (function () {
  'use strict';
  var doc = document;

  function fill(text, parts) {
    return text.replace(/\{(\w+)\}/g, function (all, name) { return name in parts ? parts[name] : all; });
  }

  function element(tag, className, text) {
    var made = doc.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // Shows what the server answers on a map.
  function stationsOn(map) {
    var box = doc.getElementById('map');
    var heading = doc.getElementById('map-count');
    var list = doc.getElementById('map-list');
    var words = box.dataset;
    var L = window.L;
    var LONGEST_LIST = 50;
    var shown = {};
    var me = null;
    var opened = null;

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

    return { show: show, isRead: function () { return Boolean(opened); } };
  }

  return { fill: fill, element: element, stationsOn: stationsOn };
})();
