/** The pages of the main window, in their order. */
export const pages = ['calls', 'colleagues', 'dial-pad', 'settings', 'diagnostics'] as const;
export type PageName = (typeof pages)[number];
/** What the main window opens at: a page, the missed calls on theirs, or the few steps that set Tipring up. */
export type OpeningPage = PageName | 'missed-calls' | 'first-start';
