import type { settings as english } from '../en/settings.ts';

export const settings: typeof english = {
  title: '设置',
  language: '语言',
  languageLead: 'Tipring 界面使用的语言。',
  asTheSystem: '跟随系统',
};
