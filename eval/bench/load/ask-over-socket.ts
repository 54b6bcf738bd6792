import WebSocket from 'ws';
import { type ServerMessage, SOCKET_PATH, SUBPROTOCOL, serverMessageSchema } from '../../../server/protocol.ts';
import type { EvalQuestion } from '../../dataset/eval-case.ts';
import type { AskedQuestion } from './asked-question.ts';

/** Longer than the server works on any question of its own accord. */
const PATIENCE_MILLISECONDS = 90_000;

export interface SocketRequest {
  /** Of the server, `http://…`. */
  address: string;
  question: EvalQuestion;
  /** Milliseconds since the question was due. */
  elapsed: () => number;
}

/** Asks one question as somebody does who has just come: on a socket, and in a conversation, of its own. Never rejects. */
export async function askOverSocket({ address, question, elapsed }: SocketRequest): Promise<AskedQuestion> {
  const url = `${address.replace(/^http/, 'ws').replace(/\/$/, '')}${SOCKET_PATH}?audience=staff`;
  const socket = new WebSocket(url, SUBPROTOCOL);
  const sentences: string[] = [];
  let firstSentence: number | undefined;
  const result = (end: AskedQuestion['end'], windowsRead?: number): AskedQuestion => ({
    ...{ question, end, text: sentences.join(' '), endMilliseconds: elapsed() },
    ...(firstSentence !== undefined && { firstSentenceMilliseconds: firstSentence }),
    ...(windowsRead !== undefined && { windowsRead }),
  });
  const asked = await new Promise<AskedQuestion>((resolve) => {
    const timer = setTimeout(() => resolve(result('lost')), PATIENCE_MILLISECONDS);
    const settle = (outcome: AskedQuestion): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    socket.on('error', () => settle(result('lost')));
    socket.on('close', () => settle(result('lost')));
    socket.on('message', (bytes) => {
      const message = readMessage(String(bytes));
      if (message?.type === 'session-ready')
        socket.send(JSON.stringify({ type: 'ask', id: 'q', question: question.question }));
      else if (message?.type === 'answer-sentence') {
        firstSentence ??= elapsed();
        sentences.push(message.sentence.text);
      } else if (message?.type === 'answer-end') settle(result(message.status, message.windowsRead));
      else if (message?.type === 'error') settle(result(message.code === 'too-many-questions' ? 'refused' : 'lost'));
    });
  });
  socket.terminate();
  return asked;
}

function readMessage(text: string): ServerMessage | undefined {
  const parsed = serverMessageSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}
