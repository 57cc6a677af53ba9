// Listens to the server: what there is to be seen, at once and whenever it changes.

const AGAIN = 1000;

export function listen(onLook, onState) {
  const source = new EventSource("/events");
  source.addEventListener("open", () => onState(true));
  source.addEventListener("look", (event) => onLook(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    onState(false);
    // the browser tries again by itself unless the answer was no stream of events
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(onLook, onState), AGAIN);
    }
  });
  addEventListener("pagehide", () => source.close());
}
