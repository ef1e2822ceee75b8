// A button that takes its own row away leaves the focus nowhere. It goes on to the row below, or else to
// the one above.

const another = (row) =>
  [...row.querySelectorAll('td:last-child button')].at(-1) ?? row.querySelector('button, input, select');

export function keepFocus() {
  addEventListener(
    'click',
    ({ target }) => {
      const row = target.closest?.('tr, li');
      const next = row?.nextElementSibling ?? row?.previousElementSibling;
      if (!next) return;
      setTimeout(() => {
        if (!row.isConnected && document.activeElement === document.body) another(next)?.focus();
      });
    },
    true,
  );
}
