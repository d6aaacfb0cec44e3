/** Panels: lists of those who alone may vote on a question. Organisers list them, the stage chooses one by its name. */
package org.folkmoot.web.panel;
