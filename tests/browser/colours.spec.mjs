// The colours of accounts: twelve, in three textures of four. Those of one texture differ for everybody, the
// colour-blind too, and all stand out from the paper.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.mjs';

const TOKENS = readFileSync(new URL('../../static/styles/tokens.css', import.meta.url), 'utf8');
const PAPERS = ['#fffdf8', '#232119'];

/** How people without one kind of cone see linear light (Machado, Oliveira and Fernandes 2009). */
const SIGHT = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

function linear(hex) {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

const times = (matrix, [r, g, b]) =>
  matrix.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)));

/** A colour in OKLab, in which equal distances look equally different. */
function oklab([r, g, b]) {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a, b, sight) => {
  const [one, other] = [a, b].map((hex) => oklab(times(SIGHT[sight], linear(hex))));
  return Math.hypot(...one.map((part, at) => part - other[at]));
};

function contrast(a, b) {
  const light = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  const [one, other] = [light(linear(a)), light(linear(b))];
  return Math.max(one, other) / Math.min(one, other);
}

for (const [theme, paper] of PAPERS.entries()) {
  test(`twelve colours of accounts are told apart on ${paper}`, () => {
    const found = TOKENS.matchAll(/--colour-(\d+): light-dark\((#\w{6}), (#\w{6})\)/g);
    const colours = [...found].map((match) => match[2 + theme]);
    expect(colours).toHaveLength(12);
    for (const [at, colour] of colours.entries()) {
      expect(contrast(colour, paper), `${colour} on paper`).toBeGreaterThanOrEqual(3);
      for (const other of colours.slice(at + 1)) {
        expect(distance(colour, other, 'all'), `${colour} and ${other}`).toBeGreaterThan(0.07);
      }
      const texture = colours.slice(at + 1, (Math.floor(at / 4) + 1) * 4);
      for (const other of texture) {
        for (const sight of Object.keys(SIGHT)) {
          expect(distance(colour, other, sight), `${colour}, ${other}: ${sight}`).toBeGreaterThan(0.12);
        }
      }
    }
  });
}
