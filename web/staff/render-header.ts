import { html, type TemplateResult } from 'lit';
import { type ShortcutName, shortcuts } from '../keyboard/shortcuts.ts';
import type { Theme } from '../preferences/theme.ts';
import type { Language } from '../strings/language.ts';
import { pageStringsOf } from '../strings/page-strings-of.ts';
import { conversationsIcon, documentsIcon, insightsIcon, keyboardIcon } from './icons.ts';
import { renderThemeToggle } from './render-theme-toggle.ts';

export interface HeaderOptions {
  language: Language;
  theme: Theme;
  isInsights: boolean;
  go(name: ShortcutName): void;
  chooseLanguage(language: Language): void;
  chooseTheme(theme: Theme): void;
}

/** The places of the page. On a phone their names give way to their pictures. */
export function renderHeader(options: HeaderOptions): TemplateResult {
  const { language, theme, isInsights, go, chooseLanguage, chooseTheme } = options;
  const strings = pageStringsOf[language];
  const other = language === 'en' ? 'zh' : 'en';
  const place = (name: ShortcutName, label: string, icon: TemplateResult, isHere = false) =>
    html`<button type="button" class="quiet-button place ${name}" aria-keyshortcuts=${shortcuts[name]} aria-pressed=${name === 'insights' ? isHere : undefined}
      title="${label} (${shortcuts[name]})" @click=${() => go(name)}>${icon}<span>${label}</span></button>`;
  return html`<header lang=${language}>
    <h1 class="wordmark">Footnote<sup aria-hidden="true">1</sup></h1>
    ${place('conversations', strings.conversations.heading, conversationsIcon)}
    ${place('documents', strings.documents, documentsIcon)}
    ${place('insights', strings.insights.show, insightsIcon, isInsights)}
    <button type="button" class="icon-button" aria-label=${strings.keys.open} aria-keyshortcuts=${shortcuts.help}
      title="${strings.keys.open} (${shortcuts.help})" aria-haspopup="dialog" @click=${() => go('help')}>${keyboardIcon}</button>
    <button type="button" class="quiet-button language" lang=${other} @click=${() => chooseLanguage(other)}>${pageStringsOf[other].languageName}</button>
    ${renderThemeToggle(theme, strings, chooseTheme)}
  </header>`;
}
