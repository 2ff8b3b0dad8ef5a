// What a wish names is read out of it, and nothing that was not said.
import { expect, test } from 'vitest';
import { slotsOf } from '../../../src/understanding/intents/slots.ts';
import { content, NOON } from '../../support/talk.ts';

test.each([
  ['stretch', 'stretch my neck for 3 minutes at the office', { area: 'neck', minutes: 3, place: 'desk' }],
  ['stretch', 'my back', { area: 'back' }],
  ['stretch', 'something gentle', {}],
  ['exercise', 'lets do the glute bridge', { exercise: 'hip-bridge' }],
  ['learn', 'tell me about sciatica', { topic: 'sciatica' }],
  ['routine_code', 'run CC-bd8x2 please', { code: 'cc-bd8x2' }],
  ['subscribe', 'tip at 8:30 on weekdays in Oslo', { times: ['08:30'], days: [1, 2, 3, 4, 5], zone: 'Europe/Oslo' }],
  [
    'reminder_add',
    'nudge me to get up every 50 minutes from 9 till 6',
    { every_minutes: 50, from: '09:00', to: '18:00', kind: 'break' },
  ],
  ['quiet_hours', 'no messages from 10pm to 7am', { from: '22:00', to: '07:00' }],
  ['zone_set', 'i live in Madrid', { zone: 'Europe/Madrid' }],
  ['log_pain', 'my pain is 6 out of 10', { value: 6 }],
  ['thanks', 'thanks, see you at 9', {}],
])('%s: %s', (intent, text, slots) => {
  expect(slotsOf(intent, text, content, { now: NOON, zone: 'Europe/London' })).toEqual(slots);
});
