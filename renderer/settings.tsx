import './design/design.css';
import './settings/settings.css';
import type { Client } from './bridge.ts';
import { mount } from './mount.tsx';
import { SettingsWindow } from './settings/settings-window.tsx';

const client: Client<'settings'> = window.tipring;

mount(client, (snapshot) => <SettingsWindow snapshot={snapshot} calls={client.calls} clock={Date.now} />);
