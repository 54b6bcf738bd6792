/** Name of a file in any folder of a collection that says what its documents cannot say themselves. */
export const SETTINGS_FILE = 'footnote.yaml';

/** Name of a file in any folder of a collection that names what is not taken in, in the manner of `.gitignore`. */
export const IGNORE_FILE = 'footnote.ignore';

/** Name of a file in any folder of a collection with words that mean the same. */
export const GLOSSARY_FILE = 'glossary.yaml';
