// What this webapp gets from us; listed in config.js.
import '../../../../jalon/french.js';
import suivi from '../../../../jalon/suivi.js';

export default [...suivi];
