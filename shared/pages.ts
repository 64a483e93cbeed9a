/** The pages of the main window, in their order. */
export const pages = ['calls', 'colleagues', 'dial-pad', 'settings'] as const;
export type PageName = (typeof pages)[number];
