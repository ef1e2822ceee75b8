// Files and texts that are dropped on the page. Without this the browser would leave the page for
// them.

const isField = (target) => target.closest?.('input, textarea');

/** A field takes texts itself, and no files. */
const takes = ({ dataTransfer, target }) =>
  dataTransfer &&
  (dataTransfer.types.includes('Files') ||
    (dataTransfer.types.includes('text/plain') && !isField(target)));

export function watchDrops(opened) {
  addEventListener('dragover', (event) => {
    if (!takes(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    if (!takes(event)) return;
    event.preventDefault();
    opened(event.dataTransfer.files[0] ?? event.dataTransfer.getData('text/plain'));
  });
}
