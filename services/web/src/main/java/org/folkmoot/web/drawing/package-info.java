/** What organisers do to have a panel drawn by lot. */
package org.folkmoot.web.drawing;
