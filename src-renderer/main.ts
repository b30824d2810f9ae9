/** The first code of the window. */
// First, since the order of the style layers is the order in which they are named.
import './ui/style/tokens.css';
import './ui/style/fonts.css';
import './ui/style/base.css';
import './ui/style/parts.css';
import './ui/style/lists.css';
import './ui/style/charts.css';
// Before the window's own modules, which are read while the library opens.
import { noting, opening, preparing } from './opening.js';

import { showWindow } from './window.js';

const root = document.getElementById('app');
if (root) void showWindow(root, opening, noting, preparing);
