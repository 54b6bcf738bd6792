/** Function words of a language in small letters; those of 62 are there, by ISO 639-3. */
declare module 'stopword' {
  export const ara: string[];
  export const deu: string[];
  export const ell: string[];
  export const eng: string[];
  export const fra: string[];
  export const hin: string[];
  export const ita: string[];
  export const jpn: string[];
  export const kor: string[];
  export const porBr: string[];
  export const ron: string[];
  export const rus: string[];
  export const spa: string[];
  export const tha: string[];
  export const tur: string[];
  export const vie: string[];
  export const zho: string[];
}
