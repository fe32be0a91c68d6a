// What this webapp gets from us; listed in config.js.
import '../../../../jalon/french.js';
import '../../../../jalon/drafts.js';
import '../../../../jalon/refusals.js';
import '../../../../jalon/tasks.js';
import '../../../../jalon/preview.js';
import { openAgenda } from '../../../../jalon/agenda.js';
import { openDossier } from '../../../../jalon/dossier.js';

let closeAgenda = () => {};
let closeDossier = () => {};

export default [
  {
    id: 'jalon-agenda',
    pluginPoint: 'tasklist.navbar.action',
    priority: 250,
    render: (node) => {
      closeAgenda = openAgenda(node);
    },
    unmount: () => closeAgenda(),
  },
  {
    id: 'jalon-dossier',
    pluginPoint: 'tasklist.task.detail',
    priority: 950,
    properties: { label: 'Dossier' },
    render: (node, { taskId }) => {
      closeDossier = openDossier(node, taskId);
    },
    unmount: () => closeDossier(),
  },
];
