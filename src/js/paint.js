// When the page has shown something for the first time.

const FIRST = 'first-contentful-paint';

/** Calls back once the first contents are on the screen, or after a while where nobody tells. */
export function afterFirstPaint(done) {
  let timer;
  let observer;
  const once = () => {
    clearTimeout(timer);
    observer?.disconnect();
    done();
  };
  timer = setTimeout(once, 3000);
  if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes('paint')) {
    observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(FIRST).length) once();
    });
    observer.observe({ type: 'paint', buffered: true });
  }
}
