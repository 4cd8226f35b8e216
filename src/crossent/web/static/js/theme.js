// The theme is the system's until the reader chooses; the choice is kept. Runs before the first paint, so it is no module.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* a browser that keeps nothing follows the system */ }
