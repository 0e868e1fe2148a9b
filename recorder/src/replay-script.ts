import { startReplay } from './replay';

window.sojournReplay = startReplay;
