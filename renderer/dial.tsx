import './design/design.css';
import './dial/dial.css';
import type { Client } from './bridge.ts';
import { DialWindow } from './dial/dial-window.tsx';
import { mount } from './mount.tsx';

const client: Client<'dial'> = window.tipring;

mount(client, (snapshot) => <DialWindow snapshot={snapshot} calls={client.calls} clock={Date.now} />);
