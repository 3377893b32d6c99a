/**
 * Checks every colour pair of libs/web/kit/src/theme/tokens.css that may meet on a screen:
 * text needs 4.5 : 1, what is not text 3 : 1 (WCAG 1.4.3, 1.4.11), in light and in dark.
 * Run: node tools/quality/contrast.ts
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Colours = ReadonlyMap<string, string>;
type Pair = readonly [front: string, back: string];

const textLimit = 4.5;
const shapeLimit = 3;
const chips = ['ok', 'info', 'warn', 'soon', 'over', 'paused', 'neutral'];

/** Words on a ground. */
const textPairs: readonly Pair[] = [
  ...cross(['text', 'text-2'], ['bg', 'surface', 'raised', 'selected']),
  ...cross(['primary', 'error'], ['bg', 'surface', 'raised', 'selected']),
  ['primary-hover', 'bg'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['on-focus-public', 'focus-public'],
  ...chips.map((chip): Pair => [`chip-${chip}`, `chip-${chip}-bg`]),
  ...cross(['chip-ok', 'chip-warn', 'chip-over'], ['bg', 'surface', 'raised']),
  ...cross(['text', 'error'], ['chip-over-bg']),
];

/** Borders of fields, focus rings, icons, bars and segments: they carry meaning without words. */
const shapePairs: readonly Pair[] = [
  ...cross(['input-border', 'focus', 'primary', 'error', 'hand'], ['bg', 'surface', 'raised']),
  ...cross(['focus', 'hand'], ['selected']),
  ...cross(['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5'], ['bg', 'surface']),
  ['primary', 'line'],
  ['danger', 'bg'],
];

function cross(fronts: readonly string[], backs: readonly string[]): Pair[] {
  return fronts.flatMap((front) => backs.map((back): Pair => [front, back]));
}

function coloursOf(css: string, selector: RegExp): Colours {
  const block = selector.exec(css);
  if (!block) throw new Error(`no block ${String(selector)} in tokens.css`);
  const body = css.slice(block.index + block[0].length, css.indexOf('}', block.index));
  const found = [...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)];
  return new Map(found.map((match) => [match[1] ?? '', match[2] ?? '']));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function failuresOf(
  theme: string,
  colours: Colours,
  pairs: readonly Pair[],
  limit: number,
): string[] {
  return pairs.flatMap(([front, back]) => {
    const [frontColour, backColour] = [colours.get(front), colours.get(back)];
    if (!frontColour || !backColour) return [`${theme}: --${front} or --${back} is not there`];
    const ratio = contrast(frontColour, backColour);
    if (ratio >= limit) return [];
    return [`${theme}: --${front} on --${back} is ${ratio.toFixed(2)}, needs ${limit}`];
  });
}

function main(): void {
  const path = join(import.meta.dirname, '../../libs/web/kit/src/theme/tokens.css');
  const css = readFileSync(path, 'utf8');
  const light = coloursOf(css, /^:root \{/m);
  const dark = coloursOf(css, /:root:not\(\[data-theme='light'\]\) \{/);
  const chosenDark = coloursOf(css, /^:root\[data-theme='dark'\] \{/m);
  const differing = [...dark].filter(([name, value]) => chosenDark.get(name) !== value);
  const failures = [
    ...differing.map(
      ([name]) => `dark: --${name} differs between the system's and the chosen dark`,
    ),
    ...(dark.size === chosenDark.size ? [] : ['dark: the two blocks list different colours']),
    ...failuresOf('light', light, textPairs, textLimit),
    ...failuresOf('light', light, shapePairs, shapeLimit),
    ...failuresOf('dark', dark, textPairs, textLimit),
    ...failuresOf('dark', dark, shapePairs, shapeLimit),
  ];
  for (const failure of failures) console.error(failure);
  const pairs = 2 * (textPairs.length + shapePairs.length);
  console.log(`contrast: ${pairs - failures.length} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) main();
