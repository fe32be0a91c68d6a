// What this webapp gets from us; listed in config.js.
import '../../../../jalon/french.js';
import '../../../../jalon/entrance.js';
