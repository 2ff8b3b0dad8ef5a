// The shape of a thing a person can do, complete: its commands and buttons, what it makes of words, what it promises, what
// it keeps, who may use it and where /help lists it. Knows nothing of any one feature.
import type { Context, PromiseContext, Texts } from './context.ts';
import type { Kept, SliceKey } from './record.ts';
import type { Promised, Rule } from './promise.ts';
import type { Reply } from './reply.ts';
import type { Route } from './route.ts';
import type { Say } from './say.ts';
import type { Shape } from './util/validators.ts';

/** One or more replies, in the order they are to be shown. */
export type Answer = readonly Reply[] | Promise<readonly Reply[]>;

/** An answer, or undefined for "not mine". */
export type MaybeReplies = readonly Reply[] | undefined | Promise<readonly Reply[] | undefined>;

export interface Command<Content> {
  /** `[a-z0-9_]{1,32}`: what Telegram and Discord both accept. */
  readonly name: string;
  /** Id of the one-line summary in the words, at most 100 characters (Discord's limit). */
  readonly summary: string;
  /** Id of a hint at what may follow the command; without it the command takes no words. */
  readonly hint?: string;
  /** What people want who mean this command, by the names of wishes in the content. */
  readonly intents?: readonly string[];
  /** What of a sentence with such a wish follows the name; nothing when left out. */
  readonly argsFrom?: (ctx: Context<Content>, sentence: string) => string;
  /** Left out of the platforms' menus, still answered. */
  readonly hidden?: true;
  /** `args` is what followed the name, trimmed, at most `ARGS_CHARS` characters. */
  readonly run: (ctx: Context<Content>, args: string) => Answer;
}

/** Gives undefined when the arguments do not fit (any more): the bot then says so kindly. */
export type Press<Content> = (ctx: Context<Content>, args: readonly string[]) => MaybeReplies;

/** A command that words stand for. */
export interface CommandWish {
  readonly command: string;
  readonly args: string;
}

/** A button of the newest message, by what may stand on it. */
export interface LabelWish {
  readonly labels: readonly string[];
}

/** What words lead to, where they are not answered at once. */
export type Meant = CommandWish | LabelWish | Route;

/** What a feature makes of a sentence; undefined passes it on. */
export type Hear<Content> = (ctx: Context<Content>, text: string) => MaybeReplies | Meant;

/** What people may do whom a check, or their age, keeps from exercising. */
export interface Access {
  /** `refuse` shows them what to do instead; `allow` leaves it to the feature, which must offer no movement then. */
  readonly locked: 'refuse' | 'allow';
  /** Commands and actions of buttons for which the opposite holds, e.g. stopping something. */
  readonly except?: readonly string[];
}

/**
 * What a link may open at once, since it shows something and changes nothing. Links can be written by anybody: anything
 * else is asked about first, see core/routing/by-link.ts.
 */
export interface LinkTargets {
  /** Names of commands, whatever words follow. */
  readonly commands?: readonly string[];
  /** Names of commands that change something only when words follow. */
  readonly bareCommands?: readonly string[];
  /** Actions of buttons. */
  readonly presses?: readonly string[];
}

/**
 * What a button does, by its action, for people in a group on whose request its message does not stand and who may not
 * manage the group. `all`: the same as for everybody. A press: that instead. Any other button answers them alone and leaves
 * the message as it is, see core/routing/others-message.ts.
 */
export type OnOthersMessage<Content> = ReadonlyMap<string, 'all' | Press<Content>>;

/** The headings of /help, in their order. */
export const HELP_GROUPS = ['move', 'check', 'ease', 'daily', 'know', 'you'] as const;
export type HelpGroup = (typeof HELP_GROUPS)[number];

/** A promise that comes again and again. */
export interface Repeats {
  /** The rule without a wish. `zone`: IANA; `minute` of the local day. */
  readonly usual: (zone: string, minute?: number) => Exclude<Rule, { type: 'once' }>;
  /** What /reminders lets people choose: one time a day, several, or a rhythm. */
  readonly edit: 'time' | 'times' | 'rhythm';
  /** Where it is added, when not in /reminders itself. */
  readonly add?: Route;
  /** Its message is worth keeping, so that what a button answers comes below it. */
  readonly stays?: true;
}

/** One kind of promise. */
export interface PromiseKind<Content> {
  /** Writes the message that is due; undefined when there is nothing to send. */
  readonly write: (ctx: PromiseContext<Content>, promise: Promised) => Reply | undefined | Promise<Reply | undefined>;
  /** What it is called in a list, and inside a sentence. */
  readonly describe: (say: Say, promise: Promised) => { readonly name: string; readonly phrase: string };
  /** Left out for what is promised once. */
  readonly repeats?: Repeats;
}

/** The part of a person's record that a feature keeps. */
export interface RecordSlice<Content> {
  /** What each of its fields must look like. */
  readonly shapes: Readonly<Partial<Record<SliceKey, Shape>>>;
  /** What /mydata tells of it, a line each. */
  readonly describe: (texts: Texts<Content>, kept: Kept, now: number) => readonly string[];
  /** Erases what is kept elsewhere, e.g. in memory. The record itself is erased whole by /forget. */
  readonly forget?: (ctx: Context<Content>) => void;
}

export interface Feature<Content> {
  /** First part of its routes, `[a-z]{1,16}`. */
  readonly id: string;
  readonly commands: readonly Command<Content>[];
  /** Action to handler. */
  readonly presses: ReadonlyMap<string, Press<Content>>;
  readonly access: Access;
  /**
   * Commands and actions of buttons that are answered however much somebody asks for, see core/routing/within-share.ts: what
   * stops something, and what tells about danger.
   */
  readonly always?: readonly string[];
  readonly onOthersMessage?: OnOthersMessage<Content>;
  /** Left out, a link opens nothing of it. */
  readonly links?: LinkTargets;
  /** Where /help lists its commands. */
  readonly help?: HelpGroup;
  /** Looks for danger in anything typed, before anything else; its reply stands in place of any other answer. */
  readonly watch?: (ctx: Context<Content>, words: string) => Reply | undefined | Promise<Reply | undefined>;
  /** The action of the press after which what was wanted goes on, where `watch` had put a question in its place. */
  readonly resume?: string;
  /** What a private message that is no command means to this feature; undefined passes it on. */
  readonly hear?: Hear<Content>;
  /** What it makes of a sentence that holds a wish, by the name of the wish in the content. */
  readonly intents?: Readonly<Record<string, Hear<Content>>>;
  /** What it offers when no feature knows what the words of a private message mean. */
  readonly guess?: (ctx: Context<Content>, text: string) => MaybeReplies;
  /** Shows again what a text replied to that nobody understood; undefined when it replied to nothing of this feature. */
  readonly repeat?: (ctx: Context<Content>) => MaybeReplies;
  /**
   * Cards that somebody may pass on to any chat, one a reply, the best first. What is for the asker alone is not
   * shared: they are led to their private chat, to the reply's `privateRoute`.
   */
  readonly share?: (ctx: Context<Content>, words: string) => Answer;
  /** By kind. A kind belongs to one feature. */
  readonly promises?: Readonly<Record<string, PromiseKind<Content>>>;
  readonly record?: RecordSlice<Content>;
  /** It answers also when what is kept cannot be read: advice must not wait for a disk. */
  readonly withoutRecords?: true;
}

/** What a platform's menu needs of a command. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly hint?: string;
}

/** Characters of a command's arguments or a message that are looked at; the rest is left out. */
export const ARGS_CHARS = 200;
