import type { Diagnostics, PeopleShown, Program } from '../../shared/diagnostics.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Clock } from '../ami/clock.ts';
import type { EventRecord } from '../diagnostics/event-record.ts';
import type { KnownSecrets } from '../diagnostics/known-secrets.ts';
import { LinkRecord } from '../diagnostics/link-record.ts';
import type { Disguise } from '../diagnostics/people.ts';
import { reportText } from '../diagnostics/report.ts';
import type { PasswordKeeper } from '../passwords/password-keeper.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';
import { accountOf } from './current-phone.ts';
import type { CurrentPhone } from './current-phone.ts';
import type { Handlers } from './handlers.ts';
import type { Shell } from './shell.ts';

/** Where the diagnostics come from. */
export interface DiagnosticsSources {
  readonly events: EventRecord;
  readonly secrets: KnownSecrets;
  readonly disguise: Disguise;
  readonly program: Program;
  readonly logFolder: string;
}

export interface DiagnosticsControllerOptions {
  readonly phone: CurrentPhone;
  readonly settings: SettingsKeeper;
  readonly passwords: PasswordKeeper;
  readonly shell: Shell;
  readonly clock: Clock;
  readonly diagnostics: DiagnosticsSources;
}

/** The diagnostics page: what is known when something does not work, and a report of it. */
export class DiagnosticsController {
  readonly #options: DiagnosticsControllerOptions;
  readonly #link = new LinkRecord();

  constructor(options: DiagnosticsControllerOptions) {
    this.#options = options;
  }

  /** The link may have changed. */
  look(): void {
    this.#link.take(this.#options.phone.link, this.#options.clock.now());
  }

  readonly handlers: Pick<Handlers<'main'>, 'readDiagnostics' | 'copyReport' | 'openLogFolder'> = {
    readDiagnostics: ({ people }) => success(this.#known(people)),
    copyReport: ({ people }) => {
      const { shell, clock, diagnostics } = this.#options;
      shell.copyText(diagnostics.secrets.blackOut(reportText(this.#known(people), people, clock.now())));
      return success(undefined);
    },
    openLogFolder: async () => {
      const { shell, diagnostics } = this.#options;
      const why = await shell.openFolder(diagnostics.logFolder);
      return why === null
        ? success(undefined)
        : failure(problem('folder-not-opened', diagnostics.logFolder, why));
    },
  };

  #known(people: PeopleShown): Diagnostics {
    const { phone, settings, passwords, diagnostics } = this.#options;
    const { pbx, phone: own } = settings.effective.settings;
    const disguise = people === 'hidden' ? diagnostics.disguise : null;
    const banner = phone.phone?.banner ?? null;
    this.look();
    return {
      changes: this.#link.changes,
      reconnects: this.#link.reconnects,
      pbx: banner === null ? null : { asterisk: banner.asterisk, manager: banner.version },
      account: accountOf(pbx),
      dialect: pbx.dialect,
      technology: own.technology,
      extension: disguise === null || own.extension === '' ? own.extension : disguise(own.extension),
      rights: phone.phone?.rights ?? null,
      password: passwords.keeping(accountOf(pbx)).place,
      program: diagnostics.program,
      events: diagnostics.events.read({ blackOut: diagnostics.secrets.blackOut, disguise }),
      logFolder: diagnostics.logFolder,
    };
  }
}
