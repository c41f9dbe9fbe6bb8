// Rules of accessibility that a program can check on a rendered page: returns what breaks them.
() => {
  const found = [];
  const all = selector => Array.from(document.querySelectorAll(selector));
  const isShown = element => {
    if (!element.getClientRects().length) return false;
    const style = getComputedStyle(element);
    return style.visibility !== 'hidden' && !element.closest('.vh') && style.clip !== 'rect(0px, 0px, 0px, 0px)';
  };
  const name = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') +
    (element.className && element.className.baseVal === undefined ? '.' + element.className : '') +
    ' "' + (element.textContent || '').trim().slice(0, 30) + '"';

  if (!/^(zh-CN|en)$/.test(document.documentElement.lang)) found.push('no lang on <html>');
  if (!document.title.trim()) found.push('no title');
  for (const landmark of ['main', 'header', 'footer']) {
    if (all(landmark).length !== 1) found.push(`${all(landmark).length} times <${landmark}>`);
  }
  if (all('h1').length !== 1) found.push(`${all('h1').length} times <h1>`);
  let level = 0;
  for (const heading of all('h1,h2,h3,h4,h5,h6')) {
    const next = +heading.tagName[1];
    if (next > level + 1) found.push(`heading jumps to ${name(heading)}`);
    level = next;
  }
  const ids = all('[id]').map(element => element.id);
  for (const id of new Set(ids)) if (ids.filter(other => other === id).length > 1) found.push(`id ${id} twice`);
  for (const element of all('[aria-labelledby]')) {
    if (!document.getElementById(element.getAttribute('aria-labelledby'))) found.push(`no label for ${name(element)}`);
  }
  for (const control of all('input:not([type=hidden]),select,textarea')) {
    const text = control.labels && Array.from(control.labels).map(label => label.textContent.trim()).join('');
    if (!text && !control.getAttribute('aria-label')) found.push(`no label: ${name(control)}`);
  }
  for (const control of all('a[href],button,summary')) {
    if (!control.textContent.trim() && !control.getAttribute('aria-label')) found.push(`no name: ${name(control)}`);
  }
  for (const picture of all('svg[role=img],img')) {
    if (!picture.getAttribute('aria-label') && !picture.getAttribute('alt')) found.push(`no text for ${name(picture)}`);
  }
  for (const fieldset of all('fieldset')) if (!fieldset.querySelector('legend')) found.push('fieldset without legend');

  // What a finger has to hit: 44 px, but for links within a sentence.
  for (const target of all('a[href],button,summary,input:not([type=hidden])')) {
    const box = (target.labels && target.labels.length && !/^(search|range)$/.test(target.type) ? target.labels[0] : target).getBoundingClientRect();
    const isShownTarget = isShown(target) || (target.closest('.chips') && target.labels && isShown(target.labels[0]));
    if (!isShownTarget || target.closest('.empty, .skip') || target.matches('.skip')) continue;
    if (box.height < 43.5 || box.width < 43.5) found.push(`small target ${box.width.toFixed(0)}×${box.height.toFixed(0)} ${name(target)}`);
  }

  // Contrast as rendered (WCAG 2.1, 1.4.3), opaque grounds.
  const numbers = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = rgb => {
    const [r, g, b] = rgb.slice(0, 3).map(value => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    for (let part = element; part; part = part.parentElement) {
      const rgb = numbers(getComputedStyle(part).backgroundColor);
      if (rgb.length < 4 || rgb[3] === 1) return rgb;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !isShown(element) || element.closest('svg')) continue;
    texts += 1;
    const [a, b] = [luminance(numbers(getComputedStyle(element).color)), luminance(ground(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) found.push(`contrast ${contrast.toFixed(2)} ${name(element)}`);
  }
  if (texts < 5) found.push(`only ${texts} texts seen`);

  if (document.documentElement.scrollWidth > window.innerWidth) {
    found.push(`${document.documentElement.scrollWidth} px wide in ${window.innerWidth}`);
  }
  return found;
}
