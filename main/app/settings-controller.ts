import type { SettingsDraft, SettingsSnapshot, TestStep } from '../../shared/ipc.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ConnectionTarget } from '../connection-test/target.ts';
import type { checkAccount } from '../connection-test/check-account.ts';
import type { findOut } from '../connection-test/find-out.ts';
import type { testConnection } from '../connection-test/connection-test.ts';
import type { PasswordKeeper } from '../passwords/password-keeper.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';
import { accountOf } from './current-phone.ts';
import type { CurrentPhone } from './current-phone.ts';
import type { Handlers } from './handlers.ts';
import type { DoNotDisturb } from './quiet-controller.ts';
import type { Shell } from './shell.ts';

export interface SettingsControllerOptions {
  readonly phone: CurrentPhone;
  readonly settings: SettingsKeeper;
  readonly passwords: PasswordKeeper;
  readonly shell: Shell;
  readonly doNotDisturb: DoNotDisturb;
  readonly testConnection: typeof testConnection;
  readonly findOut: typeof findOut;
  readonly checkAccount: typeof checkAccount;
  /** Where the system says that it is, ISO 3166-1 alpha-2; empty where it does not tell. */
  readonly systemCountry: string;
  readonly demo: boolean;
  readonly appVersion: string;
}

type SettingsCall =
  | ('save' | 'testConnection' | 'findOut' | 'checkAccount' | 'copyAccountSection')
  | ('openLinksWithTipring' | 'startWithSession' | 'dismissNotice' | 'close');

/** The settings page: edits, tests and keeps the settings. */
export class SettingsController {
  readonly #options: SettingsControllerOptions;
  readonly #saved: () => void;
  #test: { readonly running: boolean; readonly steps: readonly TestStep[] } | null = null;
  #running = new AbortController();
  /** The section of manager.conf that the last check printed. */
  #section: string | null = null;
  #notices: readonly Problem[];

  /** @param saved told when settings have been saved */
  constructor(options: SettingsControllerOptions, saved: () => void) {
    this.#options = options;
    this.#saved = saved;
    this.#notices = options.settings.notice === null ? [] : [options.settings.notice];
  }

  snapshot(): SettingsSnapshot {
    const { phone, settings, passwords, shell, systemCountry, doNotDisturb, demo, appVersion } =
      this.#options;
    const effective = settings.effective;
    return {
      settings: effective.settings,
      locked: effective.locked,
      password: passwords.keeping(accountOf(effective.settings.pbx)),
      link: phone.link,
      test: this.#test,
      notices: this.#notices,
      opensLinks: shell.opensLinks(),
      startsWithSession: demo ? null : shell.startsWithSession(),
      displays: shell.displays,
      hotkeys: shell.hotkeys,
      hotkeyText: shell.hotkeyText,
      placing: shell.placing,
      systemCountry,
      doNotDisturb: doNotDisturb.state,
      demo,
      appVersion,
    };
  }

  readonly handlers: Pick<Handlers<'main'>, SettingsCall> = {
    save: (draft) => this.#save(draft),
    testConnection: async ({ upTo, ...draft }) => {
      // Up to the banner nobody logs in.
      const target = upTo === 'banner' ? this.#greeting(draft) : await this.#target(draft);
      if (!target.ok) return target;
      const run = this.#begin();
      const report = (running: boolean, steps: readonly TestStep[]): void => {
        if (run.signal.aborted) return;
        this.#test = { running, steps };
        this.#options.shell.push('main');
      };
      const steps = await this.#options.testConnection(
        { ...target.value, upTo },
        (now) => {
          report(true, now);
        },
        run.signal,
      );
      report(false, steps);
      return success(steps);
    },
    findOut: async (draft) => {
      const target = await this.#target(draft);
      return target.ok ? this.#options.findOut(target.value, this.#begin().signal) : target;
    },
    checkAccount: async (draft) => {
      const target = await this.#target(draft);
      if (!target.ok) return target;
      this.#section = null;
      const checked = await this.#options.checkAccount(target.value, this.#begin().signal);
      if (checked.ok) this.#section = checked.value.section;
      return checked;
    },
    copyAccountSection: () => {
      if (this.#section === null) return failure(problem('section-missing'));
      this.#options.shell.copyText(this.#section);
      return success(undefined);
    },
    openLinksWithTipring: async () => {
      const result = await this.#options.shell.openLinks();
      this.#options.shell.push('main');
      return result;
    },
    startWithSession: async ({ starts }) => {
      const result = await this.#options.shell.startWithSession(starts);
      this.#options.shell.push('main');
      return result;
    },
    dismissNotice: ({ code }) => {
      this.#notices = this.#notices.filter((notice) => notice.code !== code);
      this.#options.shell.push('main');
      return success(undefined);
    },
    close: () => {
      this.#options.shell.close('main');
      return success(undefined);
    },
  };

  /** Something to be told once; it stands in the window until it is dismissed. */
  tell(notice: Problem): void {
    this.#notices = [...this.#notices, notice];
    this.#options.shell.push('main');
  }

  /** The window has closed: nobody waits for a running test any more. */
  closed(): void {
    this.#running.abort();
    this.#test = null;
    this.#section = null;
  }

  /** Ends what runs and begins anew. */
  #begin(): AbortController {
    this.#running.abort();
    // Whoever is ended does not tell; a half test is none.
    if (this.#test?.running === true) this.#test = null;
    this.#options.shell.push('main');
    this.#running = new AbortController();
    return this.#running;
  }

  #greeting({ settings }: SettingsDraft): Result<ConnectionTarget> {
    return success({ settings: this.#options.settings.preview(settings), secret: '' });
  }

  async #target(draft: SettingsDraft): Promise<Result<ConnectionTarget>> {
    const settings = this.#options.settings.preview(draft.settings);
    const kept = await this.#options.passwords.password(accountOf(settings.pbx));
    const secret = draft.password ?? (kept.ok ? kept.value : null);
    if (secret === null) return kept.ok ? failure(problem('password-missing')) : kept;
    return success({ settings, secret });
  }

  async #save(draft: SettingsDraft): Promise<Result<undefined>> {
    const { settings, passwords, phone, shell } = this.#options;
    const before = settings.effective.settings;
    const written = settings.save(draft.settings);
    if (!written.ok) return written;
    this.#saved();
    const after = settings.effective.settings;
    const [old, now] = [accountOf(before.pbx), accountOf(after.pbx)];
    // First, where it is kept until now: that place may be left as well.
    const forgotten = old === now ? success(undefined) : await passwords.forget(old);
    const kept = await passwords.keep(now, draft.password, draft.keepIn);
    if (draft.password !== null || needsNewPhone(before, after) || phone.link.kind !== 'connected') {
      await phone.restart();
    } else {
      phone.phone?.watch(after.colleagues.map(({ number }) => number));
      phone.phone?.keepEnded(after.pop.stays);
    }
    shell.push('main');
    return kept.ok ? forgotten : kept;
  }
}

const needsNewPhone = (before: Settings, after: Settings): boolean =>
  JSON.stringify([before.pbx, before.phone]) !== JSON.stringify([after.pbx, after.phone]);
