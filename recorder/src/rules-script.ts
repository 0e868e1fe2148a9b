import { followRules } from './rules';

window.sojournRules = followRules;
