// Rules that come with a later part of the page, as a sheet that needs no element.

export function addStyles(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
