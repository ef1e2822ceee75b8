// Figures and months by the browser's `Intl`, one format kept per style, locale and currency.

const decimals = (least, most) => ({ minimumFractionDigits: least, maximumFractionDigits: most });

const money = (most) => (currency) => ({
  style: 'currency',
  currency,
  currencyDisplay: 'narrowSymbol',
  ...decimals(2, most),
});

const month = (more) => () => ({ timeZone: 'UTC', month: 'long', ...more });

const STYLES = {
  money: money(2),
  rate: money(12),
  cents: () => decimals(2, 2),
  number: () => decimals(0, 12),
  percent: () => ({ style: 'percent', ...decimals(1, 1) }),
  month: month(),
  year: month({ year: 'numeric' }),
};

// Few figures change between two keystrokes, and `Intl` takes long. So many are kept: those of a
// page, many times over.
const MOST_KEPT = 4096;
const kept = new Map();
const formats = new Map();

function made(how) {
  const [style, locale, currency] = how.split('|');
  const options = STYLES[style](currency);
  if (!options.month) return new Intl.NumberFormat(locale, options).format;
  const { format } = new Intl.DateTimeFormat(locale, options);
  return (text) => format(new Date(text));
}

/** Formats `text|style|locale|currency`: a decimal text, which `Intl` reads exactly, or a month.
 * The text stays as it is where the browser refuses, as for a currency that is no currency. */
export function format(figure) {
  const known = kept.get(figure);
  if (known) return known;
  if (kept.size === MOST_KEPT) kept.clear();
  const end = figure.indexOf('|');
  const how = figure.slice(end + 1);
  let formatted = figure.slice(0, end);
  try {
    if (!formats.has(how)) formats.set(how, made(how));
    formatted = formats.get(how)(formatted);
  } catch {}
  kept.set(figure, formatted);
  return formatted;
}
