import type { CheerioAPI } from 'cheerio';
import { NEVER_TEXT } from './html-fragment-blocks.ts';
import { textLength } from './html-nodes.ts';

/** Of an article they say what it is about; of a page they are navigation. */
const PAGE_FRAME = 'header, footer';
/** Some servers wrap the whole page into one form. Others are for searching and for entering something. */
const SMALL_FORM = 'form:not(:has(h1, main, article))';
/** What lies over a page until it is closed, such as a question about cookies. */
const OVERLAY = 'dialog:not([open]), [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** How sites and the makers of consent banners name them. */
const BANNER_NAME =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|cookiebot|didomi|usercentrics)(?:[\s_-]|$)|cookie(?:s|-?(?:banner|bar|box|consent|law|notice|popup))/i;
const CONTENT = 'main, article';
/** What has more of the page's words than this is the page. */
const LARGEST_SHARE = 0.5;

/** Takes out what a reader does not see, and what frames a page or lies over it without belonging to its words. */
export function removePageFurniture($: CheerioAPI): void {
  $(NEVER_TEXT).remove();
  // some pages hide themselves as a whole until their scripts have run
  $('body [style]')
    .filter((_, { attribs }) => HIDDEN_STYLE.test(attribs.style ?? ''))
    .remove();
  $(PAGE_FRAME)
    .filter((_, element) => $(element).closest(`${CONTENT}, section`).length === 0)
    .remove();
  const longest = textLength($('body').toArray()) * LARGEST_SHARE;
  $(SMALL_FORM)
    .add($(OVERLAY))
    .filter((_, element) => textLength([element]) <= longest)
    .remove();
  $('[id], [class]')
    .filter((_, { attribs }) => BANNER_NAME.test(`${attribs.id ?? ''} ${attribs.class ?? ''}`))
    .filter((_, element) => $(element).closest(CONTENT).length === 0 && $(element).find(`h1, ${CONTENT}`).length === 0)
    .filter(
      (_, element) =>
        element.type === 'tag' && !/^(?:html|body)$/.test(element.name) && textLength([element]) <= longest,
    )
    .remove();
}
