/** The rules by which a ballot paper is judged, in plain Java: what counts, what replaces what, what is refused. */
package org.folkmoot.voting.judgement;
