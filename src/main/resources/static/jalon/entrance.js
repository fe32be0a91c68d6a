// Whoever came to the bare address and logs in here is led to their own application; whoever came to this one stays.
import { onceRunning } from './french.js';

if (new URLSearchParams(window.location.search).has('entree')) {
  onceRunning((injector) => {
    const bareAddress = new URL('../', import.meta.url);
    injector.get('$rootScope').$on('authentication.login.success', () => window.location.replace(bareAddress));
  });
}
