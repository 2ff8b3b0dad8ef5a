// The gateway side of the test server: hello, identify, heartbeats, events, and resuming with what was missed.
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Server } from 'node:http';
import { changed } from './world.ts';
import type { World } from './world.ts';

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const ACK = 11;

/** Events kept for a connection that comes back. */
const KEPT = 1000;

interface Frame {
  readonly op: number;
  readonly d: unknown;
  readonly s?: number;
  readonly t?: string;
}

export interface Gateway {
  /** Sends an event; a lost connection gets it when it resumes. */
  dispatch(event: string, data: unknown): void;
  /** Ends the connection: without a word, or with a close code. */
  drop(code?: number): void;
  /** Asks the bot to reconnect and resume (opcode 7). */
  reconnect(): void;
  /** Forgets the session: the next resume is refused. */
  forget(): void;
  /** Counts of what the bot sent. */
  readonly seen: { identifies: number; resumes: number; heartbeats: number };
  readonly connected: () => boolean;
  close(): void;
}

export interface GatewayOptions {
  readonly heartbeatMs: number;
  /** Closes every identify with this code, e.g. 4004. */
  readonly refuseWith?: number;
}

export function createGateway(world: World, server: Server, address: () => string, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  const seen = { identifies: 0, resumes: 0, heartbeats: 0 };
  let session = '';
  let sequence = 0;
  let history: Frame[] = [];
  let live: WebSocket | undefined;

  const send = (socket: WebSocket, frame: Frame): void => {
    socket.send(JSON.stringify(frame));
  };
  const dispatch = (event: string, data: unknown): void => {
    const frame = { op: DISPATCH, t: event, s: (sequence += 1), d: data };
    history.push(frame);
    if (history.length > 2 * KEPT) history = history.slice(-KEPT);
    if (live) send(live, frame);
  };

  const identify = (socket: WebSocket, token: string): void => {
    seen.identifies += 1;
    const refused = token === world.token ? options.refuseWith : 4004;
    if (refused !== undefined) {
      socket.close(refused);
      return;
    }
    session = world.nextId();
    sequence = 0;
    history = [];
    live = socket;
    dispatch('READY', {
      v: 10,
      user: { id: world.application, username: 'limber', discriminator: '0000', avatar: null, bot: true },
      guilds: [{ id: '1299999999999999999', unavailable: true }],
      session_id: session,
      resume_gateway_url: address(),
      application: { id: world.application, flags: 0 },
      shard: [0, 1],
    });
  };

  const resume = (socket: WebSocket, wanted: { session_id: string; seq: number }): void => {
    seen.resumes += 1;
    if (wanted.session_id !== session) {
      send(socket, { op: INVALID_SESSION, d: false });
      return;
    }
    live = socket;
    for (const frame of history) if ((frame.s ?? 0) > wanted.seq) send(socket, frame);
    dispatch('RESUMED', {});
  };

  sockets.on('connection', (socket) => {
    send(socket, { op: HELLO, d: { heartbeat_interval: options.heartbeatMs } });
    socket.on('message', (data: Buffer) => {
      const { op, d } = JSON.parse(data.toString()) as Frame;
      if (op === HEARTBEAT) {
        seen.heartbeats += 1;
        send(socket, { op: ACK, d: null });
      }
      if (op === IDENTIFY) identify(socket, (d as { token: string }).token);
      if (op === RESUME) resume(socket, d as { session_id: string; seq: number });
      changed(world);
    });
    socket.on('close', () => {
      if (live === socket) live = undefined;
      changed(world);
    });
  });

  return {
    dispatch,
    seen,
    connected: () => live !== undefined,
    drop(code) {
      const socket = live;
      live = undefined;
      if (code === undefined) socket?.terminate();
      else socket?.close(code);
    },
    reconnect() {
      if (live) send(live, { op: RECONNECT, d: null });
    },
    forget() {
      session = '';
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
