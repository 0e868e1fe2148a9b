import { startDrawings } from './drawings';

window.sojournCanvas = startDrawings;
