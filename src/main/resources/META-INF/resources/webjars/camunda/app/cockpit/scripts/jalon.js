// What this webapp gets from us; listed in config.js.
import '../../../../jalon/french.js';
import { openInstance } from '../../../../jalon/instance.js';
import suivi from '../../../../jalon/suivi.js';

let closeInstance = () => {};

export default [
  ...suivi,
  {
    id: 'jalon-instance',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: { label: 'Dossier' },
    render: (node, { processInstanceId }) => {
      closeInstance = openInstance(node, processInstanceId);
    },
    unmount: () => closeInstance(),
  },
];
