/** Name of the file at the root of a documents folder that says what documents cannot say themselves. */
export const SETTINGS_FILE = 'footnote.yaml';
