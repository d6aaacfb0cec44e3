/** A participant's own page of a draw: the invitation, the answer, and what became of it. */
package org.folkmoot.web.invitation;
