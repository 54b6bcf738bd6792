const EMPHASIS = /(?<![\p{L}\p{N}])(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?![\p{L}\p{N}])/gu;
/** `$PM_{2.5}$`, `$\alpha$-`: a short formula between dollar signs, with no sum of money in it. */
const FORMULA = /\$([^$\s\d][^$\n]{0,60})\$/g;
const SUBSCRIPT = /[_^]\{([^{}]{0,20})\}|[_^](?=\w)/g;
const COMMAND = /\\(?:mathrm|text|textbf|mathbf|operatorname)\{([^{}]{0,40})\}/g;

/** The words of exported text without its marks: emphasis, escaped signs and simple formulas as a reader would see them. */
export function readableText(text: string): string {
  return text
    .replace(FORMULA, (_, formula: string) => formula.replace(COMMAND, '$1').replace(SUBSCRIPT, '$1'))
    .replace(EMPHASIS, '')
    .replace(/\\([$%&#*_])/g, '$1');
}
