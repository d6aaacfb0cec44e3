/** Questions put to an electorate: prepared, opened and closed by the stage. */
package org.folkmoot.voting.contest;
