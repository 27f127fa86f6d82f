import { startForm } from '#site/write/start.tsx';

const mount = document.getElementById('island-write');
if (mount) startForm(mount);
