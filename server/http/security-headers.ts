import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Nothing but what the server itself sends is run, shown or connected to. Text of documents reaches a page as text
 * nodes only; this is the second line of defence.
 */
export async function registerSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        // Covers the WebSocket of the same host too: CSP level 3, section 6.7.2.8.
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // The server speaks plain HTTP on this machine; whatever puts it behind TLS decides about HSTS.
    strictTransportSecurity: false,
  });
}
