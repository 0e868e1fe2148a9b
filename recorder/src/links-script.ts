import { startLinks } from './links';

window.sojournLinks = startLinks;
