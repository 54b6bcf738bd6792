declare module 'wink-porter2-stemmer' {
  /** The stem of a lower-case English word, by the Porter2 ("English") algorithm of Snowball. */
  export default function stem(word: string): string;
}
