import { startTipring } from './desktop/start.ts';

startTipring();
