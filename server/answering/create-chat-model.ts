import { type ConfigurableModel, initChatModel } from 'langchain/chat_models/universal';

export interface ChatModelSettings {
  /** Name that the endpoint knows the model by. */
  model: string;
  /** Address of an OpenAI-compatible endpoint, usually ending in `/v1`. @default OpenAI's own */
  baseUrl?: string;
  /** Local servers mostly need none. */
  apiKey?: string;
  /** @default the endpoint's own: several reasoning models refuse a request that sets any */
  temperature?: number;
  /** Whether the endpoint is asked to count tokens: some compatible servers refuse that. @default false */
  countsTokens?: boolean;
}

const OPENAI_BASE_URL = 'https://api.openai.com/v1';

/** The client refuses to start without a key, and a server that wants none ignores it. */
const PLACEHOLDER_KEY = 'no-key-needed';

/** Bridges a dropped connection; what lasts longer is the circuit breaker's business. */
const MAXIMUM_RETRIES = 1;

/**
 * A chat model at an OpenAI-compatible endpoint. Every address and key is passed on explicitly, because the client would
 * otherwise read its own environment variables and send documents to an address that nobody here has configured.
 */
export function createChatModel(settings: ChatModelSettings): Promise<ConfigurableModel> {
  return initChatModel(settings.model, {
    modelProvider: 'openai',
    apiKey: settings.apiKey || PLACEHOLDER_KEY,
    // The client's own log would write what the endpoint sent, passages included, past the server's log.
    configuration: {
      baseURL: settings.baseUrl ?? OPENAI_BASE_URL,
      organization: null,
      project: null,
      logLevel: 'off',
    },
    maxRetries: MAXIMUM_RETRIES,
    // Compatible servers speak chat completions; the newer API is OpenAI's alone, and so is the usage option in part.
    useResponsesApi: false,
    streamUsage: settings.countsTokens ?? false,
    ...(settings.temperature === undefined ? {} : { temperature: settings.temperature }),
  });
}
