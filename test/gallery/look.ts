import type { Language } from '../../shared/words/language.ts';

/** In what a state is shown: the system's colours, its zoom, and the language. */
export interface Look {
  readonly name: string;
  readonly colours: 'light' | 'dark' | 'contrast';
  readonly zoom: 1 | 2;
  readonly language: Language;
}

export const light: Look = { name: 'light', colours: 'light', zoom: 1, language: 'en' };
export const dark: Look = { ...light, name: 'dark', colours: 'dark' };
export const contrast: Look = { ...light, name: 'contrast', colours: 'contrast' };

/** In each language, the one from right to left last. */
export const spoken: readonly Look[] = (['de', 'es', 'fr', 'zh-CN', 'pseudo'] as const).map((language) => ({
  ...light,
  name: language,
  language,
}));

/** The same at 200 %. */
export const zoomed = (look: Look): Look => ({ ...look, name: `${look.name}-zoom-200`, zoom: 2 });

/** All in which the gallery shows a state. */
export const looks: readonly Look[] = [light, dark, contrast, zoomed(light), ...spoken];
