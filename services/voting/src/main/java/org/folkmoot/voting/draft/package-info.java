/** Questions that somebody wants to put: checked as a whole, and prepared once nothing about them has to change. */
package org.folkmoot.voting.draft;
