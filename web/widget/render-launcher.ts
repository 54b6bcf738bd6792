import { html, type TemplateResult } from 'lit';
import type { PanelController } from './panel-controller.ts';

export interface LauncherOptions {
  panel: PanelController;
  label: string;
  title: string;
  language: string;
  content: unknown;
}

export function renderLauncher({ panel, label, title, language, content }: LauncherOptions): TemplateResult {
  return html`<div class="corner" popover="manual">
    <dialog
      id="panel"
      class="panel"
      part="panel"
      tabindex="-1"
      lang=${language}
      aria-label=${title}
      @close=${panel.closed}
      @keydown=${panel.trap}
    >
      ${content}
    </dialog>
    <button
      type="button"
      class="launcher"
      part="launcher"
      lang=${language}
      aria-haspopup="dialog"
      aria-expanded=${panel.isOpen}
      aria-controls="panel"
      @click=${() => (panel.isOpen ? panel.close() : panel.open('visitor'))}
    >
      ${label}<sup aria-hidden="true">1</sup>
    </button>
  </div>`;
}
