// What a page did, and what it is made of, as the browser has it: what could act, the kinds of elements
// in drawings, the elements and words of the parts that a selector finds.
(page) => {
  const ACTIVE = new Set(
    ('script iframe frame frameset object embed applet portal link meta base form input button select ' +
      'textarea style video audio source track template slot animate set image use').split(' '),
  );
  const ADDRESSES = ['href', 'xlink:href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'background', 'ping'];
  const HARMLESS = ['http:', 'https:', 'mailto:'];
  const active = [];
  const kinds = new Set();
  const outline = [];
  let words = '';

  function protocol(address) {
    try {
      return new URL(address, document.baseURI).protocol;
    } catch (none) {
      return 'https:'; // an address that is none no outgoing links
    }
  }

  function look(element, within) {
    const name = element.localName;
    if (ACTIVE.has(name)) {
      active.push(name + ' ' + (element.getAttribute('src') ?? element.getAttribute('href') ?? ''));
    }
    for (const { name: attribute, value } of element.attributes) {
      if (/^(on.*|srcdoc)$/i.test(attribute)) active.push(name + ' ' + attribute);
      if (ADDRESSES.includes(attribute) && !HARMLESS.includes(protocol(value))) {
        active.push(name + ' ' + attribute + ' ' + value.slice(0, 80));
      }
    }
    if (within === 'drawing') kinds.add(name);
    if (within === 'page' && name !== 'wbr' && !isRemote(element)) outline.push(outlined(element));
    const inside = { pre: 'code', svg: 'drawing' }[name] ?? (element.matches(page) ? 'page' : within);
    for (const root of element.shadowRoot ? [element, element.shadowRoot] : [element]) {
      for (const child of root.childNodes) {
        if (child.nodeType === Node.TEXT_NODE && inside === 'page') words += child.data;
        if (child.nodeType === Node.ELEMENT_NODE) look(child, inside);
      }
    }
  }

  // some programs make links of addresses
  function isRemote(element) {
    return /^(https?:|mailto:|\/\/)/.test(element.getAttribute('href') ?? '');
  }

  // the attributes but for what is made of texts, and for the size of a drawing
  function outlined(element) {
    if (element.localName === 'svg') return 'svg';
    const attributes = [...element.attributes]
      .filter((each) => each.name !== 'id')
      // long code of a wiki may break, short code need not
      .filter((each) => each.name !== 'style' || element.localName !== 'code')
      .map((each) => ' ' + each.name + '=' + (/^href=#/.test(each.name + '=' + each.value) ? '#' : each.value));
    return element.localName + attributes.join('');
  }

  look(document.documentElement, 'around');
  return {
    done: [...window.driftlessSaw],
    active: active.sort(),
    kinds: [...kinds].sort(),
    outline,
    words,
    title: document.title,
  };
}
