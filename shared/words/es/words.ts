import { account } from './account.ts';
import { calls } from './calls.ts';
import { common } from './common.ts';
import { diagnostics } from './diagnostics.ts';
import { dialRules } from './dial-rules.ts';
import { dial } from './dial.ts';
import { firstStart } from './first-start.ts';
import { link } from './link.ts';
import { main } from './main.ts';
import { notices } from './notices.ts';
import { popSettings } from './pop-settings.ts';
import { pop } from './pop.ts';
import { problems } from './problems.ts';
import { quiet } from './quiet.ts';
import { sentences } from './sentences.ts';
import { settings } from './settings.ts';
import { tray } from './tray.ts';
import type { english } from '../en/words.ts';

export const spanish: typeof english = {
  account,
  calls,
  common,
  diagnostics,
  dial,
  dialRules,
  firstStart,
  link,
  main,
  notices,
  pop,
  popSettings,
  problems,
  quiet,
  sentences,
  settings,
  tray,
};
