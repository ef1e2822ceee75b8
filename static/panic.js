// When the page's program has ended in the midst of its work: what happened, a report to copy, the
// scenario as a file, and a way to go on from what was last kept. In plain JavaScript, because
// nothing else runs any more.
(() => {
  let said = '';
  const log = console.error;
  console.error = (...words) => {
    if (String(words[0]).includes('panicked at')) said = String(words[0]).split('\n\n')[0];
    log.apply(console, words);
  };

  const kept = () => {
    try {
      const id =
        sessionStorage.getItem('billfold.current') ||
        (localStorage.getItem('billfold.order') || '').split(' ')[0];
      return localStorage.getItem(`billfold.scenario.${id}`);
    } catch {
      return null;
    }
  };

  const make = (name, text, act) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (act) element.addEventListener('click', act);
    return element;
  };

  function show(what) {
    if (document.getElementById('panic')) return;
    const report = `${said || what}\n${navigator.userAgent}\n${location.pathname}`;
    const panel = make('dialog', '');
    panel.id = 'panic';
    panel.setAttribute('aria-labelledby', 'panic-title');
    const title = make('h2', 'Billfold has stopped');
    title.id = 'panic-title';
    const details = make('pre', report);
    details.tabIndex = 0;
    const copy = make('button', 'Copy the report', () => navigator.clipboard?.writeText(report));
    const again = make('button', 'Go on from what was last kept', () => location.reload());
    panel.append(
      title,
      make('p', 'That is a mistake in Billfold, not in your scenario. What you did until a moment ago is kept in this browser.'),
      details,
      copy,
    );
    const json = kept();
    if (json) {
      panel.append(
        make('button', 'Save the scenario', () => {
          const link = document.createElement('a');
          link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
          link.download = 'billfold.json';
          link.click();
        }),
      );
    }
    panel.append(again);
    document.body.append(panel);
    panel.showModal();
  }

  addEventListener('error', (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) show(event.message);
  });
  addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof WebAssembly.RuntimeError) show(String(event.reason));
  });
})();
