/** The sizes of windows that every state is drawn at: a small phone, a tablet, a desk. */
export const sizes = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;

export const themes = ['light', 'dark'] as const;
export const languages = ['en', 'zh'] as const;

export type Language = (typeof languages)[number];
