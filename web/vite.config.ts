import { defineConfig } from 'vite';
import { leaveNoGlobals } from './leave-no-globals.ts';
import { minifyStyles } from './minify-styles.ts';

const root = import.meta.dirname;

// Whoever starts the build: under a test runner's environment the parts of lit for development would be built in.
process.env.NODE_ENV = 'production';

/**
 * One command, two builds into one folder: the pages, which share hashed chunks under `assets/`, and `widget.js`,
 * which foreign sites name in a script tag and which therefore keeps its name and is one file.
 */
export default defineConfig({
  root,
  appType: 'mpa',
  plugins: [minifyStyles(), leaveNoGlobals()],
  build: {
    outDir: '../dist/web',
    target: 'es2022',
    // An inlined picture is a `data:` address, which the policy `default-src 'self'` refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  environments: {
    client: {
      build: {
        emptyOutDir: true,
        rolldownOptions: { input: ['index', 'demo', 'source'].map((page) => `${root}/${page}.html`) },
      },
    },
    widget: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        rolldownOptions: {
          input: { widget: `${root}/widget/widget.ts` },
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'widget']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
