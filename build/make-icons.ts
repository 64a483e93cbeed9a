/*
 * Draws Tipring's icons into build/icons: `npx tsx build/make-icons.ts`. Needs `rsvg-convert`
 * (Debian: librsvg2-bin). The results are kept in the repository; run it after a change here.
 *
 * The mark is the plug of a telephone switchboard: its two contacts, tip and ring, gave the two
 * wires of a telephone line their names.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { ico } from './ico.ts';

const folder = join(import.meta.dirname, 'icons');

/** A plug standing upright on a grid of 16, centred at x = 0, tip up: drawn, not filled, by its four parts. */
const plug = `
  <path d="M-2 5V3a2 2 0 0 1 4 0v2z"/>
  <path d="M-2 6h4v2h-4z"/>
  <path d="M-2 9h4v1h1.5a.5.5 0 0 1 .5.5V14.5a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1-4 14.5V10.5a.5.5 0 0 1 .5-.5H-2z"/>`;

/*
 * Every colour lies in the middle between light and dark, so that it stands out from any panel
 * (3:1 at least on white and on near-black). No two states share a shape.
 */
const tray = {
  'not-set-up': {
    colour: '#7a8691',
    picture: `<path transform="translate(8)" fill="none" stroke="currentColor" stroke-width="1.3"
      d="M-1.85 10.65V3.2a1.85 1.85 0 0 1 3.7 0v7.45M-1.85 10.65H-2.3a1 1 0 0 0-1 1v3.65h6.6v-3.65a1 1 0 0 0-1-1zM-1.85 6.5h3.7"/>`,
  },
  connecting: {
    colour: '#7a8691',
    picture: `<g transform="translate(5)">${plug}</g>
      <circle cx="12.5" cy="3" r="1.5"/><circle cx="12.5" cy="8" r="1.5"/><circle cx="12.5" cy="13" r="1.5"/>`,
  },
  connected: { colour: '#15808f', picture: `<g transform="translate(8)">${plug}</g>` },
  ringing: {
    colour: '#b57700',
    picture: `<g transform="translate(8)">${plug}</g>
      <g fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round">
        <path d="M4 1.8a4.6 4.6 0 0 0 0 4.9M12 1.8a4.6 4.6 0 0 1 0 4.9M1.5.9a7.6 7.6 0 0 0 0 6.7M14.5.9a7.6 7.6 0 0 1 0 6.7"/>
      </g>`,
  },
  talking: {
    colour: '#1f8a50',
    picture: `<mask id="plug"><rect width="16" height="16" fill="#fff"/>
        <g transform="translate(8 1.2) scale(.85)" fill="#000">${plug}</g></mask>
      <rect width="16" height="16" rx="3.5" mask="url(#plug)"/>`,
  },
  trouble: {
    colour: '#d8403a',
    picture: `<g transform="translate(5)">${plug}</g>
      <path d="M11.5 1.5a1.5 1.5 0 0 1 3 0l-.5 8.2a1 1 0 0 1-2 0z"/><circle cx="13" cy="14" r="1.7"/>`,
  },
} as const;

const traySvg = (picture: string, colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" color="${colour}" fill="${colour}">${picture}</svg>`;

const appSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <defs>
    <linearGradient id="ground" x2="0" y2="1">
      <stop stop-color="#0f7f93"/>
      <stop offset="1" stop-color="#07414d"/>
    </linearGradient>
  </defs>
  <rect x="2" y="2" width="60" height="60" rx="14" fill="url(#ground)"/>
  <g transform="translate(27.5 36.5) rotate(45) scale(2.35) translate(0 -8.5)" fill="#fff">
    <path d="M-2 5V3a2 2 0 0 1 4 0v2z"/>
    <path d="M-2 6h4v2h-4z" fill="#f5b92e"/>
    <path d="M-2 9h4v1h1.5a.5.5 0 0 1 .5.5V14.5a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1-4 14.5V10.5a.5.5 0 0 1 .5-.5H-2z"/>
  </g>
  <g fill="none" stroke="#f5b92e" stroke-width="3.2" stroke-linecap="round">
    <path d="M37.5 15.5a11.5 11.5 0 0 1 11 11M40 8.5a17.5 17.5 0 0 1 15.5 15.5"/>
  </g>
</svg>
`;

const drawn = (svg: string, size: number): Buffer =>
  execFileSync('rsvg-convert', ['--width', String(size), '--height', String(size)], { input: svg });

const draw = (svg: string, size: number, name: string): void => {
  writeFileSync(join(folder, name), drawn(svg, size));
};

/** Pixels of a small icon of Windows at its scales from 100 % to 400 %. */
const windowsSizes = [16, 20, 24, 28, 32, 36, 40, 48, 56, 64];

/** Electron takes the picture for the screen's scale by the ending of its name. */
const scales = [
  { scale: 1, ending: '' },
  { scale: 2, ending: '@2x' },
];

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'icon.svg'), appSvg);
draw(appSvg, 1024, 'icon.png');
for (const [state, { picture, colour }] of Object.entries(tray)) {
  const coloured = traySvg(picture, colour);
  const sizes = windowsSizes.map((size) => ({ size, pixels: PNG.sync.read(drawn(coloured, size)).data }));
  writeFileSync(join(folder, `tray-${state}.ico`), ico(sizes));
  for (const { scale, ending } of scales) {
    // The panels of Linux show 22 to 24 pixels, macOS takes black on clear and colours it.
    draw(coloured, 24 * scale, `tray-${state}Panel${ending}.png`);
    draw(traySvg(picture, '#000'), 16 * scale, `tray-${state}Template${ending}.png`);
  }
}
