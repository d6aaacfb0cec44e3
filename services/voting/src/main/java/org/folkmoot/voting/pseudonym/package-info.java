/** Names under which people vote: derived from one secret, different in every contest, never the participant's own. */
package org.folkmoot.voting.pseudonym;
