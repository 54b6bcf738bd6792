import { applyTheme } from '../preferences/theme.ts';
import { FootnoteSource } from '../source/footnote-source.ts';
import { FootnoteChat } from '../widget/footnote-chat.ts';
import { FootnoteConversations } from './conversations/footnote-conversations.ts';
import { FootnoteDocuments } from './documents/footnote-documents.ts';
import { FootnoteFilters } from './filters/footnote-filters.ts';
import { FootnoteStaff } from './footnote-staff.ts';
import { FootnoteDayChart } from './insights/footnote-day-chart.ts';
import { FootnoteInsights } from './insights/footnote-insights.ts';

applyTheme();
customElements.define('footnote-chat', FootnoteChat);
customElements.define('footnote-source', FootnoteSource);
customElements.define('footnote-conversations', FootnoteConversations);
customElements.define('footnote-documents', FootnoteDocuments);
customElements.define('footnote-filters', FootnoteFilters);
customElements.define('footnote-day-chart', FootnoteDayChart);
customElements.define('footnote-insights', FootnoteInsights);
customElements.define('footnote-staff', FootnoteStaff);
