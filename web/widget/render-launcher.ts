import { html, type TemplateResult } from 'lit';
import type { PanelController } from './panel-controller.ts';

export interface LauncherOptions {
  panel: PanelController;
  label: string;
  heading: string;
  language: string;
  content: unknown;
}

export function renderLauncher({ panel, label, heading, language, content }: LauncherOptions): TemplateResult {
  return html`<dialog id="panel" class="panel" part="panel" tabindex="-1" lang=${language} aria-label=${heading} @close=${panel.closed}>
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
      @click=${panel.toggle}
    >
      ${label}<sup aria-hidden="true">1</sup>
    </button>`;
}
