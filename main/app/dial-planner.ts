import type { DialPlan, EditedDialRules } from '../../shared/ipc.ts';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { dialRulesOf, planAgain, planDial } from '../phone/dial-rules.ts';
import type { DialRules } from '../phone/dial-rules.ts';
import { numbersInText } from '../phone/numbers-in-text.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';

export interface DialPlannerOptions {
  readonly settings: SettingsKeeper;
  /** Where the system says that it is, ISO 3166-1 alpha-2; empty where it does not tell. */
  readonly systemCountry: string;
}

/** The rules of dialling as the settings have them at the moment, applied. */
export class DialPlanner {
  readonly #options: DialPlannerOptions;

  constructor({ settings, systemCountry }: DialPlannerOptions) {
    this.#options = { settings, systemCountry };
  }

  /**
   * What is dialled for a number, and why.
   *
   * @param number cleaned
   * @param edited the rules to go by; null: those in effect
   */
  plan({ number, form }: NumberToDial, edited: EditedDialRules | null = null): DialPlan {
    const rules = this.#rules(edited);
    return form === 'written' ? planDial(number, rules) : planAgain(number, rules);
  }

  /** The numbers that a text holds; it may come from anywhere. */
  numbersIn(text: string): readonly string[] {
    return numbersInText(text, this.#rules(null));
  }

  #rules(edited: EditedDialRules | null): DialRules {
    const { settings, systemCountry } = this.#options;
    const { dialing, numbers, colleagues } = settings.effective.settings;
    const inEffect = { dialing, numbers, colleagues: colleagues.map(({ number }) => number) };
    return dialRulesOf(edited ?? inEffect, systemCountry);
  }
}
