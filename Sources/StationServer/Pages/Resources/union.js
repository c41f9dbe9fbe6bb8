// The union's page: the slider says the share of its hour, and every choice asks anew.
(function () {
  'use strict';
  var doc = document;
  var form = doc.getElementById('audit');
  var slider = doc.getElementById('hour');
  var reading = doc.getElementById('reading');
  var cursor = doc.getElementById('cursor');
  var strip = doc.querySelector('.strip');

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

  if (!form || !slider) return;
  slider.addEventListener('input', read);
  form.addEventListener('change', function (event) {
    if (event.target === slider) form.querySelector('input[name=when][value=hour]').checked = true;
    reading.textContent = form.getAttribute('data-busy');
    form.submit();
  });
})();
