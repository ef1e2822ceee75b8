// A figure that changes is tinted until nothing has changed for a moment. Animations of their own
// would do that too, but the browser keeps ended ones until it tidies up and walks them all at each
// keystroke.

const MOMENT = 1000;
const tinted = new Set();
let settling;

function settle() {
  for (const figure of tinted) figure.classList.remove('changed');
  tinted.clear();
}

export function watchFigures() {
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const figure = target.parentElement;
      if (figure?.classList.contains('figure')) tinted.add(figure);
    }
    for (const figure of tinted) figure.classList.add('changed');
    clearTimeout(settling);
    settling = setTimeout(settle, MOMENT);
  }).observe(document, { characterData: true, subtree: true });
}
