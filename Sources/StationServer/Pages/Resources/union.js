// The union's page: the slider says the share of its hour, and every choice asks anew.
(function () {
  'use strict';
  var doc = document;
  var form = doc.getElementById('audit');
  var slider = doc.getElementById('hour');
  var reading = doc.getElementById('reading');
  var cursor = doc.getElementById('cursor');
  var strip = doc.querySelector('.strip');
  var timer = 0;

  function numbers(name) { return strip.getAttribute(name).split(','); }
  function share(tenths) { return (tenths / 10).toFixed(1); }

  function read() {
    var hour = +slider.value;
    if (!strip) return;
    reading.textContent = strip.getAttribute('data-reading')
      .replace('{day}', numbers('data-days')[Math.floor(hour / 24)])
      .replace('{hour}', (hour % 24) + ':00')
      .replace('{certain}', share(numbers('data-certain')[hour]))
      .replace('{possible}', share(numbers('data-possible')[hour]));
    cursor.setAttribute('d', 'M' + (hour * 4 + 2) + ' 0V100');
  }

  // Who walks through the hours with the keys finds the slider again on the next page.
  function remember(id) {
    try { sessionStorage.setItem('focus', id); } catch (error) { /* storage is switched off */ }
  }

  function recall() {
    try {
      var part = doc.getElementById(sessionStorage.getItem('focus') || '');
      sessionStorage.removeItem('focus');
      if (part) part.focus({ preventScroll: true });
    } catch (error) { /* storage is switched off */ }
  }

  function ask(id) {
    remember(id);
    reading.textContent = form.getAttribute('data-busy');
    form.submit();
  }

  if (!form || !slider) return;
  recall();
  slider.addEventListener('input', read);
  form.addEventListener('change', function (event) {
    clearTimeout(timer);
    if (event.target !== slider) { ask(event.target.id); return; }
    form.querySelector('input[name=when][value=hour]').checked = true;
    // Each key is a change: ask when they rest.
    timer = setTimeout(ask, 700, slider.id);
  });
})();
