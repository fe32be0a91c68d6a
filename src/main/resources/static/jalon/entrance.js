// Whoever came to the bare address and logs in here is led to their own application; whoever came to this one stays.
const onceRunning = (act) => {
  const injector = window.angular?.element(document.body).injector();
  if (injector) {
    act(injector);
  } else {
    requestAnimationFrame(() => onceRunning(act));
  }
};

if (new URLSearchParams(window.location.search).has('entree')) {
  onceRunning((injector) => {
    const root = new URL('../', import.meta.url);
    injector.get('$rootScope').$on('authentication.login.success', () => window.location.replace(root));
  });
}
