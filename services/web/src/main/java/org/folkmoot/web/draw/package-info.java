/** Draws by lot as everybody sees them: what sortition says of them, and their public page. */
package org.folkmoot.web.draw;
