// Whether an interaction or a message has the form that Discord describes, as far as it is read here
// (docs.discord.com, interactions/receiving-and-responding and resources/message). Pure.
import { ComponentType, InteractionType } from 'discord.js';
import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';
import { fields, flag, isTable, list, whole, words, type Shape } from '../../../core/util/validators.ts';

const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? undefined : shape(value);

const permissions: Shape = (value) => (typeof value === 'string' && /^\d{1,40}$/.test(value) ? undefined : '');
const named = fields<{ id: string }>({ id: words(1) }, {});
const member = fields<{ user: object; permissions?: string }>({ user: named }, { permissions });
const option = fields<{ type: number; name: string }>({ type: whole(), name: words() }, {});

const command = fields<{ type: number; name: string; options?: unknown }>(
  { type: whole(), name: words(1) },
  {
    options: list((value) => {
      const text = isTable(value) && value.type === 3 ? words()(value.value) : undefined;
      return option(value) ?? text;
    }),
  },
);
const button = fields<{ custom_id: string }>({ custom_id: words() }, {});
const pressed = fields<{ id: string; flags?: number; interaction_metadata?: object }>(
  { id: words(1) },
  {
    flags: whole(),
    interaction_metadata: orNull(fields<{ id: string; user: object }>({ id: words(1), user: named }, {})),
  },
);

interface Common {
  readonly type: number;
  readonly id: string;
  readonly token: string;
  readonly application_id: string;
  readonly user?: unknown;
  readonly member?: unknown;
  readonly channel?: unknown;
  readonly guild_id?: unknown;
  readonly context?: unknown;
  readonly locale?: unknown;
  readonly app_permissions: unknown;
  readonly authorizing_integration_owners: unknown;
}

const common = fields<Common>(
  {
    type: whole(),
    id: words(1),
    token: words(1),
    application_id: words(1),
    app_permissions: permissions,
    authorizing_integration_owners: fields<object>({}, {}),
  },
  {
    user: named,
    member,
    channel: named,
    guild_id: words(1),
    context: orNull(whole()),
    locale: words(1),
  },
);

/** What an interaction holds beside that, by its type. Those that are not read hold nothing that matters. */
const OWN: Readonly<Partial<Record<number, Shape>>> = {
  [InteractionType.ApplicationCommand]: fields<{ data: unknown }>({ data: command }, {}),
  [InteractionType.MessageComponent]: fields<{ data: unknown; message: unknown }>(
    { data: button, message: pressed },
    {},
  ),
};

/** Whether all that is read of an interaction can be read. */
export function isReadableInteraction(value: unknown): value is APIInteraction {
  if (common(value) !== undefined) return false;
  return OWN[(value as Common).type]?.(value) === undefined;
}

const HOLDERS: readonly unknown[] = [ComponentType.ActionRow, ComponentType.Container];

/** A component, with those inside it. */
const component: Shape = (value) => {
  const inside = list(component);
  const holds = isTable(value) && HOLDERS.includes(value.type);
  if (holds) return fields<{ components: unknown }>({ components: inside }, {})(value);
  return fields<{ type: number; custom_id?: string }>({ type: whole() }, { custom_id: words() })(value);
};
const author = fields<{ id: string; bot?: boolean }>({ id: words(1) }, { bot: flag });
const asked = fields<{ author: unknown; components?: unknown }>({ author }, { components: list(component) });

interface Written {
  readonly id: string;
  readonly author: unknown;
  readonly content: string;
  readonly type: number;
  readonly guild_id?: string;
  readonly webhook_id?: string;
  readonly referenced_message?: unknown;
}

const message = fields<Written>(
  { id: words(1), author, content: words(), type: whole() },
  { guild_id: words(1), webhook_id: words(1), referenced_message: orNull(asked) },
);

/** Whether all that is read of a message can be read. */
export const isReadableMessage = (value: unknown): value is GatewayMessageCreateDispatchData =>
  message(value) === undefined;
