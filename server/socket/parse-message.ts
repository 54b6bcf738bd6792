import { type ClientMessage, clientMessageSchema } from '../protocol.ts';

/** The message, or undefined where it is not one of the protocol. */
export function parseMessage(text: string): ClientMessage | undefined {
  try {
    return clientMessageSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
