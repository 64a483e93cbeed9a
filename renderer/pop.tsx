import './design/design.css';
import './pop/pop.css';
import type { Client } from './bridge.ts';
import { mount } from './mount.tsx';
import { Pop } from './pop/pop.tsx';

const client: Client<'pop'> = window.tipring;

mount(client, (snapshot) => <Pop snapshot={snapshot} calls={client.calls} clock={Date.now} />);
