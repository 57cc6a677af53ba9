// Stands in a page before all else and writes down what the page does.
(() => {
  const done = [];
  window.driftlessSaw = done;
  const tell = (what) => {
    done.push(what);
    try {
      if (top !== window) top.driftlessSaw.push('in a frame: ' + what);
    } catch (foreign) {
      // a frame of another place; the frame itself is seen
    }
  };
  const short = (what) => String(what).slice(0, 80);
  // what nobody calls on a page of words is not let through
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    window[name] = () => tell(name);
  }
  // what the scripts of a theme may call, is
  const watched = (name, way) =>
    new Proxy(way, {
      apply(target, self, given) {
        tell(name + ' ' + short(given[0]));
        return Reflect.apply(target, self, given);
      },
      construct(target, given) {
        tell(name + ' ' + short(given[0]));
        return Reflect.construct(target, given);
      },
    });
  window.eval = watched('eval', window.eval);
  window.Function = watched('Function', window.Function);
  window.Function.prototype.constructor = window.Function;
  window.WebSocket = watched('WebSocket', window.WebSocket);
  window.EventSource = watched('EventSource', window.EventSource);
  Document.prototype.write = watched('write', Document.prototype.write);
  Document.prototype.writeln = watched('writeln', Document.prototype.writeln);
  Navigator.prototype.sendBeacon = watched('sendBeacon', Navigator.prototype.sendBeacon);
  for (const name of ['setTimeout', 'setInterval']) {
    const way = window[name];
    window[name] = function (work, ...rest) {
      if (typeof work !== 'function') tell(name + ' ' + short(work));
      return way.call(window, work, ...rest);
    };
  }
  // the nasty texts set this, wherever one of them is run
  Object.defineProperty(window, 'pwned', { set: () => tell('pwned'), get: () => undefined });
  const place = (target) => (target instanceof Element ? ' of ' + target.localName : '');
  addEventListener('error', (e) => tell('error' + place(e.target) + ' ' + short(e.message ?? '')), true);
  addEventListener('unhandledrejection', (e) => tell('rejected ' + short(e.reason)));
  addEventListener('submit', () => tell('submit'), true);
  addEventListener('beforeunload', () => tell('left'));
  // drawings stand in closed shadow trees
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    return attach.call(this, { ...how, mode: 'open' });
  };
})();
