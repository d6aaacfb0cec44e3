/** Panels: lists of those who alone may vote in a contest, such as an assembly drawn by lot. */
package org.folkmoot.voting.panel;
