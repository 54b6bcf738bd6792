import { stemWord } from './stem-word.ts';

/**
 * Words that say how something is asked rather than what is asked for. Left out on purpose, since they are also
 * content in documents: "may" (the month), "us" (the country), "no" (number), "like", "use".
 */
const ENGLISH = `
  a about above after again all also am an and any are arent as at be because been before being below between both but by
  can cant cannot could did didnt do does doesnt doing dont down during each either else ever few for from further had
  has have having he her here hers him his how i id if im in into is isnt it its itself ive just let me more most much
  must my myself neither nor not of off on once only onto or other our ours out over own per please same shall she should
  so some such tell than that the their theirs them then there these they this those through to too under until up upon
  very was wasnt we were what whatever whats when where whether which while who whom whose why will with within without
  would you your yours`;

const CHINESE = `
  的 了 和 与 與 及 或 在 是 为 為 于 於 以 也 都 而 且 并 並 被 把 将 將 对 對 从 從 由 向 到 给 給 就 还 還 又 之 其 这 這 那 此 该 該 个 個
  吗 嗎 呢 吧 啊 呀 我 你 您 他 她 它 我们 我們 你们 你們 他们 他們 它们 它們 什么 什麼 哪 哪个 哪個 哪些 哪里 哪裡 哪儿 谁 誰 怎么 怎麼 怎样 怎樣
  怎么样 怎麼樣 如何 为什么 為什麼 为何 為何 几 幾 多少 是否 请 請 请问 請問 这个 這個 那个 那個 这些 這些 那些 有 有没有 有沒有 没有 沒有
  可以 能否 以及 关于 關於 对于 對於 因为 因為 所以 如果 但是 但 则 則`;

const stopWords = new Set(`${ENGLISH} ${CHINESE}`.trim().split(/\s+/).map(stemWord));

/** Whether a term, as `normaliseTerms` returns it, is a function or question word of English or Chinese. */
export function isStopWord(term: string): boolean {
  return stopWords.has(term);
}
