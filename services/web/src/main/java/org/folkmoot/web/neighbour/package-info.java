/** How this service asks the others, and what can come back: an answer, a refusal, or nothing. */
package org.folkmoot.web.neighbour;
