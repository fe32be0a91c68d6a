// What managers get in Cockpit: an entry, the pages behind it, a section on the dashboard, badges on the drawing.
import { hidePage, showPage } from './suivi-page.js';
import { showCases, showMails } from './suivi-lists.js';
import { showErasures } from './suivi-erasures.js';
import { showHandover } from './suivi-handover.js';
import { hideSubPage } from './suivi-sub-page.js';
import { hideSection, showSection } from './suivi-section.js';
import { hideOverlays, showOverlays } from './suivi-diagram.js';

function route(id, path, render, unmount) {
  return { id, pluginPoint: 'cockpit.route', priority: 0, render, unmount, properties: { path } };
}

export default [
  {
    id: 'suivi',
    pluginPoint: 'cockpit.navigation',
    priority: 5,
    properties: {
      label: 'Suivi des bilans',
      pagePath: '#/suivi',
      checkActive: (url) => url.includes('#/suivi'),
    },
  },
  route('suivi-page', '/suivi', showPage, hidePage),
  route('suivi-cases', '/suivi/dossiers', showCases, hideSubPage),
  route('suivi-erasures', '/suivi/effacements', showErasures, hideSubPage),
  route('suivi-handover', '/suivi/transfert', showHandover, hideSubPage),
  route('suivi-mails', '/suivi/courriels', showMails, hideSubPage),
  {
    id: 'suivi-section',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    render: showSection,
    unmount: hideSection,
  },
  {
    id: 'suivi-diagram',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 0,
    render: showOverlays,
    unmount: hideOverlays,
  },
];
