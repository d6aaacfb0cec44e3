/** Putting a question to a participant: its choices, sending a ballot, and what is said about it afterwards. */
package org.folkmoot.web.vote;
