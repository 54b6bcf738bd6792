import { applyTheme } from '../preferences/theme.ts';
import { FootnoteSource } from '../source/footnote-source.ts';
import { FootnoteChat } from '../widget/footnote-chat.ts';
import { FootnoteDocuments } from './footnote-documents.ts';
import { FootnoteStaff } from './footnote-staff.ts';

applyTheme();
customElements.define('footnote-chat', FootnoteChat);
customElements.define('footnote-source', FootnoteSource);
customElements.define('footnote-documents', FootnoteDocuments);
customElements.define('footnote-staff', FootnoteStaff);
